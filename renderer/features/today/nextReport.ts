import type { GrantRow } from '#shared/grants/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { ReportRow } from '#shared/settlements/contract.ts'

/** A report that is owed: begun (`reportId`) or not yet. */
export type OwedReport = {
  readonly due: IsoDate
  readonly kind: 'partial' | 'final'
  readonly grantId: number
  readonly grantTitle: string
  readonly reportId: number | null
}

/** Reports that are owed: those begun and not filed, and the final one of each grant that has none. */
export function owedReports(grants: readonly GrantRow[], reports: readonly ReportRow[]): OwedReport[] {
  const begun = reports
    .filter(({ filedOn }) => filedOn === null)
    .map(({ id, kind, grantId, grantTitle, term, reportDue }) => ({
      due: term ?? reportDue,
      kind,
      grantId,
      grantTitle,
      reportId: id,
    }))
  const final = new Set(reports.filter(({ kind }) => kind === 'final').map(({ grantId }) => grantId))
  const missing = grants
    .filter(({ id }) => !final.has(id))
    .map(({ id, title, reportDue }) => ({
      due: reportDue,
      kind: 'final' as const,
      grantId: id,
      grantTitle: title,
      reportId: null,
    }))
  return [...begun, ...missing].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The one that is due next; when every term has passed, the one that passed last. */
export const nextReport = (owed: readonly OwedReport[], today: IsoDate): OwedReport | undefined =>
  owed.find(({ due }) => due >= today) ?? owed.at(-1)
