import { type NotNull, sql } from 'kysely'
import type { z } from 'zod'
import { polishSortKey } from '#shared/kernel/text.ts'
import type { Person, peopleList, peopleListInput } from '#shared/people/schema.ts'
import type { Reader } from '../db/open.ts'
import { searchQuery } from '../db/search.ts'

type ListInput = z.output<typeof peopleListInput>

/** The filters of the list of people, as one condition on `person p`. */
function wanted(db: Reader, input: ListInput) {
  const match = searchQuery(input.search)
  return db
    .selectFrom('person as p')
    .$if(match !== undefined, (q) =>
      q.where(sql<boolean>`p.id in (select rowid from person_search where person_search match ${match})`),
    )
    .$if(input.sex !== null, (q) => q.where('p.sex', '=', input.sex!))
    .$if(input.editionId !== null, (q) =>
      q.where((eb) =>
        eb('p.id', 'in', eb.selectFrom('participation').where('edition_id', '=', input.editionId!).select('person_id')),
      ),
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
      sql<string>`coalesce((select group_concat(e.name, ', ') from participation x join edition e on e.id = x.edition_id where x.person_id = p.id), '')`.as(
        'editions',
      ),
    ])
    .execute()
  return { rows, total: totals.total, women: totals.women, men: totals.total - totals.women }
}

/** A person with their participations; `undefined`: no such person. */
export async function personOf(db: Reader, id: number): Promise<Person | undefined> {
  const row = await db.selectFrom('person').where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) return undefined
  const participations = await db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .leftJoin('certificate as c', (join) =>
      join.onRef('c.participation_id', '=', 'x.id').on('c.annulled_on', 'is', null).on('c.kind', '=', 'ZK'),
    )
    .where('x.person_id', '=', id)
    .where('x.started_on', 'is not', null)
    .orderBy('x.started_on', 'desc')
    .select([
      'x.id',
      'e.id as editionId',
      'e.name as editionName',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'c.number as certificateNumber',
    ])
    .$narrowType<{ startedOn: NotNull }>()
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
    revision: row.revision,
    participations,
  }
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
