import type { z } from 'zod'
import type { resultsPrints } from '#shared/results/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const resultsPrinting: PrintsFor<z.output<(typeof resultsPrints)[number]>> = {}
