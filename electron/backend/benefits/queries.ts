import { sql } from 'kysely'
import type { z } from 'zod'
import type { BenefitSums, benefitsList, benefitsListInput } from '#shared/benefits/schema.ts'
import { gr } from '#shared/kernel/money.ts'
import type { Reader } from '../db/open.ts'
import { searchQuery } from '../db/search.ts'

type ListInput = z.output<typeof benefitsListInput>

/** The filters of the register, as one condition. */
function wanted(db: Reader, input: ListInput) {
  const match = searchQuery(input.search)
  return db
    .selectFrom('benefit as b')
    .innerJoin('participation as x', 'x.id', 'b.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .$if(input.editionId !== null, (q) => q.where('x.edition_id', '=', input.editionId!))
    .$if(input.participationId !== null, (q) => q.where('b.participation_id', '=', input.participationId!))
    .$if(input.kind !== null, (q) => q.where('b.kind', '=', input.kind!))
    .$if(match !== undefined, (q) =>
      q.where(sql<boolean>`p.id in (select rowid from person_search where person_search match ${match})`),
    )
}

/** One page of the register with the sums of all that match. */
export async function listBenefits(db: Reader, input: ListInput): Promise<z.output<typeof benefitsList>> {
  const { total, amount } = await wanted(db, input)
    .select((eb) => [eb.fn.countAll<number>().as('total'), sql<number>`coalesce(sum(b.amount_grosze), 0)`.as('amount')])
    .executeTakeFirstOrThrow()
  const direction = input.descending ? 'desc' : 'asc'
  const column = { givenOn: 'b.given_on', name: 'p.sort_key', amount: 'b.amount_grosze' } as const
  const rows = await wanted(db, input)
    .leftJoin('code_list_item as k', (join) => join.on('k.list', '=', 'benefit_kind').onRef('k.code', '=', 'b.kind'))
    .orderBy(column[input.sort], direction)
    .orderBy('b.given_on', direction)
    .orderBy('b.id', direction)
    .offset(input.offset)
    .limit(input.limit)
    .select([
      'b.id',
      'b.participation_id as participationId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'b.kind',
      sql<string>`coalesce(k.label, b.kind)`.as('kindLabel'),
      'b.given_on as givenOn',
      'b.period_from as periodFrom',
      'b.period_to as periodTo',
      'b.description',
      'b.route',
      'b.quantity_hundredths as quantityHundredths',
      'b.amount_grosze as amount',
      'b.note',
      'b.revision',
    ])
    .execute()
  return { total, amount, rows: rows.map((row) => ({ ...row, amount: row.amount === null ? null : gr(row.amount) })) }
}

/** Sums of an edition by kind (in the order of the list) and by participant (alphabetical). */
export async function benefitSumsOf(db: Reader, editionId: number): Promise<BenefitSums> {
  const rows = await db
    .selectFrom('benefit as b')
    .innerJoin('participation as x', 'x.id', 'b.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as k', (join) => join.on('k.list', '=', 'benefit_kind').onRef('k.code', '=', 'b.kind'))
    .where('x.edition_id', '=', editionId)
    .groupBy(['b.participation_id', 'b.kind'])
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .orderBy('k.position')
    .select([
      'b.participation_id as id',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'b.kind',
      sql<string>`coalesce(k.label, b.kind)`.as('label'),
      sql<number>`coalesce(k.position, 9999)`.as('position'),
      sql<number>`count(*)`.as('entries'),
      sql<number>`coalesce(sum(b.amount_grosze), 0)`.as('amount'),
    ])
    .execute()
  const add = (of: readonly { entries: number; amount: number }[]) => ({
    entries: of.reduce((sum, one) => sum + one.entries, 0),
    amount: of.reduce((sum, one) => sum + one.amount, 0),
  })
  const kinds = [...Map.groupBy(rows, (row) => row.kind)].map(([kind, of]) => ({
    kind,
    label: of[0]!.label,
    position: of[0]!.position,
    people: of.length,
    ...add(of),
  }))
  const people = [...Map.groupBy(rows, (row) => row.id)].map(([id, of]) => ({
    id,
    lastName: of[0]!.lastName,
    firstName: of[0]!.firstName,
    ...add(of),
    byKind: of.map(({ kind, entries, amount }) => ({ kind, entries, amount })),
  }))
  return {
    kinds: kinds.sort((a, b) => a.position - b.position).map(({ position: _, ...one }) => one),
    people,
    ...add(rows),
  }
}
