import type { z } from 'zod'
import type { supportCardsPrints } from '#shared/supportCards/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const supportCardsPrinting: PrintsFor<z.output<(typeof supportCardsPrints)[number]>> = {}
