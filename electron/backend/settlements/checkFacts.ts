import { reportDue, returnDue } from '#shared/deadlines/deadlines.ts'
import type { CheckFacts } from '#shared/settlements/checks/facts.ts'
import type { Reader } from '../db/open.ts'
import type { SettlementBasis } from './queries.ts'

/** What checks need to know of a report beside its figures, read from the records as they are now. */
export async function checkFactsOf(db: Reader, { grant, report }: SettlementBasis): Promise<CheckFacts> {
  const missing = await db
    .selectFrom('grant_requirement')
    .where('grant_id', '=', grant.id)
    .where('ready', '=', 0)
    .orderBy('position')
    .select('name')
    .execute()
  return {
    terms: grant,
    reportDue: reportDue(grant).date,
    returnDue: returnDue(grant).date,
    incomeAccrued: report.incomeAccrued,
    missingAttachments: missing.map(({ name }) => name),
  }
}
