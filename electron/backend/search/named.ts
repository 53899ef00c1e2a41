import { sql } from 'kysely'
import { kindFacts } from '#shared/certificates/kinds.ts'
import { formatDate, parsePolishDate, yearOf } from '#shared/kernel/dates.ts'
import { beginsEach, closeness } from '#shared/search/words.ts'
import type { Reader } from '../db/open.ts'
import { noted, type Ranked } from './hits.ts'

/** A record of a small table as it is looked through: by its title, its number, and what else is known of it. */
type Named = {
  readonly id: number
  readonly title: string
  readonly number?: string | null
  readonly also?: string
  readonly note: string
  readonly parentId?: number | null
}
type Find = (db: Reader, words: readonly string[], typed: string) => Promise<Ranked[]>

const looked = (words: readonly string[], rows: readonly Named[]): Ranked[] =>
  rows
    .filter((row) => beginsEach(words, `${row.title} ${row.number ?? ''} ${row.also ?? ''}`))
    .map(({ id, title, number, note, parentId = null }) => ({
      id,
      title,
      note,
      parentId,
      rank: Math.min(closeness(words, title), number ? closeness(words, number) : 2),
    }))
const years = (from: string, to: string): string =>
  yearOf(from) === yearOf(to) ? String(yearOf(from)) : `${yearOf(from)}–${yearOf(to)}`

export const findEditions: Find = async (db, words) => {
  const rows = await db
    .selectFrom('edition')
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .select(['id', 'name', 'project_title as project', 'programme', 'place', 'starts_on as from', 'ends_on as to'])
    .execute()
  return looked(
    words,
    rows.map(({ id, name, project, programme, place, from, to }) => ({
      id,
      title: name,
      also: `edycja ${project} ${programme} ${place}`,
      note: noted(project, `${formatDate(from)}–${formatDate(to)}`),
    })),
  )
}

export const findGrants: Find = async (db, words) => {
  const rows = await db
    .selectFrom('grant_agreement')
    .orderBy('task_from', 'desc')
    .orderBy('id')
    .select(['id', 'title', 'contract_number as number', 'funder', 'programme', 'task_from as from', 'task_to as to'])
    .execute()
  return looked(
    words,
    rows.map(({ id, title, number, funder, programme, from, to }) => ({
      id,
      title,
      number,
      also: `${funder} ${programme}`,
      note: noted(number && `umowa ${number}`, years(from, to), funder),
    })),
  )
}

export const findReports: Find = async (db, words) => {
  const rows = await db
    .selectFrom('report as r')
    .innerJoin('grant_agreement as g', 'g.id', 'r.grant_id')
    .orderBy('r.period_to', 'desc')
    .orderBy('r.id', 'desc')
    .select(['r.id', 'r.kind', 'g.title', 'g.contract_number as number', 'r.period_from as from', 'r.period_to as to'])
    .execute()
  return looked(
    words,
    rows.map(({ id, kind, title, number, from, to }) => ({
      id,
      title: `Sprawozdanie ${kind === 'final' ? 'końcowe' : 'częściowe'}: ${title}`,
      number,
      note: noted(number && `umowa ${number}`, `za okres ${formatDate(from)}–${formatDate(to)}`),
    })),
  )
}

/** Certificates by number only: names of people lead to the people. */
export const findCertificates: Find = async (db, words) => {
  if (!words.some((word) => /\p{N}/u.test(word))) return []
  const begins = sql.join(
    words.map((word) => sql`number like ${`${word}%`}`),
    sql` or `,
  )
  const rows = await db
    .selectFrom('certificate')
    .where((eb) => eb.and(words.map((word) => eb('number', 'like', `%${word}%`))))
    // A short number is nearest to few words: one digit begins or ends thousands of numbers, and 60 of them are enough.
    .orderBy(sql`(${begins})`, 'desc')
    .orderBy(sql`length(number)`)
    .orderBy('year', 'desc')
    .orderBy('id')
    .limit(60)
    .select([
      'id',
      'kind',
      'number',
      'issued_on as issuedOn',
      'annulled_on as annulledOn',
      sql<string>`coalesce(data ->> '$.person.lastName' || ' ' || (data ->> '$.person.firstName'), recipient_name)`.as(
        'name',
      ),
    ])
    .execute()
  return looked(
    words,
    rows.map(({ id, kind, number, issuedOn, annulledOn, name }) => ({
      id,
      title: number,
      note: noted(name, kindFacts[kind].label, formatDate(issuedOn), annulledOn && 'anulowane'),
    })),
  )
}

