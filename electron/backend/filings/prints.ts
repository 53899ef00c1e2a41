import type { z } from 'zod'
import type { filingsPrints } from '#shared/filings/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const filingsPrinting: PrintsFor<z.output<(typeof filingsPrints)[number]>> = {}
