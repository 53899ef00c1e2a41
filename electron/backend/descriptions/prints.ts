import type { z } from 'zod'
import type { descriptionsPrints } from '#shared/descriptions/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const descriptionsPrinting: PrintsFor<z.output<(typeof descriptionsPrints)[number]>> = {}
