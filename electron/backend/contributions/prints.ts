import type { z } from 'zod'
import type { contributionsPrints } from '#shared/contributions/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const contributionsPrinting: PrintsFor<z.output<(typeof contributionsPrints)[number]>> = {}
