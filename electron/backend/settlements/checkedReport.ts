import type { IsoDate } from '#shared/kernel/dates.ts'
import { findingsOf } from '#shared/settlements/checks/all.ts'
import { type FindingOverride, type ReportFinding, withOverrides } from '#shared/settlements/overrides.ts'
import type { Settlement } from '#shared/settlements/result.ts'
import { settle } from '#shared/settlements/settle.ts'
import type { Reader } from '../db/open.ts'
import { checkFactsOf } from './checkFacts.ts'
import { type SettlementBasis, settlementBasisOf } from './queries.ts'

/** A report with its numbers, everything found wrong with it today, and the reasons for what is left as it is. */
export type CheckedReport = {
  readonly basis: SettlementBasis
  readonly settlement: Settlement
  readonly findings: ReportFinding[]
  readonly lapsed: FindingOverride[]
}

/** Checks a report over the records as they are now; `undefined`: no such report. */
export async function checkedReportOf(
  db: Reader,
  reportId: number,
  today: IsoDate,
): Promise<CheckedReport | undefined> {
  const basis = await settlementBasisOf(db, reportId)
  if (!basis) return undefined
  const settlement = settle(basis.input)
  const found = findingsOf(basis.input, settlement, today, await checkFactsOf(db, basis, today))
  return { basis, settlement, ...withOverrides(found, await overridesOf(db, reportId)) }
}

const overridesOf = (db: Reader, reportId: number): Promise<FindingOverride[]> =>
  db
    .selectFrom('finding_override')
    .where('report_id', '=', reportId)
    .orderBy('id')
    .select([
      'id',
      'check_code as check',
      'record_kind as recordKind',
      'record_id as recordId',
      'message',
      'reason',
      'made_on as madeOn',
    ])
    .execute()
