import type { z } from 'zod'
import type { classesPrints } from '#shared/classes/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const classesPrinting: PrintsFor<z.output<(typeof classesPrints)[number]>> = {}
