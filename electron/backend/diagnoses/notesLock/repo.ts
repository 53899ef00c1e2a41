import type { Tx } from '../../db/open.ts'

export type Way = 'passphrase' | 'recovery'
export type Wrap = { readonly salt: string; readonly wrapped: string }

/** Puts the lock on, with the data key under the passphrase and under the code. */
export async function addLock(db: Tx, at: string, wraps: Readonly<Record<Way, Wrap>>): Promise<void> {
  await db.insertInto('notes_lock').values({ id: 1, set_at: at, changed_at: at }).execute()
  for (const way of ['passphrase', 'recovery'] as const)
    await db
      .insertInto('notes_key')
      .values({ way, ...wraps[way] })
      .execute()
}

/** Puts the data key under another passphrase or code; the old wrap is overwritten and kept nowhere. */
export async function replaceWrap(db: Tx, at: string, way: Way, wrap: Wrap): Promise<void> {
  await db.updateTable('notes_key').set(wrap).where('way', '=', way).execute()
  await db
    .updateTable('notes_lock')
    .set((eb) => ({ changed_at: at, revision: eb('revision', '+', 1) }))
    .execute()
}

/** Takes the lock off with both wraps. */
export async function removeLock(db: Tx): Promise<void> {
  await db.deleteFrom('notes_key').execute()
  await db.deleteFrom('notes_lock').execute()
}
