import type { z } from 'zod'
import type { communityWorkPrints } from '#shared/communityWork/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const communityWorkPrinting: PrintsFor<z.output<(typeof communityWorkPrints)[number]>> = {}
