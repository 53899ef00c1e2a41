import type { z } from 'zod'
import type { actionInput, lineInput } from '#shared/budgets/schema.ts'
import type { Source } from '#shared/grants/sources.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import type { Reader, Tx } from '../db/open.ts'

type ActionData = z.output<typeof actionInput>
type LineData = z.output<typeof lineInput>
type Saved = { id: number; revision: number } | undefined

/** Adds an action at the end of the grant's list or renames one; `undefined` when somebody saved or removed it in between. */
export async function saveAction(db: Tx, data: ActionData): Promise<Saved> {
  if (data.id === null) {
    const last = await db
      .selectFrom('budget_action')
      .where('grant_id', '=', data.grantId)
      .select((eb) => eb.fn.max('position').as('position'))
      .executeTakeFirst()
    return db
      .insertInto('budget_action')
      .values({ grant_id: data.grantId, position: (last?.position ?? 0) + 1, name: data.name, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  }
  return db
    .updateTable('budget_action')
    .set({ name: data.name, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('grant_id', '=', data.grantId)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes an action away and closes the gap in the numbers; the name, or `undefined`. Fails on a reference while it has lines. */
export async function removeAction(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db
    .deleteFrom('budget_action')
    .where('id', '=', id)
    .returning(['name', 'grant_id'])
    .executeTakeFirst()
  if (!gone) return undefined
  const left = await db
    .selectFrom('budget_action')
    .where('grant_id', '=', gone.grant_id)
    .orderBy('position')
    .select(['id', 'position'])
    .execute()
  for (const [index, row] of left.entries()) {
    if (row.position !== index + 1)
      await db
        .updateTable('budget_action')
        .set({ position: index + 1 })
        .where('id', '=', row.id)
        .execute()
  }
  return gone.name
}

const siblings = (db: Reader, grantId: number, actionId: number | null) =>
  db
    .selectFrom('budget_line')
    .where('grant_id', '=', grantId)
    .where('action_id', actionId === null ? 'is' : '=', actionId)

/** Adds a line at the end of its action or changes one, with its planned amounts; `undefined` when saved or removed in between. */
export async function saveLine(db: Tx, data: LineData): Promise<Saved> {
  const last = await siblings(db, data.grantId, data.actionId)
    .select((eb) => eb.fn.max('position').as('position'))
    .executeTakeFirst()
  const values = {
    grant_id: data.grantId,
    action_id: data.actionId,
    name: data.name,
    measure: data.measure,
    unit_cost_grosze: data.unitCost,
    quantity_hundredths: data.quantityHundredths,
  }
  const position = (last?.position ?? 0) + 1
  const before =
    data.id === null
      ? undefined
      : await db
          .selectFrom('budget_line')
          .where('id', '=', data.id)
          .select(['action_id', 'grant_id'])
          .executeTakeFirst()
  const saved =
    data.id === null
      ? await db
          .insertInto('budget_line')
          .values({ ...values, position, revision: 1 })
          .returning(['id', 'revision'])
          .executeTakeFirst()
      : await db
          .updateTable('budget_line')
          .set({
            ...values,
            revision: data.revision + 1,
            ...(before && before.action_id !== data.actionId ? { position } : {}),
          })
          .where('id', '=', data.id)
          .where('grant_id', '=', data.grantId)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (!saved) return undefined
  if (before && before.action_id !== data.actionId) await closeGap(db, before.grant_id, before.action_id)
  await saveAmounts(db, saved.id, data.amounts)
  return saved
}

type Planned = { readonly year: number; readonly source: Source; readonly planned: Grosze }
/** Puts these amounts in place of those of a line, and counts a save of it. */
export async function setAmounts(db: Tx, lineId: number, amounts: readonly Planned[]): Promise<void> {
  await db
    .updateTable('budget_line')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', lineId)
    .execute()
  await saveAmounts(db, lineId, amounts)
}

async function saveAmounts(db: Tx, lineId: number, amounts: readonly Planned[]): Promise<void> {
  const present = await db.selectFrom('budget_amount').where('line_id', '=', lineId).selectAll().execute()
  const same = (a: { year: number; source: string }, b: { year: number; source: string }) =>
    a.year === b.year && a.source === b.source
  for (const row of present) {
    if (!amounts.some((amount) => same(amount, row)))
      await db.deleteFrom('budget_amount').where('id', '=', row.id).execute()
  }
  for (const { year, source, planned } of amounts) {
    const row = present.find((known) => same(known, { year, source }))
    if (row) await db.updateTable('budget_amount').set({ planned_grosze: planned }).where('id', '=', row.id).execute()
    else
      await db.insertInto('budget_amount').values({ line_id: lineId, year, source, planned_grosze: planned }).execute()
  }
}

async function closeGap(db: Tx, grantId: number, actionId: number | null): Promise<void> {
  const left = await siblings(db, grantId, actionId).orderBy('position').select(['id', 'position']).execute()
  for (const [index, row] of left.entries()) {
    if (row.position !== index + 1)
      await db
        .updateTable('budget_line')
        .set({ position: index + 1 })
        .where('id', '=', row.id)
        .execute()
  }
}

/** Takes a line away and closes the gap in the numbers; the name, or `undefined`. Fails on a reference while documents are charged to it. */
export async function removeLine(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db
    .deleteFrom('budget_line')
    .where('id', '=', id)
    .returning(['name', 'grant_id', 'action_id'])
    .executeTakeFirst()
  if (!gone) return undefined
  await closeGap(db, gone.grant_id, gone.action_id)
  return gone.name
}

/** Changes places with the neighbour above (−1) or below (1); nothing happens at the edge. `false`: no such action. */
export async function moveAction(db: Tx, id: number, by: -1 | 1): Promise<boolean> {
  const mine = await db.selectFrom('budget_action').where('id', '=', id).selectAll().executeTakeFirst()
  if (!mine) return false
  const row = await db
    .selectFrom('budget_action')
    .where('grant_id', '=', mine.grant_id)
    .where('position', '=', mine.position + by)
    .select('id')
    .executeTakeFirst()
  if (!row) return true
  await db
    .updateTable('budget_action')
    .set({ position: mine.position + by })
    .where('id', '=', id)
    .execute()
  await db.updateTable('budget_action').set({ position: mine.position }).where('id', '=', row.id).execute()
  return true
}

/** The same for a line among the lines of its action. `false`: no such line. */
export async function moveLine(db: Tx, id: number, by: -1 | 1): Promise<boolean> {
  const mine = await db.selectFrom('budget_line').where('id', '=', id).selectAll().executeTakeFirst()
  if (!mine) return false
  const row = await siblings(db, mine.grant_id, mine.action_id)
    .where('position', '=', mine.position + by)
    .select('id')
    .executeTakeFirst()
  if (!row) return true
  await db
    .updateTable('budget_line')
    .set({ position: mine.position + by })
    .where('id', '=', id)
    .execute()
  await db.updateTable('budget_line').set({ position: mine.position }).where('id', '=', row.id).execute()
  return true
}
