import { sql } from 'kysely'
import { inOrder } from '#shared/agenda/entry.ts'
import { agendaKinds } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { agingKinds, firstDay } from '#shared/today/reach.ts'
import { entriesOf } from '../agenda/queries.ts'
import type { Reader } from '../db/open.ts'

const lasting = agendaKinds.filter((kind) => !agingKinds.includes(kind))

/** What is overdue or lies within 30 days, in order of days; what ages only from the day `since`. */
export async function waitingOn(db: Reader, today: IsoDate, since: IsoDate): Promise<AgendaItem[]> {
  const span = { to: addDays(today, 30), today, onlyWaiting: true }
  return inOrder([
    ...(await entriesOf(db, { ...span, from: since }, agingKinds)),
    ...(await entriesOf(db, { ...span, from: firstDay }, lasting)),
  ])
}

/** Is there anybody or any meeting from before a day, of whom something may be overdue for longer? */
export async function agesBefore(db: Reader, day: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ found: number }>`select exists (select 1 from participation where started_on < ${day})
    or exists (select 1 from class_session where held_on < ${day}) as found`.execute(db)
  return rows[0]?.found === 1
}
