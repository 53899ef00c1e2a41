import { compare, isChanged } from '#shared/filings/compare.ts'
import type { ComparedFigure } from '#shared/filings/comparison.ts'
import type { ReportStanding } from '#shared/filings/schema.ts'
import { termOf } from '#shared/filings/term.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'
import { grantOf } from '../grants/queries.ts'
import { reportOf } from '../settlements/queries.ts'
import { correctedBy, correctionOf } from './chain.ts'
import { frozenToday } from './frozenReport.ts'
import { filingsOfReport, frozenOf } from './queries.ts'

/** Where a report stands on its way out of the house; `undefined`: no such report. */
export async function standingOf(db: Reader, reportId: number, today: IsoDate): Promise<ReportStanding | undefined> {
  const report = await reportOf(db, reportId)
  const grant = report && (await grantOf(db, report.grantId))
  if (!report || !grant) return undefined
  const filings = await filingsOfReport(db, reportId)
  const filing = filings.find((one) => one.withdrawnOn === null) ?? null
  return {
    filing,
    withdrawn: filings.filter((one) => one.withdrawnOn !== null),
    correction: await correctionOf(db, reportId),
    correctedById: await correctedBy(db, reportId),
    term: termOf(report, grant),
    changedSince: filing === null ? 0 : await changedSince(db, filing.id, reportId, today),
  }
}

async function changedSince(db: Reader, filingId: number, reportId: number, today: IsoDate): Promise<number> {
  const filed = await frozenOf(db, filingId)
  const now = await frozenToday(db, reportId, today)
  if (!filed || !now) return 0
  // The task of a partial report goes on: its results grow without the report being any other.
  const isOfPaper = ({ part }: ComparedFigure) => part !== 'results' || filed.input.report.kind === 'final'
  return compare(filed, now).figures.filter((figure) => isOfPaper(figure) && isChanged(figure)).length
}
