import { bindingBudget, type SettledBudget, versionOn } from '#shared/budgets/binding.ts'
import { type BudgetSnapshot, budgetSnapshot } from '#shared/budgets/snapshot.ts'
import type { BudgetVersion } from '#shared/budgets/versions.ts'
import type { Reader } from '../../db/open.ts'

/** The budget as it is now, in the shape versions are kept in. */
export async function snapshotOf(db: Reader, grantId: number): Promise<BudgetSnapshot> {
  const actions = await db
    .selectFrom('budget_action')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .select(['id', 'position', 'name'])
    .execute()
  const lines = await db
    .selectFrom('budget_line')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .select([
      'id',
      'action_id as actionId',
      'position',
      'name',
      'measure',
      'unit_cost_grosze as unitCost',
      'quantity_hundredths as quantityHundredths',
    ])
    .execute()
  const amounts = await db
    .selectFrom('budget_amount as m')
    .innerJoin('budget_line as l', 'l.id', 'm.line_id')
    .where('l.grant_id', '=', grantId)
    .orderBy('m.year')
    .orderBy('m.id')
    .select(['m.line_id as lineId', 'm.year', 'm.source', 'm.planned_grosze as planned'])
    .execute()
  const byLine = Map.groupBy(amounts, (amount) => amount.lineId)
  return {
    actions,
    lines: lines.map((line) => ({
      ...line,
      amounts: (byLine.get(line.id) ?? []).map(({ year, source, planned }) => ({ year, source, planned })),
    })),
  }
}

/** All versions of a grant's budget, the first first. */
export async function versionsOf(db: Reader, grantId: number): Promise<BudgetVersion[]> {
  const rows = await db
    .selectFrom('budget_version as v')
    .leftJoin('grant_annex as a', 'a.id', 'v.annex_id')
    .where('v.grant_id', '=', grantId)
    .orderBy('v.number')
    .select([
      'v.id',
      'v.number',
      'v.kind',
      'v.annex_id as annexId',
      'a.number as annexNumber',
      'v.effective_from as effectiveFrom',
      'v.reason',
      'v.data',
    ])
    .execute()
  return rows.map(({ data, ...row }) => ({ ...row, budget: budgetSnapshot.parse(JSON.parse(data)) }))
}

/** The budget a report that ends on a day is settled against: the version in force then, or the budget as it is now when none was. */
export async function settledBudget(db: Reader, grantId: number, day: string): Promise<SettledBudget> {
  const now = await snapshotOf(db, grantId)
  const agreed = versionOn(await versionsOf(db, grantId), day)
  return agreed ? bindingBudget(agreed.budget, now) : now
}
