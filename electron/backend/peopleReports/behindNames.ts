import { sql } from 'kysely'
import { formatDate } from '#shared/kernel/dates.ts'
import type { BehindKind } from '#shared/peopleReports/figure.ts'
import type { Reader } from '../db/open.ts'
import { among } from './scope.ts'

/** How a record is called in the list behind a figure, and where it stands in the program. */
export type BehindName = { readonly id: number; readonly label: string; readonly detail: string; readonly href: string }
type Namer = (db: Reader, ids: readonly number[]) => Promise<BehindName[]>

const dates = (from: string | null, to: string | null): string =>
  [from, to].map((day) => (day === null ? '…' : formatDate(day))).join(' – ')

/** Names records that belong to a participation by whose it is; `part` is the part of the case that shows them. */
const ofParticipation =
  (
    table: 'social_contract' | 'internship' | 'community_work' | 'outcome' | 'final_survey' | 'diagnosis' | 'plan',
    part: string,
    detail: string,
  ): Namer =>
  async (db, ids) => {
    const { rows } = await sql<{ id: number; caseId: number; name: string; detail: string | null }>`
      select t.id, x.id as caseId, p.last_name || ' ' || p.first_name as name, ${sql.raw(detail)} as detail
      from ${sql.table(table)} t join participation x on x.id = t.participation_id join person p on p.id = x.person_id
      where t.id in ${among(ids)}`.execute(db)
    return rows.map((row) => ({
      id: row.id,
      label: row.name,
      detail: row.detail ?? '',
      href: `/uczestnicy/udzial/${row.caseId}/${part}`,
    }))
  }
const labelOf = (list: string, column: string): string =>
  `(select c.label from code_list_item c where c.list = '${list}' and c.code = ${column})`

const participation: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.id', 'in', among(ids))
    .select(['x.id', 'p.last_name', 'p.first_name', 'e.name', 'x.started_on', 'x.ended_on'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: `${row.last_name} ${row.first_name}`,
    detail: `${row.name}, ${dates(row.started_on, row.ended_on)}`,
    href: `/uczestnicy/udzial/${row.id}`,
  }))
}
const session: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('class_session as s')
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .leftJoin('code_list_item as t', (join) =>
      join.on('t.list', '=', 'support_type').onRef('t.code', '=', 's.support_type'),
    )
    .where('s.id', 'in', among(ids))
    .select(['s.id', 's.held_on', 's.topic', 'g.name as group', 't.label'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: `${formatDate(row.held_on)} ${row.group ?? row.label ?? ''}`.trim(),
    detail: row.topic === '' ? (row.label ?? '') : row.topic,
    href: `/zajecia?spotkanie=${row.id}`,
  }))
}
const group: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('class_group as g')
    .innerJoin('edition as e', 'e.id', 'g.edition_id')
    .where('g.id', 'in', among(ids))
    .select(['g.id', 'g.name', 'e.name as edition'])
    .execute()
  return rows.map((row) => ({ id: row.id, label: row.name, detail: row.edition, href: '/zajecia' }))
}
const course: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('course as c')
    .where('c.id', 'in', among(ids))
    .select(['c.id', 'c.name', 'c.organiser', 'c.starts_on', 'c.ends_on'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: row.name,
    detail: [row.organiser, row.starts_on === null && row.ends_on === null ? '' : dates(row.starts_on, row.ends_on)]
      .filter(Boolean)
      .join(', '),
    href: '/kursy',
  }))
}
const certificate: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('certificate as c')
    .leftJoin('participation as x', 'x.id', 'c.participation_id')
    .leftJoin('person as p', 'p.id', 'x.person_id')
    .where('c.id', 'in', among(ids))
    .select(['c.id', 'c.number', 'c.issued_on', 'c.recipient_name', 'p.last_name', 'p.first_name'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: row.last_name === null ? row.recipient_name : `${row.last_name} ${row.first_name}`,
    detail: `${row.number}, ${formatDate(row.issued_on)}`,
    href: `/zaswiadczenia/${row.id}`,
  }))
}
const event: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('event')
    .where('id', 'in', among(ids))
    .select(['id', 'title', 'held_on', 'place', 'count_source'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: row.title,
    detail: [formatDate(row.held_on), row.place, row.count_source === 'estimate' ? 'liczba szacowana' : '']
      .filter(Boolean)
      .join(', '),
    href: '/kursy',
  }))
}
const related: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('related_person as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .where('r.id', 'in', among(ids))
    .select(['r.id', 'r.name', 'r.birth_year', 'p.id as personId', 'p.first_name', 'p.last_name'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: row.name,
    detail: `${row.birth_year === null ? '' : `ur. ${row.birth_year}, `}bliska osoba: ${row.first_name} ${row.last_name}`,
    href: `/uczestnicy/${row.personId}`,
  }))
}
const staff: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('staff_assignment as a')
    .innerJoin('staff_member as s', 's.id', 'a.staff_id')
    .leftJoin('code_list_item as r', (join) => join.on('r.list', '=', 'staff_role').onRef('r.code', '=', 'a.role'))
    .where('a.id', 'in', among(ids))
    .select(['a.id', 's.last_name', 's.first_name', 'r.label', 'a.valid_from', 'a.valid_to'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    label: `${row.last_name} ${row.first_name}`,
    detail: `${row.label ?? ''}, ${dates(row.valid_from, row.valid_to)}`,
    href: '/kadra',
  }))
}
const grant: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('grant_agreement')
    .where('id', 'in', among(ids))
    .select(['id', 'title', 'contract_number'])
    .execute()
  return rows.map((row) => ({ id: row.id, label: row.title, detail: row.contract_number, href: `/dotacje/${row.id}` }))
}
const funding: Namer = async (db, ids) => {
  const rows = await db
    .selectFrom('yearly_funding as f')
    .leftJoin('code_list_item as c', (join) =>
      join.on('c.list', '=', 'funding_source').onRef('c.code', '=', 'f.funding_source'),
    )
    .where('f.id', 'in', among(ids))
    .select(['f.id', 'f.year', 'f.note', 'f.funding_source', 'c.label'])
    .execute()
  return [
    ...rows.map((row) => ({
      id: row.id,
      label: row.label ?? row.funding_source,
      detail: `wpisane na rok ${row.year}${row.note === '' ? '' : `: ${row.note}`}`,
      href: '',
    })),
    // A negative number stands for the documents of one source, which have a list of their own.
    ...ids
      .filter((id) => id < 0)
      .map((id) => ({
        id,
        label: 'dokumenty księgowe',
        detail: 'zapłacone i rozliczone w budżetach dotacji',
        href: '/dokumenty',
      })),
  ]
}

/** How the records of each kind are named. */
export const namers: Readonly<Record<BehindKind, Namer>> = {
  participation,
  session,
  group,
  course,
  certificate,
  event,
  related,
  staff,
  grant,
  funding,
  contract: ofParticipation('social_contract', 'udzial', `'kontrakt ' || t.number || ', ' || t.institution`),
  internship: ofParticipation(
    'internship',
    'wsparcie',
    `iif(t.kind = 'practice', 'praktyka: ', 'staż: ') || t.organiser`,
  ),
  communityWork: ofParticipation('community_work', 'wsparcie', `'prace społecznie użyteczne: ' || t.place`),
  outcome: ofParticipation('outcome', 'efekty', labelOf('outcome', 't.code')),
  survey: ofParticipation('final_survey', 'efekty', `'ankieta końcowa'`),
  diagnosis: ofParticipation('diagnosis', 'diagnoza', `'diagnoza'`),
  plan: ofParticipation('plan', 'plan', `'plan ' || t.number`),
}
