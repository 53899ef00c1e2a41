import { sql } from 'kysely'
import type { z } from 'zod'
import { polishSortKey } from '#shared/kernel/text.ts'
import type { Stage } from '#shared/participations/schema.ts'
import { type Standing, standingOf } from '#shared/participations/standing.ts'
import type { Person, peopleList, peopleListInput } from '#shared/people/schema.ts'
import { isHidden } from '../dataProtection/hidden.ts'
import type { Reader } from '../db/open.ts'
import { searchQuery } from '../db/search.ts'
import { endClassIn } from '../participations/queries.ts'

type ListInput = z.output<typeof peopleListInput>

/** The conditions on `participation x` that the list asks for; `undefined`: none. */
function timeWanted({ editionId, standing, group, pathId }: ListInput) {
  const wanted = [
    ...(editionId === null ? [] : [sql`x.edition_id = ${editionId}`]),
    ...(standing === null || standing === 'none' ? [] : [ofStanding[standing]]),
    ...(group === null
      ? []
      : [
          sql`(x.main_group = ${group} or exists (select 1 from participation_group g where g.participation_id = x.id and g.code = ${group}))`,
        ]),
    ...(pathId === null
      ? []
      : [sql`exists (select 1 from participation_path m where m.participation_id = x.id and m.path_id = ${pathId})`]),
  ]
  return wanted.length === 0 ? undefined : sql.join(wanted, sql` and `)
}
const ofStage = (stage: Stage) => sql`x.stage = ${stage}`
const ofStanding: Readonly<Record<Standing, ReturnType<typeof ofStage>>> = {
  inProgress: sql`x.started_on is not null and x.ended_on is null`,
  ended: sql`x.ended_on is not null`,
  applied: ofStage('applied'),
  qualified: ofStage('qualified'),
  reserve: ofStage('reserve'),
  refused: ofStage('refused'),
  withdrawn: ofStage('withdrawn'),
}

/** The filters of the list of people, as one condition on `person p`; whose data may only be kept stands on no list. */
function wanted(db: Reader, input: ListInput) {
  const match = searchQuery(input.search)
  const time = timeWanted(input)
  return db
    .selectFrom('person as p')
    .where((eb) => eb.not(isHidden(eb.ref('p.id'))))
    .$if(match !== undefined, (q) =>
      q.where(sql<boolean>`p.id in (select rowid from person_search where person_search match ${match})`),
    )
    .$if(input.sex !== null, (q) => q.where('p.sex', '=', input.sex!))
    .$if(time !== undefined, (q) =>
      q.where(sql<boolean>`p.id in (select x.person_id from participation x where ${time})`),
    )
    .$if(input.standing === 'none', (q) =>
      q.where(sql<boolean>`not exists (select 1 from participation x where x.person_id = p.id)`),
    )
}

/** One page of people with the totals of all that match. */
export async function listPeople(db: Reader, input: ListInput): Promise<z.output<typeof peopleList>> {
  const totals = await wanted(db, input)
    .select((eb) => [eb.fn.countAll<number>().as('total'), sql<number>`coalesce(sum(p.sex = 'K'), 0)`.as('women')])
    .executeTakeFirstOrThrow()
  const direction = input.descending ? 'desc' : 'asc'
  const column = { name: 'p.sort_key', birthDate: 'p.birth_date', gmina: 'p.gmina' } as const
  const rows = await wanted(db, input)
    .orderBy(column[input.sort], direction)
    .orderBy('p.sort_key', direction)
    .orderBy('p.id')
    .offset(input.offset)
    .limit(input.limit)
    .select([
      'p.id',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.sex',
      'p.birth_date as birthDate',
      'p.gmina',
      'p.phone',
    ])
    .execute()
  const times = await timesOf(
    db,
    rows.map((row) => row.id),
  )
  return {
    rows: rows.map((row) => {
      const own = times.get(row.id) ?? []
      const now = own.find((one) => one.stage === 'participant' && one.endedOn === null) ?? own[0]
      return {
        ...row,
        editions: own
          .filter((one) => one.startedOn !== null)
          .map((one) => one.editionName)
          .join(', '),
        standing: now ? standingOf(now) : null,
      }
    }),
    total: totals.total,
    women: totals.women,
    men: totals.total - totals.women,
  }
}

