import { sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { comparePolish } from '#shared/kernel/text.ts'
import type { HoursOfYear, HoursRow } from '#shared/staff/hours.ts'
import { daysOfMonth, monthsOver } from '#shared/staff/workload.ts'
import { isCounted, isNotCounted } from '../classes/counting.ts'
import type { Reader } from '../db/open.ts'
import { assignmentRows } from './queries.ts'

type Wanted = { year: number; editionId: number | null; grantId: number | null; staffId: number | null }
const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** The record of hours of a year: assignments that run in it or have hours in it, and beside them the hours led. */
export async function hoursOf(db: Reader, wanted: Wanted, today: IsoDate): Promise<HoursOfYear> {
  const rows = await rowsOf(db, wanted)
  const ids = [...new Set(rows.map((row) => row.staffId))]
  const recorded = await recordedBy(db, ids, wanted.year)
  const led = await ledBy(db, ids, wanted)
  const limits = await limitsOf(db, wanted.year)
  const nameOf = new Map(rows.map((row) => [row.staffId, row.staffName]))
  return {
    rows,
    limits,
    people: ids.map((staffId) => {
      const all = recorded.get(staffId) ?? twelve.map(() => 0)
      return {
        staffId,
        staffName: nameOf.get(staffId) ?? '',
        led: led.get(staffId) ?? twelve.map(() => 0),
        recorded: all,
        over: monthsOver(all, limits),
      }
    }),
    byEdition: totalsBy(rows, (row) => [row.editionId, row.editionName]),
    byGrant: totalsBy(rows, (row) => [row.grantId, row.grantTitle]),
    total: rows.reduce((sum, row) => sum + minutesOf(row), 0),
    notCounted: await unconfirmed(db, ids, wanted, today),
  }
}

const minutesOf = (row: HoursRow): number => row.months.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)

async function rowsOf(db: Reader, { year, editionId, grantId, staffId }: Wanted): Promise<HoursRow[]> {
  const assignments = await assignmentRows(db)
    .innerJoin('staff_member as s', 's.id', 'a.staff_id')
    .$if(editionId !== null, (q) => q.where('a.edition_id', '=', editionId))
    .$if(grantId !== null, (q) => q.where('a.grant_id', '=', grantId))
    .$if(staffId !== null, (q) => q.where('a.staff_id', '=', staffId!))
    .where(
      sql<boolean>`((a.valid_from <= ${`${year}-12-31`} and coalesce(a.valid_to, '9999') >= ${`${year}-01-01`})
        or exists (select 1 from staff_month m where m.assignment_id = a.id and m.year = ${year}))`,
    )
    .orderBy('s.sort_key')
    .orderBy('s.id')
    .orderBy('a.valid_from')
    .orderBy('a.id')
    .select(sql<string>`s.last_name || ' ' || s.first_name`.as('staffName'))
    .execute()
  const entries = await db
    .selectFrom('staff_month')
    .where('year', '=', year)
    .select(['assignment_id as assignmentId', 'month', 'minutes', 'revision'])
    .execute()
  const known = new Map(entries.map((entry) => [`${entry.assignmentId} ${entry.month}`, entry]))
  return assignments.map((a) => ({
    assignmentId: a.id,
    staffId: a.staffId,
    staffName: a.staffName,
    roleLabel: a.roleLabel,
    basisLabel: a.basisLabel,
    editionId: a.editionId,
    editionName: a.editionName,
    grantId: a.grantId,
    grantTitle: a.grantTitle,
    fteHundredths: a.fteHundredths,
    monthMinutes: a.monthMinutes,
    validFrom: a.validFrom,
    validTo: a.validTo,
    months: twelve.map((month) => {
      const entry = known.get(`${a.id} ${month}`)
      return { minutes: entry?.minutes ?? null, revision: entry?.revision ?? null }
    }),
  }))
}

