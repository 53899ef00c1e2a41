import type { z } from 'zod'
import type { returnsPrints } from '#shared/returns/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const returnsPrinting: PrintsFor<z.output<(typeof returnsPrints)[number]>> = {}
