import type { FileContext } from '../context.ts'
import type { OpenFile } from '../db/open.ts'
import { storageCodeOf } from '../db/storageError.ts'
import { inTransaction } from '../db/transaction.ts'
import { feedOf } from './queries.ts'
import { keepFeed } from './repo.ts'

/**
 * Takes the address of the followed calendar from the open file into the copy that takes its place: programs of this computer go on
 * asking there, and an address that was changed since the copy was made does not come back to life. A file that is not open has none.
 */
export async function carryFeed({ keeper, log }: FileContext): Promise<(restored: OpenFile) => Promise<void>> {
  const setting = await keeper.share(async (state) => (state.kind === 'open' ? feedOf(state.file.db) : undefined))
  return async ({ db }) => {
    if (!setting) return
    try {
      await inTransaction(db, (tx) => keepFeed(tx, setting))
    } catch (error) {
      // The copy is in its place all the same; the calendar stays as it was when the copy was made.
      log(`calendar feed: carry ${storageCodeOf(error) ?? 'unknown'}`)
    }
  }
}
