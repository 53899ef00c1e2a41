import { sql } from 'kysely'
import { type ReportFilter, type Window, windowOf } from '#shared/peopleReports/filter.ts'
import type { Reader } from '../db/open.ts'

/** What a report looks at: numbers of the participations and editions it takes in, and its days. */
export type Scope = {
  readonly kind: ReportFilter['time']['kind']
  readonly window: Window
  readonly participations: readonly number[]
  readonly editions: readonly number[]
  readonly path: string
}

/**
 * The participations of a filter (kis.md 11): of the editions; active on at least a day of the year; active on the day. Only
 * those that have begun. The editions are those chosen, or those of the participations.
 */
export async function scopeOfFilter(db: Reader, filter: ReportFilter): Promise<Scope> {
  const { time, path } = filter
  let query = db
    .selectFrom('participation as x')
    .where('x.started_on', 'is not', null)
    .select(['x.id', 'x.edition_id as editionId'])
    .orderBy('x.id')
  if (time.kind === 'inEdition') query = query.where('x.edition_id', 'in', time.editionIds)
  else {
    const [first, last] = time.kind === 'onDay' ? [time.day, time.day] : [`${time.year}-01-01`, `${time.year}-12-31`]
    query = query
      .where('x.started_on', '<=', last)
      .where((eb) => eb.or([eb('x.ended_on', 'is', null), eb('x.ended_on', '>=', first)]))
  }
  if (path !== '')
    query = query.where(
      sql<boolean>`exists (select 1 from participation_path m join edition_path e on e.id = m.path_id where m.participation_id = x.id and e.name = ${path})`,
    )
  const rows = await query.execute()
  const editions = time.kind === 'inEdition' ? time.editionIds : rows.map(({ editionId }) => editionId)
  const window = windowOf(filter)
  return {
    kind: time.kind,
    window,
    participations: rows.map(({ id }) => id),
    editions: [...new Set(editions)],
    path,
  }
}

/** A list of numbers for `in (select value from json_each(…))`: one prepared statement for lists of every length. */
export const among = (ids: readonly number[]) => sql<number>`(select value from json_each(${JSON.stringify(ids)}))`

/** The first and last day of the window as bounds that every day lies between where there is none. */
export const bounds = ({ from, to }: Window): { from: string; to: string } => ({
  from: from ?? '0000-01-01',
  to: to ?? '9999-12-31',
})

/** Days of what is true at a time (staff at work) and not gathered over it: of a day that day alone, else the window. */
export const presentDays = ({ kind, window }: Scope): { from: string; to: string } =>
  kind === 'onDay' ? { from: window.to ?? '', to: window.to ?? '' } : bounds(window)

/** Days of money: of a day its year until then, else the window. */
export const moneyDays = ({ kind, window }: Scope): { from: string; to: string } =>
  kind === 'onDay' ? { from: `${(window.to ?? '').slice(0, 4)}-01-01`, to: window.to ?? '' } : bounds(window)
