import { sql } from 'kysely'
import { versionOn } from '#shared/budgets/binding.ts'
import type { Budget, BudgetLine } from '#shared/budgets/schema.ts'
import type { BudgetSnapshot } from '#shared/budgets/snapshot.ts'
import { type Grosze, sum } from '#shared/kernel/money.ts'
import { actionCode, lineCode } from '#shared/settlements/codes.ts'
import { contributionsOf } from '../contributions/worth.ts'
import type { Reader } from '../db/open.ts'
import { versionsOf } from './versions/queries.ts'

const ofGrant = (amounts: BudgetSnapshot['lines'][number]['amounts']): Grosze =>
  sum(amounts.filter((one) => one.source === 'grant').map((one) => one.planned))

type SpentRow = { lineId: number; spent: Grosze; ofGrant: Grosze }

/** What was paid and is eligible on each line of a grant, from all sources and from the grant. */
async function spentByLine(db: Reader, grantId: number): Promise<Map<number, SpentRow>> {
  const rows = await db
    .selectFrom('budget_line as l')
    .innerJoin('expense_allocation as a', 'a.line_id', 'l.id')
    .innerJoin('expense_document as d', 'd.id', 'a.document_id')
    .where('l.grant_id', '=', grantId)
    .where('d.ineligible_reason', 'is', null)
    .where((eb) => eb.or([eb('d.paid_on', 'is not', null), eb('a.source', 'in', ['personal', 'material'])]))
    .groupBy('l.id')
    .select([
      'l.id as lineId',
      sql<Grosze>`sum(a.amount_grosze)`.as('spent'),
      sql<Grosze>`sum(iif(a.source = 'grant', a.amount_grosze, 0))`.as('ofGrant'),
    ])
    .execute()
  return new Map(rows.map((row) => [row.lineId, row]))
}

/** The budget of a grant in the order of the form, with what is spent on each line and what the version in force today agreed on. */
export async function budgetOf(db: Reader, grantId: number, today: string): Promise<Budget> {
  const actions = await db
    .selectFrom('budget_action')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .select(['id', 'position', 'name', 'revision'])
    .execute()
  const rows = await db
    .selectFrom('budget_line as l')
    .leftJoin('budget_action as a', 'a.id', 'l.action_id')
    .where('l.grant_id', '=', grantId)
    .orderBy(sql`a.position is null`)
    .orderBy('a.position')
    .orderBy('l.position')
    .select([
      'l.id',
      'l.action_id as actionId',
      'l.position',
      'a.position as actionPosition',
      'l.name',
      'l.measure',
      'l.unit_cost_grosze as unitCost',
      'l.quantity_hundredths as quantityHundredths',
      'l.revision',
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
  const spent = await spentByLine(db, grantId)
  const agreed = versionOn(await versionsOf(db, grantId), today)?.budget
  const given = Map.groupBy(await contributionsOf(db, grantId), (one) => one.budgetLineId)
  const lines = rows.map(({ position, actionPosition, ...row }): BudgetLine => {
    const mine = (byLine.get(row.id) ?? []) as BudgetLine['amounts']
    const plannedOfGrant = ofGrant(mine)
    return {
      ...row,
      code: lineCode(actionPosition, position),
      amounts: mine.map(({ year, source, planned }) => ({ year, source, planned })),
      planned: sum(mine.map((m) => m.planned)),
      spent: sum([
        ...(spent.has(row.id) ? [spent.get(row.id)!.spent] : []),
        ...(given.get(row.id) ?? []).map((one) => one.amount),
      ]),
      plannedOfGrant,
      agreedOfGrant: agreed ? ofGrant(agreed.lines.find((line) => line.id === row.id)?.amounts ?? []) : plannedOfGrant,
      spentOfGrant: spent.get(row.id)?.ofGrant ?? sum([]),
    }
  })
  const total = (key: 'planned' | 'spent' | 'plannedOfGrant' | 'spentOfGrant') => sum(lines.map((line) => line[key]))
  return {
    actions: actions.map(({ position, ...action }) => ({ ...action, code: actionCode(position) })),
    lines,
    totals: {
      planned: total('planned'),
      spent: total('spent'),
      plannedOfGrant: total('plannedOfGrant'),
      spentOfGrant: total('spentOfGrant'),
    },
  }
}

/** Grant of an action; `undefined`: no such action. */
export async function grantOfAction(db: Reader, actionId: number): Promise<number | undefined> {
  return (await db.selectFrom('budget_action').where('id', '=', actionId).select('grant_id').executeTakeFirst())
    ?.grant_id
}

/** Does the grant exist? */
export async function grantExists(db: Reader, grantId: number): Promise<boolean> {
  return (
    (await db.selectFrom('grant_agreement').where('id', '=', grantId).select('id').executeTakeFirst()) !== undefined
  )
}
