import type { z } from 'zod'
import type { recruitmentPrints } from '#shared/recruitment/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const recruitmentPrinting: PrintsFor<z.output<(typeof recruitmentPrints)[number]>> = {}
