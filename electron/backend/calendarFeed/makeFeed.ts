import { createHash } from 'node:crypto'
import { Kysely } from 'kysely'
import { feedMinutes, feedSpan } from '#shared/calendarFeed/span.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { calendarEvents } from '../agenda/calendarEvents.ts'
import { calendarFile } from '../agenda/calendarFile.ts'
import { agendaOf } from '../agenda/queries.ts'
import { reader } from '../copies/verifyFile.ts'
import { FileDialect } from '../db/dialect.ts'
import { preparedOnce } from '../db/preparedOnce.ts'
import type { Tables } from '../db/schema.ts'
import { atOneMoment } from '../db/transaction.ts'
import type { FileKey } from '../vault/fileKey.ts'

export type FeedWish = {
  readonly today: IsoDate
  /** When it is made; stands in the calendar only when its entries are new. */
  readonly moment: string
  readonly reminders: boolean
  /** The digest of the entries that whoever asks has already; `null`: none. */
  readonly known: string | null
}
export type FeedText = {
  /** Tells two sets of entries apart, whenever they were read. */
  readonly digest: string
  /** The calendar; `null`: its entries are those that are known. */
  readonly bytes: Uint8Array | null
}

/**
 * Reads the followed calendar over a connection of its own, at one moment of the file, without anybody's name. Made for a thread of
 * its own: the calendar of many years takes seconds.
 */
export async function makeFeed(path: string, key: FileKey, wish: FeedWish): Promise<FeedText> {
  const db = new Kysely<Tables>({ dialect: new FileDialect(preparedOnce(reader(path, key))) })
  try {
    const { today, moment, reminders, known } = wish
    const items = await atOneMoment(db, (at) => agendaOf(at, { ...feedSpan(today), today }))
    const events = calendarEvents(items, { withNames: false, reminders })
    const digest = createHash('sha256').update(JSON.stringify(events)).digest('hex')
    if (digest === known) return { digest, bytes: null }
    const calendar = { name: 'Klubownik', stamp: new Date(moment), events, everyMinutes: feedMinutes }
    return { digest, bytes: new TextEncoder().encode(calendarFile(calendar)) }
  } finally {
    await db.destroy()
  }
}
