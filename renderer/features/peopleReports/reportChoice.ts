import type { ReportFilterInput, ReportKind } from '#shared/peopleReports/filter.ts'

/** What stands in the address of the screen; the report is asked for with it. */
export type ReportChoice = {
  readonly kind: ReportKind
  readonly about: 'inEdition' | 'inYear' | 'onDay'
  readonly editionIds: readonly number[]
  readonly year: number
  readonly day: string
  readonly path: string
  readonly isPublic: boolean
}

/** The filter of the choice; `undefined` while no edition is chosen. */
export function filterOf({ about, editionIds, year, day, path }: ReportChoice): ReportFilterInput | undefined {
  if (about === 'inYear') return { time: { kind: 'inYear', year }, path }
  if (about === 'onDay') return { time: { kind: 'onDay', day }, path }
  return editionIds.length === 0 ? undefined : { time: { kind: 'inEdition', editionIds: [...editionIds] }, path }
}

export const kindNames: Readonly<Record<ReportKind, string>> = {
  edition: 'O uczestnikach (edycja, projekt)',
  yearly: 'Roczne KIS (art. 18a)',
  cas: 'MRiPS CAS 01',
}
