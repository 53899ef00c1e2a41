import type { Parsed } from '#shared/contract/define.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { resultsContract } from '#shared/results/contract.ts'
import type { Tx } from '../db/open.ts'

type Contract = typeof resultsContract
type Saved = { id: number; revision: number }
type Table = 'grant_result' | 'grant_schedule'

const nextPosition = async (db: Tx, table: Table, grantId: number): Promise<number> => {
  const row = await db
    .selectFrom(table)
    .where('grant_id', '=', grantId)
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/** The day the typed value was put in place of the computed one; kept while the value stays. */
async function overrideDay(db: Tx, data: Parsed<Contract['results.save']>, today: IsoDate): Promise<IsoDate | null> {
  if (data.typed === null) return null
  const before =
    data.id === null
      ? undefined
      : await db
          .selectFrom('grant_result')
          .where('id', '=', data.id)
          .select(['typed_hundredths as typed', 'override_on as day'])
          .executeTakeFirst()
  return before?.typed === data.typed && before.day !== null ? before.day : today
}

/** Adds a result at the end or changes one; `undefined` when somebody saved or removed it in between. */
export async function saveResult(
  db: Tx,
  data: Parsed<Contract['results.save']>,
  today: IsoDate,
): Promise<Saved | undefined> {
  const values = {
    name: data.name,
    unit: data.unit,
    monitoring: data.monitoring,
    planned_hundredths: data.planned,
    formula: data.formula,
    formula_code: data.formulaCode,
    typed_hundredths: data.typed,
    override_reason: data.typed === null ? '' : data.overrideReason,
    override_on: await overrideDay(db, data, today),
    evidence: data.evidence,
    explanation: data.explanation,
  }
  if (data.id === null)
    return db
      .insertInto('grant_result')
      .values({
        ...values,
        grant_id: data.grantId,
        position: await nextPosition(db, 'grant_result', data.grantId),
        revision: 1,
      })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('grant_result')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('grant_id', '=', data.grantId)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Adds an action of the schedule at the end or changes one; `undefined` when somebody saved or removed it in between. */
export async function saveScheduled(
  db: Tx,
  data: Parsed<Contract['results.saveScheduled']>,
): Promise<Saved | undefined> {
  const values = {
    action_id: data.actionId,
    name: data.name,
    description: data.description,
    target_group: data.targetGroup,
    starts_on: data.startsOn,
    ends_on: data.endsOn,
    outside_party: data.outsideParty,
    done_description: data.doneDescription,
    supports: JSON.stringify(data.supports),
    without_list: data.withoutList ? (1 as const) : (0 as const),
  }
  if (data.id === null)
    return db
      .insertInto('grant_schedule')
      .values({
        ...values,
        grant_id: data.grantId,
        position: await nextPosition(db, 'grant_schedule', data.grantId),
        revision: 1,
      })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('grant_schedule')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('grant_id', '=', data.grantId)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a result or an action away; its name, or `undefined` when it was gone. */
export async function removeRow(db: Tx, table: Table, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom(table).where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/** Changes places with the nearest neighbour above (−1) or below (1); nothing happens at the edge. `false`: no such row. */
export async function moveRow(db: Tx, table: Table, id: number, by: -1 | 1): Promise<boolean> {
  const mine = await db.selectFrom(table).where('id', '=', id).select(['grant_id', 'position']).executeTakeFirst()
  if (!mine) return false
  const other = await db
    .selectFrom(table)
    .where('grant_id', '=', mine.grant_id)
    .where('position', by === 1 ? '>' : '<', mine.position)
    .orderBy('position', by === 1 ? 'asc' : 'desc')
    .select(['id', 'position'])
    .executeTakeFirst()
  if (!other) return true
  await db.updateTable(table).set({ position: other.position }).where('id', '=', id).execute()
  await db.updateTable(table).set({ position: mine.position }).where('id', '=', other.id).execute()
  return true
}
