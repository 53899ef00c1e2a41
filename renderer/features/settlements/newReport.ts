import type { GrantRow } from '#shared/grants/schema.ts'
import { type IsoDate, yearOf } from '#shared/kernel/dates.ts'
import type { ReportInput } from '#shared/settlements/contract.ts'
import type { ReportKind } from './reportWords.ts'

/** What the coordinator says about a report to begin. */
export type NewReport = {
  grantId: number | null
  kind: ReportKind
  periodFrom: IsoDate | null
  periodTo: IsoDate | null
}

/** The period a report usually covers: the whole task, or for a partial one the task up to the end of its first year. */
export function proposedPeriod(grant: Pick<GrantRow, 'taskFrom' | 'taskTo'>, kind: ReportKind) {
  const yearEnd = `${yearOf(grant.taskFrom)}-12-31`
  const periodTo = kind === 'partial' && yearEnd < grant.taskTo ? yearEnd : grant.taskTo
  return { periodFrom: grant.taskFrom, periodTo }
}

/** A report with its boxes still empty. What was not chosen is sent as it stands: the back end says what is missing. */
export const reportToBegin = (typed: NewReport, placeOfSigning: string): ReportInput => ({
  id: null,
  grantId: typed.grantId ?? 0,
  kind: typed.kind,
  periodFrom: typed.periodFrom ?? '',
  periodTo: typed.periodTo ?? '',
  i1: '',
  i2: '',
  ii3: '',
  ii4: '',
  iii: '',
  publicOtherNames: '',
  placeOfSigning,
  preparedOn: null,
  revision: 0,
})