type Monthly = { staffId: number; month: number; minutes: number }
/** Twelve sums for each person. */
function byPerson(rows: readonly Monthly[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const { staffId, month, minutes } of rows) {
    const months = found.get(staffId) ?? twelve.map(() => 0)
    months[month - 1] = (months[month - 1] ?? 0) + minutes
    found.set(staffId, months)
  }
  return found
}

/** Recorded minutes of each person, of all their assignments. */
async function recordedBy(db: Reader, ids: readonly number[], year: number): Promise<Map<number, number[]>> {
  return byPerson(
    await db
      .selectFrom('staff_month as m')
      .innerJoin('staff_assignment as a', 'a.id', 'm.assignment_id')
      .where('a.staff_id', 'in', [...ids])
      .where('m.year', '=', year)
      .groupBy(['a.staff_id', 'm.month'])
      .select(['a.staff_id as staffId', 'm.month', (eb) => eb.fn.sum<number>('m.minutes').as('minutes')])
      .execute(),
  )
}

/** Sessions of these people in the year, in the chosen edition or the editions of the chosen grant. */
const sessionsLed = (db: Reader, ids: readonly number[], { year, editionId, grantId }: Wanted) =>
  db
    .selectFrom('session_leader as l')
    .innerJoin('class_session as s', 's.id', 'l.session_id')
    .where('l.staff_id', 'in', [...ids])
    .where('s.held_on', '>=', `${year}-01-01`)
    .where('s.held_on', '<=', `${year}-12-31`)
    .$if(editionId !== null, (q) => q.where('s.edition_id', '=', editionId!))
    .$if(grantId !== null, (q) =>
      q.where('s.edition_id', 'in', (eb) => eb.selectFrom('edition').where('grant_id', '=', grantId).select('id')),
    )

/** Minutes each person led in confirmed sessions. */
const ledBy = async (db: Reader, ids: readonly number[], wanted: Wanted): Promise<Map<number, number[]>> =>
  byPerson(
    await sessionsLed(db, ids, wanted)
      .where(isCounted)
      .groupBy(['l.staff_id', sql`substr(s.held_on, 6, 2)`])
      .select([
        'l.staff_id as staffId',
        sql<number>`cast(substr(s.held_on, 6, 2) as integer)`.as('month'),
        (eb) => eb.fn.sum<number>('s.minutes').as('minutes'),
      ])
      .execute(),
  )

/** Sessions whose day has passed and whose attendance nobody has confirmed. */
async function unconfirmed(db: Reader, ids: readonly number[], wanted: Wanted, today: IsoDate): Promise<number> {
  const { count } = await sessionsLed(db, ids, wanted)
    .where(isNotCounted(today))
    .select((eb) => eb.fn.count<number>('s.id').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The most a person may work in each month of the year, from the dated limit that holds on its last day. */
async function limitsOf(db: Reader, year: number): Promise<(number | null)[]> {
  const parameters = await db
    .selectFrom('dated_parameter')
    .where('code', '=', 'staff.monthMinutes')
    .orderBy('valid_from', 'desc')
    .select(['valid_from as from', 'valid_to as to', 'value'])
    .execute()
  return twelve.map((month) => {
    const { last } = daysOfMonth(year, month)
    return parameters.find(({ from, to }) => from <= last && (to === null || to >= last))?.value ?? null
  })
}

type Total = { id: number | null; name: string | null; minutes: number }
/** Recorded minutes by what the assignments belong to; those of none come last. */
function totalsBy(rows: readonly HoursRow[], of: (row: HoursRow) => readonly [number | null, string | null]): Total[] {
  const found = new Map<number | null, Total>()
  for (const row of rows) {
    const [id, name] = of(row)
    const before = found.get(id)
    found.set(id, { id, name, minutes: (before?.minutes ?? 0) + minutesOf(row) })
  }
  return [...found.values()].sort(
    (a, b) => Number(a.id === null) - Number(b.id === null) || comparePolish(a.name ?? '', b.name ?? ''),
  )
}
