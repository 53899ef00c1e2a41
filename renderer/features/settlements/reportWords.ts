import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { ReportRow } from '#shared/settlements/contract.ts'
import type { FormPart } from '#shared/settlements/forms/form.ts'
import type { ReportPart } from '#shared/settlements/reportParts.ts'

export type ReportKind = 'partial' | 'final'

/** `Sprawozdanie końcowe`. */
export const kindName = (kind: ReportKind): string =>
  kind === 'final' ? 'Sprawozdanie końcowe' : 'Sprawozdanie częściowe'

/** `1.05.2021–31.12.2021` with full days. */
export const periodWords = (from: IsoDate, to: IsoDate): string => `${formatDate(from)}–${formatDate(to)}`

/** Where a report stands in its list: `szkic, po terminie`, `korekta złożona 10.01.2022`. */
export function standingWords(
  row: Pick<ReportRow, 'filedOn' | 'term' | 'correctsId' | 'correctedById'>,
  today: IsoDate,
): string {
  const { filedOn, term, correctsId, correctedById } = row
  const late = term !== null && (filedOn ?? today) > term
  const what =
    filedOn === null
      ? correctsId === null
        ? 'szkic'
        : 'szkic korekty'
      : `${correctsId === null ? 'złożone' : 'korekta złożona'} ${formatDate(filedOn)}`
  // The term is of the report itself: a correction comes after it.
  return [what, late && correctsId === null && 'po terminie', correctedById !== null && 'ma korektę']
    .filter(Boolean)
    .join(', ')
}

/** What a part of the form is called in it, as it stands in the list beside it. */
export const partName = (parts: readonly FormPart[], part: ReportPart): string =>
  parts.find((own) => own.part === part)?.name ?? ''
