import { reportDue, returnDue } from '#shared/deadlines/deadlines.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { noActivity } from '#shared/settlements/checks/activityFacts.ts'
import type { CheckFacts } from '#shared/settlements/checks/facts.ts'
import { noResults } from '#shared/settlements/checks/resultFacts.ts'
import { doubtedContributions } from '../contributions/doubted.ts'
import type { Reader } from '../db/open.ts'
import { resultsOfGrant } from '../results/queries.ts'
import { activityFactsOf } from './facts/activity.ts'
import { clubFactsOf } from './facts/club.ts'
import { documentFactsOf } from './facts/documents.ts'
import { resultFactsOf } from './facts/results.ts'
import type { SettlementBasis } from './queries.ts'

/** What checks need to know of a report beside its figures, read from the records as they are now. */
export async function checkFactsOf(
  db: Reader,
  { grant, report }: SettlementBasis,
  today: IsoDate,
): Promise<CheckFacts> {
  const missing = await db
    .selectFrom('grant_requirement')
    .where('grant_id', '=', grant.id)
    .where('ready', '=', 0)
    .orderBy('position')
    .select('name')
    .execute()
  const promised = await resultsOfGrant(db, grant.id, today)
  return {
    terms: grant,
    reportDue: reportDue(grant).date,
    returnDue: returnDue(grant).date,
    incomeAccrued: report.incomeAccrued,
    missingAttachments: missing.map(({ name }) => name),
    documents: await documentFactsOf(db, grant),
    contributions: await doubtedContributions(db, grant.id),
    results: promised ? await resultFactsOf(db, grant, promised) : noResults,
    activity: promised ? await activityFactsOf(db, grant, promised.schedule, today) : noActivity,
    club: await clubFactsOf(db, grant),
  }
}
