import type { Db, Tx } from './open.ts'

/**
 * Runs a piece of work in one transaction and gives its own exception when it fails. On a full disk SQLite rolls back by
 * itself; the query builder's rollback then fails too and would hide what really happened.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  let failed: { readonly cause: unknown } | undefined
  try {
    return await db.transaction().execute(async (tx) => {
      try {
        return await work(tx)
      } catch (cause) {
        failed = { cause }
        throw cause
      }
    })
  } catch (error) {
    throw failed ? failed.cause : error
  }
}
