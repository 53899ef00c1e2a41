import { draftOfActions, draftOfResults } from '#shared/narratives/drafts.ts'
import type { Reader } from '../db/open.ts'
import { resultFacts } from '../results/facts.ts'
import { resultsOfGrant } from '../results/queries.ts'

/** Drafts of a report: the ones its texts were made from and what the records say today; `undefined`: no such report. */
export async function draftsOf(db: Reader, reportId: number, today: string) {
  const row = await db
    .selectFrom('report as r')
    .innerJoin('grant_agreement as g', 'g.id', 'r.grant_id')
    .where('r.id', '=', reportId)
    .select(['g.id', 'g.task_from as taskFrom', 'g.task_to as taskTo', 'r.i1_draft as i1', 'r.i2_draft as i2'])
    .executeTakeFirst()
  const found = row && (await resultsOfGrant(db, row.id, today))
  if (!row || !found) return undefined
  const facts = await resultFacts(db, row, today)
  return {
    i1: { last: row.i1, now: draftOfResults(found.results) },
    i2: { last: row.i2, now: draftOfActions(found.schedule, facts, found.choices.support_type ?? []) },
  }
}
