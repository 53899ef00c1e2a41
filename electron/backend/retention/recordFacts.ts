import { sql } from 'kysely'
import { dayInPoland, formatDate, type IsoDate, yearOf } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { RetentionKind } from '#shared/retention/kinds.ts'
import type { Duty } from '#shared/retention/term.ts'
import type { Reader } from '../db/open.ts'
import { editionDuty } from './personTerms.ts'

/** A record (or those of a year together) that has a term of its own. */
export type RecordFact = {
  readonly kind: RetentionKind
  readonly key: string
  readonly name: string
  readonly href: string
  readonly duty: Duty
}
type Read = (db: Reader) => Promise<readonly RecordFact[]>

const contractOf = (from: IsoDate | null, years: number | null): Duty['contract'] =>
  from === null || years === null ? null : { from, years }
const laterOf = (a: IsoDate | null, b: IsoDate | null): IsoDate | null => (a === null || (b !== null && b > a) ? b : a)

const attendance: Read = async (db) => {
  const rows = await db
    .selectFrom('edition as e')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .where((eb) => eb.exists(eb.selectFrom('class_session as s').whereRef('s.edition_id', '=', 'e.id').select('s.id')))
    .select(['e.id', 'e.name', 'e.ends_on', 'g.task_to', 'g.retention_years'])
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'attendance', key: `edition-${row.id}`, name: row.name },
    ...{ href: `/edycje/${row.id}`, duty: editionDuty(row) },
  }))
}

const certificates: Read = async (db) => {
  const rows = await db
    .selectFrom('certificate')
    .groupBy('year')
    .select(['year', sql<IsoDate>`max(issued_on)`.as('last')])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute()
  return rows.map(({ year, last, count }) => ({
    ...{ kind: 'certificate', key: `certificates-${year}`, href: '/zaswiadczenia' },
    name: `zaświadczenia z ${year} r.: ${counted(count, 'wpis', 'wpisy', 'wpisów')}`,
    duty: { days: { issue: last }, contract: null },
  }))
}

const filedOn = sql<IsoDate | null>`(select max(f.filed_on) from report r join report_filing f on f.report_id = r.id
  where r.grant_id = g.id and r.kind = 'final' and f.withdrawn_on is null)`
/** Grants with what keeps their papers. */
export async function grantDuties(db: Reader): Promise<{ id: number; title: string; duty: Duty }[]> {
  const rows = await db
    .selectFrom('grant_agreement as g')
    .select(['g.id', 'g.title', 'g.task_to', 'g.retention_years', filedOn.as('filed_on')])
    .execute()
  return rows.map(({ id, title, task_to, retention_years, filed_on }) => ({
    ...{ id, title },
    duty: { days: { taskEnd: task_to, reportFiled: filed_on }, contract: contractOf(task_to, retention_years) },
  }))
}
const grants: Read = async (db) =>
  (await grantDuties(db)).map(({ id, title, duty }) => ({
    ...{ kind: 'grant', key: `grant-${id}`, name: title, href: `/dotacje/${id}`, duty },
  }))

const volunteers: Read = async (db) => {
  const rows = await db
    .selectFrom('volunteer_agreement as v')
    .innerJoin('staff_member as s', 's.id', 'v.staff_id')
    .innerJoin('grant_agreement as g', 'g.id', 'v.grant_id')
    .select(['v.id', 'v.number', 'v.valid_to', 'v.grant_id', 's.last_name', 's.first_name'])
    .select(['g.task_to', 'g.retention_years'])
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'volunteer', key: `volunteer-${row.id}`, name: `${row.last_name} ${row.first_name}, ${row.number}` },
    href: `/dotacje/${row.grant_id}/wklad`,
    duty: {
      days: { agreementEnd: row.valid_to, taskEnd: row.task_to },
      contract: contractOf(row.task_to, row.retention_years),
    },
  }))
}

