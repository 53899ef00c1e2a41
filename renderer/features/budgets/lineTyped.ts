import type { BudgetLine, LineInput } from '#shared/budgets/schema.ts'

type Amount = LineInput['amounts'][number]
/** A line of the budget while it is typed: amounts may still be empty. */
export type LineTyped = Omit<LineInput, 'amounts'> & {
  amounts: { year: number | null; source: Amount['source']; planned: number | null }[]
}

/** A new line: one amount, from the grant, in the year of the task. */
export const newLine = (grantId: number, actionId: number | null, year: number): LineTyped => ({
  id: null,
  grantId,
  actionId,
  name: '',
  measure: '',
  unitCost: null,
  quantityHundredths: null,
  amounts: [{ year, source: 'grant', planned: null }],
  revision: 0,
})

/** A stored line as its form holds it. */
export const typedOf = (line: BudgetLine, grantId: number): LineTyped => ({
  id: line.id,
  grantId,
  actionId: line.actionId,
  name: line.name,
  measure: line.measure,
  unitCost: line.unitCost,
  quantityHundredths: line.quantityHundredths,
  amounts: line.amounts,
  revision: line.revision,
})