export const findGroups: Find = async (db, words) => {
  const rows = await db
    .selectFrom('class_group as g')
    .innerJoin('edition as e', 'e.id', 'g.edition_id')
    .orderBy('e.starts_on', 'desc')
    .orderBy('g.name')
    .orderBy('g.id')
    .select(['g.id', 'g.name', 'e.id as editionId', 'e.name as edition'])
    .execute()
  return looked(
    words,
    rows.map(({ id, name, editionId, edition }) => ({
      id,
      title: name,
      also: edition,
      note: edition,
      parentId: editionId,
    })),
  )
}

const hour = (minutes: number): string => `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`
/** Meetings of the day that was typed; there are too many of them to be looked through by their topics. */
export const findSessions: Find = async (db, _words, typed) => {
  const day = parsePolishDate(typed)
  if (day === undefined) return []
  const rows = await db
    .selectFrom('class_session as s')
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .innerJoin('edition as e', 'e.id', 's.edition_id')
    .where('s.held_on', '=', day)
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .select(['s.id', 's.topic', 's.starts_at as from', 's.ends_at as to', 'g.name as group', 'e.id as editionId'])
    .select('e.name as edition')
    .execute()
  return rows.map(({ id, topic, from, to, group, editionId, edition }) => ({
    id,
    title: `${formatDate(day)}, ${hour(from)}–${hour(to)}`,
    note: noted(topic, group, edition),
    parentId: editionId,
    rank: 0,
  }))
}

export const findCourses: Find = async (db, words) => {
  const rows = await db
    .selectFrom('course as c')
    .innerJoin('edition as e', 'e.id', 'c.edition_id')
    .orderBy('e.starts_on', 'desc')
    .orderBy('c.name')
    .orderBy('c.id')
    .select(['c.id', 'c.name', 'c.organiser', 'e.id as editionId', 'e.name as edition'])
    .execute()
  return looked(
    words,
    rows.map(({ id, name, organiser, editionId, edition }) => ({
      id,
      title: name,
      also: `${organiser} ${edition}`,
      note: noted(edition, organiser),
      parentId: editionId,
    })),
  )
}

export const findPartners: Find = async (db, words) => {
  const rows = await db
    .selectFrom('partner')
    .orderBy('sort_key')
    .orderBy('id')
    .select(['id', 'name', 'short_name as shortName', 'nip', 'city', 'representative', 'left_on as leftOn'])
    .execute()
  return looked(
    words,
    rows.map(({ id, name, shortName, nip, city, representative, leftOn }) => ({
      id,
      title: name,
      number: shortName,
      also: `${nip} ${city} ${representative}`,
      note: noted(city, representative, leftOn && `do ${formatDate(leftOn)}`),
    })),
  )
}

export const findAgreements: Find = async (db, words) => {
  const rows = await db
    .selectFrom('partner_agreement as a')
    .leftJoin('partner_agreement_party as y', 'y.agreement_id', 'a.id')
    .leftJoin('partner as p', 'p.id', 'y.partner_id')
    .groupBy('a.id')
    .orderBy('a.valid_from', 'desc')
    .orderBy('a.id')
    .select([
      'a.id',
      'a.number',
      'a.title',
      'a.concluded_on as concludedOn',
      sql<string>`coalesce(group_concat(p.name, ', '), '')`.as('parties'),
    ])
    .execute()
  return looked(
    words,
    rows.map(({ id, number, title, concludedOn, parties }) => ({
      id,
      title,
      number,
      also: parties,
      note: noted(number ?? 'bez numeru', concludedOn && formatDate(concludedOn), parties),
    })),
  )
}

export const findStaff: Find = async (db, words) => {
  const rows = await db
    .selectFrom('staff_member')
    .orderBy('sort_key')
    .orderBy('id')
    .select(['id', 'last_name as lastName', 'first_name as firstName', 'title', 'active'])
    .execute()
  return looked(
    words,
    rows.map(({ id, lastName, firstName, title, active }) => ({
      id,
      title: `${lastName} ${firstName}`,
      also: title,
      note: noted(title || 'kadra', active === 0 && 'już nie pracuje'),
    })),
  )
}
