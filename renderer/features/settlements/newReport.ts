import type { GrantRow } from '#shared/grants/schema.ts'
import { addDays, type IsoDate, yearOf } from '#shared/kernel/dates.ts'
import type { ReportInput, ReportRow } from '#shared/settlements/contract.ts'
import type { ReportKind } from './reportWords.ts'

/** What the coordinator says about a report to begin. */
export type NewReport = {
  grantId: number | null
  kind: ReportKind
  periodFrom: IsoDate | null
  periodTo: IsoDate | null
  /** Of a partial report: the day the demand for it came. */
  demandedOn: IsoDate | null
}

type Covered = Pick<ReportRow, 'grantId' | 'kind' | 'periodTo'>
type Task = Pick<GrantRow, 'id' | 'taskFrom' | 'taskTo'>

/** The first day of the task that no partial report covers; the task's first when they cover all of it. */
function uncovered({ id, taskFrom, taskTo }: Task, reports: readonly Covered[]): IsoDate {
  const ends = reports.filter((one) => one.grantId === id && one.kind === 'partial').map((one) => one.periodTo)
  const next = ends.length === 0 ? taskFrom : addDays(ends.toSorted().at(-1)!, 1)
  return next > taskTo ? taskFrom : next
}

/**
 * The period a report of this kind covers: from where the partial reports before it end, a partial one to the end of its
 * budget year, a final one to the end of the task (art. 18 ust. 2; settlement.md D-02).
 */
export function proposedPeriod(grant: Task, kind: ReportKind, reports: readonly Covered[] = []) {
  const periodFrom = uncovered(grant, reports)
  const yearEnd = `${yearOf(periodFrom)}-12-31`
  const periodTo = kind === 'partial' && yearEnd < grant.taskTo ? yearEnd : grant.taskTo
  return { periodFrom, periodTo }
}

/** The report that comes next: one for each budget year that closes before the task ends, then the final one. */
export const proposedKind = (grant: Task, reports: readonly Covered[]): ReportKind =>
  yearOf(uncovered(grant, reports)) < yearOf(grant.taskTo) ? 'partial' : 'final'

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
  demandedOn: typed.kind === 'partial' ? typed.demandedOn : null,
  revision: 0,
})
