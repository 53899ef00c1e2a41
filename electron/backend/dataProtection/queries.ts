import { sql } from 'kysely'
import { breachStateAt, hoursLeft, reportDue } from '#shared/dataProtection/breachClock.ts'
import { personCategories } from '#shared/dataProtection/personCategories.ts'
import type {
  Activity,
  Authorisation,
  Breach,
  Disclosure,
  ProtectionCheck,
  Restriction,
} from '#shared/dataProtection/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { Reader } from '../db/open.ts'

/** The register of processing activities, in its order. */
export async function activitiesOf(db: Reader): Promise<Activity[]> {
  const rows = await db
    .selectFrom('processing_activity')
    .orderBy('position')
    .orderBy('id')
    .select([
      'id',
      'name',
      'purposes',
      'legal_basis as legalBasis',
      'people_kinds as peopleKinds',
      'data_kinds as dataKinds',
      'recipients',
      'transfers',
      'erasure',
      'safeguards',
      'note',
      'active',
      'revision',
    ])
    .execute()
  const categories = Map.groupBy(
    await db.selectFrom('activity_category').select(['activity_id', 'category']).execute(),
    ({ activity_id }) => activity_id,
  )
  return rows.map((row) => {
    const own = new Set(categories.get(row.id)?.map(({ category }) => category))
    return { ...row, active: row.active === 1, categories: personCategories.filter((one) => own.has(one)) }
  })
}

/** Authorisations, those in force today first, then by number. */
export async function authorisationsOf(db: Reader, today: IsoDate): Promise<Authorisation[]> {
  const rows = await db
    .selectFrom('authorisation as a')
    .innerJoin('staff_member as s', 's.id', 'a.staff_id')
    .orderBy('a.id')
    .select([
      'a.id',
      'a.number',
      'a.staff_id as staffId',
      'a.scope',
      'a.systems',
      'a.valid_from as validFrom',
      'a.valid_to as validTo',
      'a.given_by as givenBy',
      'a.note',
      'a.revision',
      's.confidentiality_on as confidentialityOn',
      sql<string>`s.last_name || ' ' || s.first_name`.as('staffName'),
    ])
    .execute()
  return rows
    .map((row) => ({
      ...row,
      inForce: row.validFrom <= today && (row.validTo === null || row.validTo >= today),
    }))
    .toSorted((a, b) => Number(b.inForce) - Number(a.inForce) || a.id - b.id)
}

/** Who works for the club and has no authorisation that is in force today, by name. */
export const withoutAuthorisation = (db: Reader, today: IsoDate): Promise<{ staffId: number; name: string }[]> =>
  db
    .selectFrom('staff_member as s')
    .where('s.active', '=', 1)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('authorisation as a')
            .whereRef('a.staff_id', '=', 's.id')
            .where('a.valid_from', '<=', today)
            .where((or) => or.or([or('a.valid_to', 'is', null), or('a.valid_to', '>=', today)]))
            .select('a.id'),
        ),
      ),
    )
    .orderBy('s.sort_key')
    .orderBy('s.id')
    .select(['s.id as staffId', sql<string>`s.last_name || ' ' || s.first_name`.as('name')])
    .execute()

/** The next free number of an authorisation in a year: `4/RODO/2022`. */
export async function nextAuthorisationNumber(db: Reader, year: number): Promise<string> {
  const rows = await db.selectFrom('authorisation').select('number').execute()
  const taken = new Set(rows.map(({ number }) => number))
  let next = 1
  while (taken.has(`${next}/RODO/${year}`)) next += 1
  return `${next}/RODO/${year}`
}

/** The register of breaches, the latest first; `now`: a UTC moment. */
export async function breachesOf(db: Reader, now: string): Promise<Breach[]> {
  const rows = await db
    .selectFrom('breach')
    .orderBy('noticed_on', 'desc')
    .orderBy('noticed_at', 'desc')
    .orderBy('id', 'desc')
    .select([
      'id',
      'happened_on as happenedOn',
      'noticed_on as noticedOn',
      'noticed_at as noticedAt',
      'description',
      'data_kinds as dataKinds',
      'people_count as peopleCount',
      'consequences',
      'remedies',
      'risk',
      'risk_reason as riskReason',
      'reported_on as reportedOn',
      'report_number as reportNumber',
      'people_told_on as peopleToldOn',
      'closed_on as closedOn',
      'note',
      'revision',
    ])
    .execute()
  return rows.map((row) => {
    const due = reportDue(row.noticedOn, row.noticedAt)
    return {
      ...row,
      state: breachStateAt(row, now),
      dueOn: due.day,
      dueAt: due.minute,
      hoursLeft: hoursLeft(row.noticedOn, row.noticedAt, now),
    }
  })
}

