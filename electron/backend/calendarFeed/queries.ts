import type { Selectable } from 'kysely'
import type { Reader } from '../db/open.ts'
import type { Tables } from '../db/schema.ts'

/** The followed calendar as the file keeps it. */
export type FeedSetting = Omit<Selectable<Tables['calendar_feed']>, 'id'>

/** How the calendar is followed; `undefined`: it was never turned on. */
export const feedOf = (db: Reader): Promise<FeedSetting | undefined> =>
  db.selectFrom('calendar_feed').select(['active', 'port', 'secret', 'reminders', 'process']).executeTakeFirst()
