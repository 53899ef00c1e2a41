import type { z } from 'zod'
import type { staffPrints } from '#shared/staff/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const staffPrinting: PrintsFor<z.output<(typeof staffPrints)[number]>> = {}
