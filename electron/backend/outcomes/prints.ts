import type { z } from 'zod'
import type { outcomesPrints } from '#shared/outcomes/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const outcomesPrinting: PrintsFor<z.output<(typeof outcomesPrints)[number]>> = {}