/** Restrictions and objections, those in force first, then the latest; of one person, or all. */
export async function restrictionsOf(db: Reader, personId: number | null): Promise<Restriction[]> {
  return db
    .selectFrom('person_restriction as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .$if(personId !== null, (q) => q.where('r.person_id', '=', personId!))
    .orderBy(sql`r.lifted_on is not null`)
    .orderBy('r.since', 'desc')
    .orderBy('r.id', 'desc')
    .select([
      'r.id',
      'r.person_id as personId',
      'r.kind',
      'r.since',
      'r.lifted_on as liftedOn',
      'r.reason',
      'r.lifted_reason as liftedReason',
      'r.request_id as requestId',
      'r.revision',
      sql<string>`p.last_name || ' ' || p.first_name`.as('personName'),
    ])
    .execute()
}

/** What was shown and handed over, the latest first. */
export const disclosuresOf = (db: Reader): Promise<Disclosure[]> =>
  db
    .selectFrom('disclosure as d')
    .leftJoin('person as p', 'p.id', 'd.person_id')
    .orderBy('d.at', 'desc')
    .orderBy('d.id', 'desc')
    .select([
      'd.id',
      'd.at',
      'd.kind',
      'd.person_id as personId',
      sql<string>`case when p.id is null then '' else p.last_name || ' ' || p.first_name end`.as('personName'),
      'd.recipient',
      'd.what',
    ])
    .execute()

/** What the records show of some points of the checklist. */
async function seenOf(db: Reader, today: IsoDate): Promise<Readonly<Record<string, string>>> {
  const one = async (query: Promise<{ count: number }>) => (await query).count
  const activities = (await activitiesOf(db)).filter(({ active }) => active).length
  const missing = (await withoutAuthorisation(db, today)).length
  const silent = await one(
    db
      .selectFrom('staff_member')
      .where('active', '=', 1)
      .where('confidentiality_on', 'is', null)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  const breaches = await one(
    db
      .selectFrom('breach')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow(),
  )
  const people = (count: number) => counted(count, 'osoba', 'osoby', 'osób')
  return {
    REGISTER: `W rejestrze: ${counted(activities, 'czynność', 'czynności', 'czynności')}.`,
    AUTHORISATIONS:
      missing === 0 ? 'Każda osoba z kadry ma upoważnienie.' : `Bez ważnego upoważnienia: ${people(missing)} z kadry.`,
    CONFIDENTIALITY:
      silent === 0 ? 'Cała kadra ma oświadczenie.' : `Bez oświadczenia o poufności: ${people(silent)} z kadry.`,
    BREACHES: `W rejestrze: ${counted(breaches, 'naruszenie', 'naruszenia', 'naruszeń')}.`,
  }
}

/** What a small association needs, in its order, and how it stands. */
export async function checklistOf(db: Reader, today: IsoDate): Promise<ProtectionCheck[]> {
  const seen = await seenOf(db, today)
  const rows = await db
    .selectFrom('protection_check')
    .orderBy('position')
    .select(['id', 'code', 'state', 'checked_on as checkedOn', 'note', 'revision'])
    .execute()
  return rows.map((row) => ({ ...row, seen: seen[row.code] ?? '' }))
}

/** Is there such a person? */
export const isPerson = async (db: Reader, id: number): Promise<boolean> =>
  (await db.selectFrom('person').where('id', '=', id).select('id').executeTakeFirst()) !== undefined

/** Everybody in the file, by name, also those whose data are restricted. */
export const everybody = (db: Reader): Promise<{ id: number; name: string; birthDate: string }[]> =>
  db
    .selectFrom('person')
    .orderBy('sort_key')
    .orderBy('id')
    .select(['id', sql<string>`last_name || ' ' || first_name`.as('name'), 'birth_date as birthDate'])
    .execute()
