import { type BudgetSnapshot, inFormOrder } from './snapshot.ts'

type Version = { readonly number: number; readonly effectiveFrom: string }

/** The version that binds on a day: the highest number in force by then; `undefined`: none was. Source: settlement.md 2.8. */
export const versionOn = <V extends Version>(versions: readonly V[], day: string): V | undefined =>
  versions.filter((one) => one.effectiveFrom <= day).sort((a, b) => b.number - a.number)[0]

/** What of a budget the settlement reads. */
export type SettledBudget = {
  readonly actions: BudgetSnapshot['actions']
  readonly lines: Pick<BudgetSnapshot['lines'][number], 'id' | 'actionId' | 'position' | 'name' | 'amounts'>[]
}

/**
 * The budget a report is settled against: the version agreed on, with the lines that came later behind it, planned at
 * nothing, so that what was charged to them is neither lost nor taken for agreed.
 */
export function bindingBudget(version: BudgetSnapshot, now: SettledBudget): SettledBudget {
  const known = new Set(version.lines.map((line) => line.id))
  const later = inFormOrder(now.actions, now.lines).filter((line) => !known.has(line.id))
  const actions = [...version.actions]
  for (const action of [...now.actions].sort((a, b) => a.position - b.position)) {
    const isNeeded = later.some((line) => line.actionId === action.id)
    if (isNeeded && !actions.some((one) => one.id === action.id))
      actions.push({ ...action, position: Math.max(0, ...actions.map((one) => one.position)) + 1 })
  }
  const lines: SettledBudget['lines'][number][] = [...version.lines]
  for (const line of later) {
    const beside = lines.filter((one) => one.actionId === line.actionId).map((one) => one.position)
    lines.push({ ...line, position: Math.max(0, ...beside) + 1, amounts: [] })
  }
  return { actions, lines }
}
