import { sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { formulaOf } from '#shared/results/formulas.ts'
import type { GrantResults } from '#shared/results/schema.ts'
import type { ResultFacts } from '#shared/settlements/checks/resultFacts.ts'
import { isCounted } from '../../classes/counting.ts'
import type { Reader } from '../../db/open.ts'
import { scannedEvidence } from './scanned.ts'

type Task = { readonly id: number; readonly taskFrom: IsoDate; readonly taskTo: IsoDate }

/** Different people present at confirmed meetings in the days of the task; `null`: no edition belongs to the grant. */
async function listedPeople(db: Reader, { id, taskFrom, taskTo }: Task, editions: number): Promise<number | null> {
  if (editions === 0) return null
  const { people } = await db
    .selectFrom('attendance as a')
    .innerJoin('class_session as s', 's.id', 'a.session_id')
    .innerJoin('edition as e', 'e.id', 's.edition_id')
    .innerJoin('participation as x', 'x.id', 'a.participation_id')
    .where('e.grant_id', '=', id)
    .where('s.held_on', '>=', taskFrom)
    .where('s.held_on', '<=', taskTo)
    .where('a.mark', 'in', ['O', 'S'])
    .where(isCounted)
    .select(sql<number>`count(distinct x.person_id)`.as('people'))
    .executeTakeFirstOrThrow()
  return people
}

/** Promised results as the checks see them. */
export async function resultFactsOf(db: Reader, task: Task, { results, editions }: GrantResults): Promise<ResultFacts> {
  const evidence = await scannedEvidence(
    db,
    results.map(({ id }) => id),
  )
  return {
    results: results.map((row) => ({
      ...row,
      countsPeople: formulaOf(row.formula)?.fold === 'persons',
      evidenceScanned: evidence.has(row.id),
    })),
    listedPeople: await listedPeople(db, task, editions.length),
  }
}
