import { sql } from 'kysely'
import type { z } from 'zod'
import type { Override } from '#shared/peopleReports/count.ts'
import { filterWords, type ReportFilter, type ReportKind, scopeOf } from '#shared/peopleReports/filter.ts'
import { makeReport } from '#shared/peopleReports/makeReport.ts'
import type { FundingRow, ReferenceFigure, Report, reportChoices } from '#shared/peopleReports/schema.ts'
import type { Reader } from '../db/open.ts'
import { factsOf } from './facts.ts'

/** What a report can be asked for. */
export async function choicesOf(db: Reader, today: string): Promise<z.infer<typeof reportChoices>> {
  const editions = await db
    .selectFrom('edition')
    .orderBy('starts_on', 'desc')
    .orderBy('id', 'desc')
    .select(['id', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .execute()
  const span = await db
    .selectFrom('participation')
    .where('started_on', 'is not', null)
    .select([
      sql<string | null>`min(started_on)`.as('first'),
      sql<string | null>`max(coalesce(ended_on, ${today}))`.as('last'),
    ])
    .executeTakeFirstOrThrow()
  const [first, last] = [yearIn(span.first ?? today), yearIn(span.last ?? today)]
  const paths = await db.selectFrom('edition_path').distinct().orderBy('name').select('name').execute()
  return {
    today,
    editions,
    years: Array.from({ length: Math.max(last - first + 1, 1) }, (_, index) => last - index),
    paths: paths.map(({ name }) => name),
  }
}
const yearIn = (day: string) => Number(day.slice(0, 4))

/** Names of the chosen editions, the earliest first; fewer when one of them is gone. */
export const editionNames = async (db: Reader, ids: readonly number[]): Promise<string[]> => {
  const rows = await db
    .selectFrom('edition')
    .where('id', 'in', [...ids])
    .orderBy('starts_on')
    .orderBy('id')
    .select('name')
    .execute()
  return rows.map(({ name }) => name)
}

/** Figures typed by hand for a report. */
export const overridesOf = (db: Reader, filter: ReportFilter): Promise<Override[]> =>
  db
    .selectFrom('figure_override')
    .where('scope', '=', scopeOf(filter))
    .select(['id', 'figure', 'value', 'computed', 'reason', 'made_on as madeOn', 'revision'])
    .execute()

/** Figures from outside for a report, in the order they were entered. */
export const referencesOf = (db: Reader, filter: ReportFilter): Promise<ReferenceFigure[]> =>
  db
    .selectFrom('reference_figure')
    .where('scope', '=', scopeOf(filter))
    .orderBy('id')
    .select(['id', 'name', 'value', 'decimals', 'unit', 'source_name as sourceName', 'as_of as asOf', 'revision'])
    .execute()

/** Money of a year that was entered by hand, in the order of the list of sources. */
export const fundingOf = (db: Reader, year: number): Promise<FundingRow[]> =>
  db
    .selectFrom('yearly_funding as f')
    .leftJoin('code_list_item as c', (join) =>
      join.on('c.list', '=', 'funding_source').onRef('c.code', '=', 'f.funding_source'),
    )
    .where('f.year', '=', year)
    .orderBy('c.position')
    .orderBy('f.id')
    .select([
      'f.id',
      'f.year',
      'f.funding_source as fundingSource',
      sql<string>`coalesce(c.label, f.funding_source)`.as('sourceLabel'),
      'f.amount_grosze as amount',
      'f.note',
      'f.revision',
    ])
    .execute()

/** A whole report; `undefined`: one of the chosen editions is gone. */
export async function reportOf(
  db: Reader,
  asked: { kind: ReportKind; filter: ReportFilter; isPublic: boolean },
  today: string,
): Promise<Report | undefined> {
  const { kind, filter, isPublic } = asked
  const names = filter.time.kind === 'inEdition' ? await editionNames(db, filter.time.editionIds) : []
  if (filter.time.kind === 'inEdition' && names.length < new Set(filter.time.editionIds).size) return undefined
  return makeReport(await factsOf(db, kind, filter, today), {
    kind,
    filter,
    isPublic,
    about: filterWords(filter, names),
    overrides: await overridesOf(db, filter),
    references: await referencesOf(db, filter),
  })
}
