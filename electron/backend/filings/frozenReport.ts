import { type FrozenReport, frozenReport, frozenVersion } from '#shared/filings/frozen.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'
import { reportPaperOf } from '../printing/reportPaperOf.ts'
import { resultsOfGrant } from '../results/queries.ts'
import { checkedReportOf } from '../settlements/checkedReport.ts'

/** A report as it stands today, in the shape in which a filed one is frozen; `undefined`: no such report. */
export async function frozenToday(db: Reader, reportId: number, today: IsoDate): Promise<FrozenReport | undefined> {
  const checked = await checkedReportOf(db, reportId, today)
  const paper = checked && (await reportPaperOf(db, reportId, today))
  if (!checked || !paper) return undefined
  const results = await resultsOfGrant(db, checked.basis.grant.id, today)
  // Parsed, so that only what is promised is kept, in the order of the schema.
  return frozenReport.parse({
    version: frozenVersion,
    paper,
    input: checked.basis.input,
    results: results?.results ?? [],
    overrides: checked.findings.flatMap(({ check, message, override }) =>
      override === null ? [] : [{ check, message, reason: override.reason, madeOn: override.madeOn }],
    ),
  } satisfies Record<keyof FrozenReport, unknown>)
}
