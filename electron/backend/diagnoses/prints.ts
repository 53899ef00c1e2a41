import type { z } from 'zod'
import type { diagnosesPrints } from '#shared/diagnoses/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const diagnosesPrinting: PrintsFor<z.output<(typeof diagnosesPrints)[number]>> = {}
