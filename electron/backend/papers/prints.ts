import type { z } from 'zod'
import type { papersPrints } from '#shared/papers/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const papersPrinting: PrintsFor<z.output<(typeof papersPrints)[number]>> = {}
