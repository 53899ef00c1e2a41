import type { z } from 'zod'
import { daysOfMonth, mondayOf, overLimits, payFor, type WorkedDay } from '#shared/communityWork/limits.ts'
import { type DatedValue, psuCodes, valueOn } from '#shared/communityWork/parameters.ts'
import type { MonthRow, Parameter, Work, WorkMonth, work } from '#shared/communityWork/schema.ts'
import { addDays } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'

type Whose = { editionId: number | null; participationId: number | null }
type Dated = WorkedDay & { workId: number; personId: number }

/** All limits and rates, those of one code together, the latest first. */
export const parametersOf = (db: Reader): Promise<Parameter[]> =>
  db
    .selectFrom('dated_parameter')
    .orderBy('name')
    .orderBy('valid_from', 'desc')
    .select([
      'id',
      'code',
      'name',
      'valid_from as validFrom',
      'valid_to as validTo',
      'value',
      'unit',
      'legal_source as legalSource',
      'revision',
    ])
    .execute()

const works = (db: Reader, { editionId, participationId }: Whose) =>
  db
    .selectFrom('community_work as w')
    .innerJoin('participation as x', 'x.id', 'w.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .$if(editionId !== null, (q) => q.where('x.edition_id', '=', editionId!))
    .$if(participationId !== null, (q) => q.where('w.participation_id', '=', participationId!))
    .select([
      'w.id',
      'w.participation_id as participationId',
      'x.person_id as personId',
      'x.edition_id as editionId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'w.place',
      'w.agreement_number as agreementNumber',
      'w.starts_on as startsOn',
      'w.ends_on as endsOn',
      'w.note',
      'w.revision',
    ])

/** Every day these people worked at any place, in any edition: the limits are of the person. */
const daysOfPeople = (db: Reader, personIds: readonly number[]): Promise<Dated[]> =>
  db
    .selectFrom('community_work_day as d')
    .innerJoin('community_work as w', 'w.id', 'd.work_id')
    .innerJoin('participation as x', 'x.id', 'w.participation_id')
    .where('x.person_id', 'in', [...new Set(personIds)])
    .orderBy('d.worked_on')
    .select(['d.work_id as workId', 'x.person_id as personId', 'd.worked_on as day', 'd.minutes'])
    .execute()

async function withDays(
  db: Reader,
  rows: readonly Omit<Work, 'minutes' | 'over'>[],
): Promise<{ rows: (Work & { own: Dated[] })[]; values: DatedValue[] }> {
  const values: DatedValue[] = await parametersOf(db)
  if (rows.length === 0) return { rows: [], values }
  const days = await daysOfPeople(
    db,
    rows.map((row) => row.personId),
  )
  const ofPerson = Map.groupBy(days, (one) => one.personId)
  const over = new Map([...ofPerson].map(([personId, own]) => [personId, overLimits(own, values)]))
  const ofWork = Map.groupBy(days, (one) => one.workId)
  return {
    values,
    rows: rows.map((row) => {
      const own = ofWork.get(row.id) ?? []
      return {
        ...row,
        own,
        minutes: own.reduce((sum, one) => sum + one.minutes, 0),
        over: over.get(row.personId) ?? [],
      }
    }),
  }
}

/** Periods of community work with their sums and what is above the limits; the latest first. */
export async function listWorks(db: Reader, whose: Whose): Promise<z.output<typeof work>[]> {
  const rows = await works(db, whose).orderBy('w.starts_on', 'desc').orderBy('w.id', 'desc').execute()
  return (await withDays(db, rows)).rows.map(({ own: _, ...row }) => row)
}

/** A month of everybody of the edition whose period touches it, in alphabetical order. */
export async function monthOf(db: Reader, editionId: number, year: number, month: number): Promise<WorkMonth> {
  const all = daysOfMonth(year, month)
  const [first, last] = [all[0]!, all.at(-1)!]
  const found = await works(db, { editionId, participationId: null })
    .where('w.starts_on', '<=', last)
    .where((eb) => eb.or([eb('w.ends_on', 'is', null), eb('w.ends_on', '>=', first)]))
    .orderBy('p.sort_key')
    .orderBy('w.id')
    .execute()
  const { rows, values } = await withDays(db, found)
  return {
    weekLimit: valueOn(values, psuCodes.week, first) ?? null,
    monthLimit: valueOn(values, psuCodes.month, first) ?? null,
    rows: rows.map(({ own, ...row }): MonthRow => {
      const inside = own.filter((one) => one.day >= first && one.day <= last)
      // Days of the weeks at both ends are needed for the sums of those weeks.
      const near = own.filter((one) => one.day >= mondayOf(first) && one.day <= addDays(mondayOf(last), 6))
      return {
        ...row,
        days: near.map(({ day, minutes }) => ({ workedOn: day, minutes })),
        monthMinutes: inside.reduce((sum, one) => sum + one.minutes, 0),
        monthPay: payFor(inside, values) ?? null,
        monthOver: row.over.filter((one) => one.from <= last && one.to >= first),
      }
    }),
  }
}

/** First and last day of the period of each work. */
export async function periodsOf(
  db: Reader,
  workIds: readonly number[],
): Promise<ReadonlyMap<number, { startsOn: string; endsOn: string | null }>> {
  const rows = await db
    .selectFrom('community_work')
    .where('id', 'in', [...new Set(workIds)])
    .select(['id', 'starts_on as startsOn', 'ends_on as endsOn'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** First and last day with hours of a work; `undefined`: none. */
export async function workedSpan(db: Reader, workId: number): Promise<{ first: string; last: string } | undefined> {
  const found = await db
    .selectFrom('community_work_day')
    .where('work_id', '=', workId)
    .select((eb) => [eb.fn.min('worked_on').as('first'), eb.fn.max('worked_on').as('last')])
    .executeTakeFirst()
  return found?.first ? { first: found.first, last: found.last } : undefined
}
