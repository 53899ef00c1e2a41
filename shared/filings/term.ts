import { type DeadlineTerms, deadlineAfter, reportDue } from '../deadlines/deadlines.ts'
import { daysBetween, formatDate, type IsoDate, yearOf } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import type { Report } from '../settlements/contract.ts'
import type { Delivery, ReportTerm } from './schema.ts'

/**
 * The day a report has to be filed by: a final one after the end of the task (D-01), a demanded one after the demand
 * (D-03), one of a closed budget year after that year (D-02). A partial report nobody demanded and no year closes has none.
 */
export function termOf(
  report: Pick<Report, 'kind' | 'periodTo' | 'demandedOn'>,
  terms: DeadlineTerms,
): ReportTerm | null {
  if (report.kind === 'final') return { rule: 'D-01', ...reportDue(terms) }
  if (report.demandedOn !== null) return { rule: 'D-03', ...deadlineAfter('demand', report.demandedOn, terms) }
  const closesYear = report.periodTo.endsWith('-12-31') && yearOf(report.periodTo) < yearOf(terms.taskTo)
  return closesYear ? { rule: 'D-02', ...reportDue({ ...terms, taskTo: report.periodTo }) } : null
}

/** Which day is the day of filing, for each way (the form's own instruction P2; D-13). */
export const dayThatCounts: Readonly<Record<Delivery, string>> = {
  inPerson: 'Liczy się dzień, w którym urząd przyjął sprawozdanie.',
  post: 'Liczy się dzień nadania w placówce operatora wyznaczonego; kurier liczy się dniem doręczenia.',
  electronic: 'Liczy się dzień wysłania, potwierdzony urzędowym poświadczeniem przedłożenia.',
  generator: 'Liczy się dzień wysłania w generatorze. Sprawdź w umowie, czy trzeba dosłać papier.',
}
export const deliveryNames: Readonly<Record<Delivery, string>> = {
  inPerson: 'osobiście',
  post: 'pocztą',
  electronic: 'elektronicznie',
  generator: 'w generatorze',
}

/** `w terminie` or how late, as it stands after „złożono”; without a deadline that there is none. */
export function punctuality(filedOn: IsoDate, term: ReportTerm | null): { late: number; words: string } {
  if (term === null) return { late: 0, words: 'terminu nie ustalono' }
  const late = Math.max(0, daysBetween(term.date, filedOn))
  const to = `termin ${formatDate(term.date)}`
  return late === 0
    ? { late, words: `w terminie (${to})` }
    : { late, words: `po terminie o ${counted(late, 'dzień', 'dni', 'dni')} (${to})` }
}
