import type { Budget, BudgetLine } from '#shared/budgets/schema.ts'
import type { SinceVersion } from '#shared/budgets/versions.ts'
import { type Grosze, minus, sum } from '#shared/kernel/money.ts'
import {
  figuresOf,
  figuresOfAction,
  type LineFigures,
  type LineState,
  lineState,
  type ShiftLimit,
} from '../../texts/lineState.ts'

/** A row of the budget's table: a part of it (I, II), an action, or a line. */
export type BudgetTableRow = {
  /** `line-7`, `action-3`, `part-I`. */
  readonly id: string
  readonly kind: 'part' | 'action' | 'line'
  /** Number of the action or line; parts have none. */
  readonly recordId: number | null
  readonly code: string
  readonly name: string
  readonly planned: Grosze
  readonly plannedOfGrant: Grosze
  readonly spent: Grosze
  readonly left: Grosze
  /** Lines are measured, and actions where the contract counts shifts on them. */
  readonly figures: LineFigures | null
  readonly state: LineState | null
  /** `nowa od wersji 2`, `zmieniono od wersji 2`; empty when it stands as it was agreed, or nothing was yet. */
  readonly since: string
}

const sinceWords = (since: SinceVersion | null, lineId: number): string => {
  const change = since?.lines.find((one) => one.lineId === lineId)
  if (!since || !change) return ''
  return `${change.state === 'added' ? 'nowa' : 'zmieniono'} od wersji ${since.number}`
}

const sumsOf = (lines: readonly BudgetLine[]) => {
  const planned = sum(lines.map((line) => line.planned))
  const spent = sum(lines.map((line) => line.spent))
  return { planned, spent, left: minus(planned, spent), plannedOfGrant: sum(lines.map((line) => line.plannedOfGrant)) }
}
const rowOfLine = (line: BudgetLine, limit: ShiftLimit, since: SinceVersion | null): BudgetTableRow => {
  const figures = figuresOf(line, limit)
  return {
    id: `line-${line.id}`,
    kind: 'line',
    recordId: line.id,
    code: line.code,
    name: line.name,
    ...sumsOf([line]),
    figures,
    state: lineState(figures),
    since: sinceWords(since, line.id),
  }
}
const heading = (
  kind: 'part' | 'action',
  id: string,
  recordId: number | null,
  code: string,
  name: string,
  lines: readonly BudgetLine[],
): BudgetTableRow => ({ id, kind, recordId, code, name, ...sumsOf(lines), figures: null, state: null, since: '' })

/** The budget in the order of the report form: part I with its actions and their lines, part II, each with its sum. */
export function budgetRows(
  { actions, lines }: Budget,
  limit: ShiftLimit,
  since: SinceVersion | null = null,
): BudgetTableRow[] {
  const administrative = lines.filter((line) => line.actionId === null)
  const ofTask = lines.filter((line) => line.actionId !== null)
  // The limit of shifts counts on the whole action: that row says how far it has come.
  const measured = (row: BudgetTableRow, own: readonly BudgetLine[]): BudgetTableRow => {
    if (limit.shiftScope === 'line' || limit.shiftPermille === null) return row
    const figures = figuresOfAction(own, limit.shiftPermille)
    return { ...row, figures, state: lineState(figures) }
  }
  const rowsOf = (some: readonly BudgetLine[]) => some.map((line) => rowOfLine(line, limit, since))
  return [
    ...(actions.length > 0 ? [heading('part', 'part-I', null, 'I.', 'Koszty realizacji działań', ofTask)] : []),
    ...actions.flatMap((action) => {
      const own = lines.filter((line) => line.actionId === action.id)
      const row = heading('action', `action-${action.id}`, action.id, action.code, action.name, own)
      return [measured(row, own), ...rowsOf(own)]
    }),
    ...(administrative.length > 0
      ? [
          measured(heading('part', 'part-II', null, 'II.', 'Koszty administracyjne', administrative), administrative),
          ...rowsOf(administrative),
        ]
      : []),
  ]
}
