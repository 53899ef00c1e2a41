import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { ReportPart } from '#shared/settlements/reportParts.ts'

export type ReportKind = 'partial' | 'final'

/** `Sprawozdanie końcowe`. */
export const kindName = (kind: ReportKind): string =>
  kind === 'final' ? 'Sprawozdanie końcowe' : 'Sprawozdanie częściowe'

/** `1.05.2021–31.12.2021` with full days. */
export const periodWords = (from: IsoDate, to: IsoDate): string => `${formatDate(from)}–${formatDate(to)}`

/** Short names of the parts of the form, as they stand in the list beside it. */
export const partNames: Readonly<Record<ReportPart, string>> = {
  header: 'Nagłówek',
  'I.1': 'I.1 Rezultaty',
  'I.2': 'I.2 Działania',
  'II.1': 'II.1 Wydatki',
  'II.2': 'II.2 Źródła finansowania',
  'II.3': 'II.3 Inne przychody',
  'II.4': 'II.4 Wpłaty odbiorców',
  III: 'III Dodatkowe informacje',
  signatures: 'Podpisy',
}
