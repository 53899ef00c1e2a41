import type { z } from 'zod'
import type { budgetsPrints } from '#shared/budgets/prints.ts'
import type { PrintsFor } from '../printing/prepared.ts'

/** Gathers what each paper says. */
export const budgetsPrinting: PrintsFor<z.output<(typeof budgetsPrints)[number]>> = {}
