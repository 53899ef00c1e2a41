import { sql } from 'kysely'
import type { OutcomeMoment } from '#shared/outcomes/followUps.ts'
import { rateOf } from '#shared/outcomes/rates.ts'
import type { RateRow } from '#shared/outcomes/schema.ts'
import type { Reader } from '../db/open.ts'

type Rates = { started: number; finished: number; rows: RateRow[] }
type Person = { id: number; lastName: string; firstName: string; finished: boolean }

/**
 * How many people of an edition had each outcome, measured at a moment or at any, among those who finished and among those
 * who started. A person counts once in each row. First work as a whole, then every outcome that occurs.
 */
export async function ratesOf(db: Reader, editionId: number, moment: OutcomeMoment | 'any'): Promise<Rates> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .where('x.edition_id', '=', editionId)
    .where('x.started_on', 'is not', null)
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select([
      'x.id',
      'p.last_name as lastName',
      'p.first_name as firstName',
      sql<number>`x.ended_on is not null and coalesce(json_extract(r.attributes, '$.class'), '') = 'finished'`.as(
        'finished',
      ),
    ])
    .execute()
  const people: Person[] = rows.map((row) => ({ ...row, finished: row.finished === 1 }))
  const outcomes = await db
    .selectFrom('outcome as o')
    .innerJoin('participation as x', 'x.id', 'o.participation_id')
    .innerJoin('code_list_item as k', (join) => join.on('k.list', '=', 'outcome').onRef('k.code', '=', 'o.code'))
    .where('x.edition_id', '=', editionId)
    .$if(moment !== 'any', (q) => q.where('o.measured_at', '=', moment as OutcomeMoment))
    .orderBy('k.position')
    .select([
      'o.participation_id as participationId',
      'o.code',
      'k.label',
      sql<number>`coalesce(json_extract(k.attributes, '$.employment'), 0)`.as('employment'),
    ])
    .execute()
  const started = people.length
  const finished = people.filter((one) => one.finished).length
  const row = (key: string, label: string, of: readonly { participationId: number }[]): RateRow => {
    const ids = new Set(of.map((one) => one.participationId))
    const had = people.filter((one) => ids.has(one.id))
    return {
      key,
      label,
      amongFinished: rateOf(had.filter((one) => one.finished).length, finished),
      amongStarted: rateOf(had.length, started),
      people: had.map(({ finished: _, ...one }) => one),
    }
  }
  return {
    started,
    finished,
    rows: [
      row(
        'employment',
        'praca (wszystkie efekty oznaczone jako zatrudnienie)',
        outcomes.filter((one) => one.employment === 1),
      ),
      ...[...Map.groupBy(outcomes, (one) => one.code)].map(([code, of]) => row(code, of[0]!.label, of)),
    ],
  }
}
