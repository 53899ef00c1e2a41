import type { Tx } from '../db/open.ts'

/** So many half-filled forms are kept; the oldest goes first. */
const most = 100

/** Keeps a half-filled form over what was kept at its place. */
export async function keepDraft(db: Tx, draft: { place: string; data: string; at: string }): Promise<void> {
  await db
    .insertInto('form_draft')
    .values(draft)
    .onConflict((conflict) => conflict.column('place').doUpdateSet({ data: draft.data, at: draft.at }))
    .execute()
  await db
    .deleteFrom('form_draft')
    .where('id', 'not in', (eb) =>
      eb.selectFrom('form_draft').orderBy('at', 'desc').orderBy('id', 'desc').limit(most).select('id'),
    )
    .execute()
}

/** Forgets the half-filled form at a place, if there is one. */
export async function dropDraft(db: Tx, place: string): Promise<void> {
  await db.deleteFrom('form_draft').where('place', '=', place).execute()
}
