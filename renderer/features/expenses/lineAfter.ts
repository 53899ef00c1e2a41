import type { BudgetLine } from '#shared/budgets/schema.ts'
import type { Expense } from '#shared/expenses/schema.ts'
import { isInKind, type Source } from '#shared/grants/sources.ts'
import { type Grosze, gr, minus, sum } from '#shared/kernel/money.ts'
import { figuresOf, figuresOfAction, type LineFigures, type ShiftLimit } from '../../texts/lineState.ts'
import type { PartTyped } from './expenseTyped.ts'

type Part = { readonly lineId: number | null; readonly source: Source; readonly amount: unknown }

const sumOf = (parts: readonly Part[], lines: ReadonlySet<number>, counts: (source: Source) => boolean): number =>
  parts.reduce(
    (total, part) =>
      part.lineId !== null && lines.has(part.lineId) && counts(part.source) && typeof part.amount === 'number'
        ? total + part.amount
        : total,
    0,
  )
const ofGrant = (source: Source): boolean => source === 'grant'
const ofOthers = (source: Source): boolean => source !== 'grant'

/** The parts of a stored document that the budget already counts as spent: eligible, and paid unless nobody pays. */
export const countedParts = (stored: Expense | undefined): readonly Part[] =>
  stored === undefined || stored.ineligibleReason !== null
    ? []
    : stored.allocations.filter((part) => stored.paidOn !== null || isInKind(part.source))

/** How what a document is charged to will stand once it is saved and paid. */
export type LineAfter = LineFigures & {
  /** `Pozycja I.1.1.`, or `Działanie I.1.` where the contract counts shifts on actions. */
  readonly of: string
  /** Spent by other documents. */
  readonly others: Grosze
  /** What this document charges to it, in all its rows together. */
  readonly document: Grosze
}
/** The budget a document is charged to, and the contract's rule of shifts. */
export type Measure = { readonly lines: readonly BudgetLine[]; readonly limit: ShiftLimit }

const actionOf = (line: BudgetLine): string =>
  line.actionId === null ? 'Koszty administracyjne' : `Działanie ${line.code.replace(/\d+\.$/, '')}`

/**
 * How a line will stand once the document is saved and paid, on the side of the money asked about: the grant with the shift
 * its contract allows on the line or on its action, or all other sources of the line together. All years count, and every row of the document.
 */
export function lineAfter(
  line: BudgetLine,
  source: Source,
  typed: readonly PartTyped[],
  counted: readonly Part[],
  { lines, limit }: Measure,
): LineAfter {
  const isByAction = ofGrant(source) && limit.shiftScope === 'action'
  const measured = isByAction ? lines.filter((one) => one.actionId === line.actionId) : [line]
  const ids = new Set(measured.map((one) => one.id))
  const counts = ofGrant(source) ? ofGrant : ofOthers
  const document = gr(sumOf(typed, ids, counts))
  const before = gr(sumOf(counted, ids, counts))
  const of = isByAction ? actionOf(line) : `Pozycja ${line.code}`
  if (!ofGrant(source)) {
    const others = gr(line.spent - line.spentOfGrant - before)
    const planned = minus(line.planned, line.plannedOfGrant)
    return { of, planned, others, document, spent: sum([others, document]), limit: null }
  }
  const others = minus(sum(measured.map((one) => one.spentOfGrant)), before)
  const spent = sum([others, document])
  const figures = isByAction
    ? figuresOfAction(measured, limit.shiftPermille)
    : // A line the grant pays nothing of yet is measured by the grant as soon as a document charges it.
      { ...figuresOf({ ...line, spentOfGrant: spent }, limit), planned: line.plannedOfGrant }
  return { ...figures, of, others, document, spent }
}
