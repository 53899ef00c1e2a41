import type { z } from 'zod'
import type { paperKindInput, paperMark } from '#shared/papers/schema.ts'
import type { Tx } from '../db/open.ts'

type KindData = z.output<typeof paperKindInput>

/** Adds a paper at the end of the list or changes one; `undefined` when somebody saved or removed it in between. */
export async function savePaperKind(db: Tx, data: KindData): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    name: data.name,
    moment: data.moment,
    due_days: data.dueDays,
    required: Number(data.required),
    active: Number(data.active),
    computed_by: data.computedBy ?? '',
  }
  if (data.id !== null) {
    return db
      .updateTable('paper_kind')
      .set({ ...values, revision: data.revision + 1 })
      .where('id', '=', data.id)
      .where('revision', '=', data.revision)
      .returning(['id', 'revision'])
      .executeTakeFirst()
  }
  const last = await db
    .selectFrom('paper_kind')
    .select((eb) => [eb.fn.max('position').as('position'), eb.fn.max('id').as('id')])
    .executeTakeFirst()
  return db
    .insertInto('paper_kind')
    .values({ ...values, code: `OWN_${(last?.id ?? 0) + 1}`, position: (last?.position ?? 0) + 1, revision: 1 })
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Puts the papers of folders into the order given; writes only what changes. */
export async function orderPaperKinds(db: Tx, order: readonly number[]): Promise<void> {
  for (const [index, id] of order.entries())
    await db
      .updateTable('paper_kind')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .where('position', '<>', index + 1)
      .execute()
}

/** Takes a paper off the list; its name, or `undefined` when it was gone. Fails on a reference when a folder speaks of it. */
export async function removePaperKind(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('paper_kind').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/** Says of one paper what is in each folder; all empty takes it back. How many folders were changed. */
export async function markPaper(db: Tx, mark: z.output<typeof paperMark>): Promise<number> {
  const ids = [...new Set(mark.participationIds)]
  const known = await db
    .selectFrom('participation_paper')
    .where('paper_id', '=', mark.paperId)
    .where('participation_id', 'in', ids)
    .select(['id', 'participation_id'])
    .execute()
  if (mark.receivedOn === null && !mark.notNeeded && mark.note === '') {
    for (const { id } of known) await db.deleteFrom('participation_paper').where('id', '=', id).execute()
    return known.length
  }
  const values = { received_on: mark.receivedOn, not_needed: Number(mark.notNeeded), note: mark.note }
  for (const id of ids) {
    const row = known.find((one) => one.participation_id === id)
    if (row)
      await db
        .updateTable('participation_paper')
        .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }))
        .where('id', '=', row.id)
        .execute()
    else
      await db
        .insertInto('participation_paper')
        .values({ ...values, participation_id: id, paper_id: mark.paperId, revision: 1 })
        .execute()
  }
  return ids.length
}
