import type { z } from 'zod'
import type { plansPrints } from '#shared/plans/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const plansPrinting: PrintsFor<z.output<(typeof plansPrints)[number]>> = {}
