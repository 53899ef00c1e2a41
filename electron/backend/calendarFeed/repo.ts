import type { Tx } from '../db/open.ts'
import type { FeedSetting } from './queries.ts'

/** Keeps how the calendar is followed, over what was kept before. */
export async function keepFeed(db: Tx, setting: FeedSetting): Promise<void> {
  await db
    .insertInto('calendar_feed')
    .values({ id: 1, ...setting })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(setting))
    .execute()
}