const staff: Read = async (db) => {
  const members = await db.selectFrom('staff_member').select(['id', 'last_name', 'first_name', 'active']).execute()
  const work = await db
    .selectFrom('staff_assignment as a')
    .leftJoin('edition as e', 'e.id', 'a.edition_id')
    .leftJoin('grant_agreement as g', (join) =>
      join.on(sql<number>`coalesce(a.grant_id, e.grant_id)`, '=', sql.ref('g.id')),
    )
    .select(['a.staff_id', 'a.valid_to', 'g.task_to', 'g.retention_years'])
    .unionAll(
      db
        .selectFrom('volunteer_agreement as v')
        .innerJoin('grant_agreement as g', 'g.id', 'v.grant_id')
        .select(['v.staff_id', sql<string | null>`v.valid_to`.as('valid_to')])
        .select([
          sql<string | null>`g.task_to`.as('task_to'),
          sql<number | null>`g.retention_years`.as('retention_years'),
        ]),
    )
    .execute()
  const byMember = Map.groupBy(work, ({ staff_id }) => staff_id)
  return members.flatMap(({ id, last_name, first_name, active }) => {
    const own = byMember.get(id) ?? []
    if (own.length === 0) return []
    const isOver = active === 0 && own.every(({ valid_to }) => valid_to !== null)
    // Of several contracts the one that asks for the longest counts.
    const contracts = own
      .flatMap(({ task_to, retention_years }) => contractOf(task_to, retention_years) ?? [])
      .toSorted((a, b) => yearOf(b.from) + b.years - yearOf(a.from) - a.years)
    return [
      {
        ...{ kind: 'staff' as const, key: `staff-${id}`, name: `${last_name} ${first_name}`, href: `/kadra/${id}` },
        duty: {
          days: { workEnd: isOver ? own.map(({ valid_to }) => valid_to).reduce(laterOf, null) : null },
          contract: contracts[0] ?? null,
        },
      },
    ]
  })
}

const partners: Read = async (db) => {
  const rows = await db
    .selectFrom('partner as p')
    .where((eb) =>
      eb.or([
        eb('p.representative', '<>', ''),
        eb.exists(eb.selectFrom('partner_contact as c').whereRef('c.partner_id', '=', 'p.id').select('c.id')),
      ]),
    )
    .select(['p.id', 'p.name', 'p.left_on'])
    .execute()
  return rows.map(({ id, name, left_on }) => ({
    ...{ kind: 'partner', key: `partner-${id}`, name, href: `/partnerzy/${id}` },
    duty: { days: { cooperationEnd: left_on }, contract: null },
  }))
}

const authorisations: Read = async (db) => {
  const rows = await db
    .selectFrom('authorisation as a')
    .innerJoin('staff_member as s', 's.id', 'a.staff_id')
    .select(['a.id', 'a.number', 'a.valid_to', 's.last_name', 's.first_name'])
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'authorisation', key: `authorisation-${row.id}`, href: `/ochrona-danych/upowaznienia/${row.id}` },
    name: `${row.number}, ${row.last_name} ${row.first_name}`,
    duty: { days: { authorisationEnd: row.valid_to }, contract: null },
  }))
}

const requests: Read = async (db) => {
  const rows = await db
    .selectFrom('person_request as r')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .where('p.anonymised_on', 'is', null)
    .select(['r.id', 'r.received_on', 'r.answered_on'])
    .select(sql<string>`case when p.id is null then r.applicant else p.last_name || ' ' || p.first_name end`.as('who'))
    .execute()
  return rows.map((row) => ({
    ...{ kind: 'request', key: `request-${row.id}`, href: `/ochrona-danych/wnioski/${row.id}` },
    name: `${row.who}, wniosek z ${formatDate(row.received_on)}`,
    duty: { days: { answer: row.answered_on, receipt: row.received_on }, contract: null },
  }))
}

const breaches: Read = async (db) => {
  const rows = await db.selectFrom('breach').select(['id', 'noticed_on', 'closed_on']).execute()
  return rows.map((row) => ({
    ...{ kind: 'breach', key: `breach-${row.id}`, href: `/ochrona-danych/naruszenia/${row.id}` },
    name: `naruszenie zauważone ${formatDate(row.noticed_on)}`,
    duty: { days: { closing: row.closed_on, notice: row.noticed_on }, contract: null },
  }))
}

const disclosures: Read = async (db) => {
  const rows = await db
    .selectFrom('disclosure as d')
    .leftJoin('person as p', 'p.id', 'd.person_id')
    .where('p.anonymised_on', 'is', null)
    .select('d.at')
    .execute()
  const days = rows.map(({ at }) => dayInPoland(at)).toSorted()
  return [...Map.groupBy(days, yearOf)].map(([year, own]) => ({
    ...{ kind: 'disclosure', key: `disclosures-${year}`, href: '/ochrona-danych/udostepnienia' },
    name: `udostępnienia z ${year} r.: ${counted(own.length, 'wpis', 'wpisy', 'wpisów')}`,
    duty: { days: { entry: own.at(-1)! }, contract: null },
  }))
}

/** Every record with a term of its own, apart from the data of people (`personTerms`). */
export async function recordFacts(db: Reader): Promise<RecordFact[]> {
  const all = [attendance, certificates, grants, volunteers, staff, partners, authorisations, requests, breaches]
  const facts: RecordFact[] = []
  for (const read of [...all, disclosures]) facts.push(...(await read(db)))
  return facts
}