type Time = Person['participations'][number]
/** The editions of each of these people, from application to end, the latest first. */
async function timesOf(db: Reader, personIds: readonly number[]): Promise<ReadonlyMap<number, readonly Time[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .leftJoin('certificate as c', (join) =>
      join.onRef('c.participation_id', '=', 'x.id').on('c.annulled_on', 'is', null).on('c.kind', '=', 'ZK'),
    )
    .where('x.person_id', 'in', [...personIds])
    .orderBy(sql`coalesce(x.started_on, x.applied_on, e.starts_on)`, 'desc')
    .orderBy('x.id', 'desc')
    .select([
      'x.id',
      'x.person_id as personId',
      'e.id as editionId',
      'e.name as editionName',
      'x.stage',
      'x.applied_on as appliedOn',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'x.end_reason as endReason',
      'r.label as endReasonLabel',
      'r.attributes',
      'c.number as certificateNumber',
    ])
    .execute()
  const byPerson = new Map<number, Time[]>()
  for (const { personId, endReason, attributes, ...row } of rows) {
    const own = byPerson.get(personId) ?? []
    byPerson.set(personId, own)
    own.push({ ...row, endClass: endClassIn(endReason, attributes) })
  }
  return byPerson
}

/** A person with relatives and participations; `undefined`: no such person. */
export async function personOf(db: Reader, id: number): Promise<Person | undefined> {
  const row = await db.selectFrom('person').where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) return undefined
  const relatives = await db
    .selectFrom('related_person')
    .where('person_id', '=', id)
    .orderBy('id')
    .select(['id', 'name', 'relation', 'birth_year as birthYear', 'note'])
    .execute()
  return {
    id: row.id,
    firstName: row.first_name,
    lastName: row.last_name,
    sex: row.sex,
    pesel: row.pesel ?? '',
    otherIdentifier: row.other_identifier,
    birthDate: row.birth_date,
    birthPlace: row.birth_place,
    phone: row.phone,
    email: row.email,
    street: row.street,
    postalCode: row.postal_code,
    city: row.city,
    gmina: row.gmina,
    note: row.note,
    education: row.education,
    disability: row.disability,
    disabilityUntil: row.disability_until,
    citizenship: row.citizenship,
    powiat: row.powiat,
    wojewodztwo: row.wojewodztwo,
    areaKind: row.area_kind,
    contactPerson: row.contact_person,
    revision: row.revision,
    relatives,
    participations: [...((await timesOf(db, [id])).get(id) ?? [])],
  }
}

/** Names of relatives of a person, of those not in `kept`, for whom attendance is noted. */
export async function attendingRelatives(db: Reader, personId: number, kept: readonly number[]): Promise<string[]> {
  const rows = await db
    .selectFrom('related_person as r')
    .where('r.person_id', '=', personId)
    .where((eb) =>
      eb.exists(eb.selectFrom('related_attendance as a').whereRef('a.related_id', '=', 'r.id').select('a.id')),
    )
    .select(['r.id', 'r.name'])
    .execute()
  return rows.filter((row) => !kept.includes(row.id)).map((row) => row.name)
}

type Typed = { pesel: string; firstName: string; lastName: string; birthDate: string; exceptId: number | null }
/** People with the same PESEL, or the same name and birth date, as what is being typed. At most five. */
export async function similarPeople(
  db: Reader,
  typed: Typed,
): Promise<{ id: number; name: string; birthDate: string; samePesel: boolean }[]> {
  const pesel = typed.pesel.replace(/\D/g, '')
  const key = polishSortKey(`${typed.lastName} ${typed.firstName}`)
  const rows = await db
    .selectFrom('person')
    .where((eb) =>
      eb.or([
        ...(pesel.length === 11 ? [eb('pesel', '=', pesel)] : []),
        ...(typed.lastName && typed.birthDate
          ? [eb.and([eb('sort_key', '=', key), eb('birth_date', '=', typed.birthDate)])]
          : []),
        eb.lit(false),
      ]),
    )
    .$if(typed.exceptId !== null, (q) => q.where('id', '!=', typed.exceptId!))
    .limit(5)
    .select(['id', 'last_name', 'first_name', 'birth_date as birthDate', 'pesel'])
    .execute()
  return rows.map((r) => ({
    id: r.id,
    name: `${r.last_name} ${r.first_name}`,
    birthDate: r.birthDate,
    samePesel: pesel !== '' && r.pesel === pesel,
  }))
}
