import type { ReactNode } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { RecordKind } from '#shared/history/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

/** A participant of the edition, to be chosen; the value is the number of the participation. */
export type PersonOption = { readonly value: number; readonly label: string }
/** Draws a print for a feature that does not know how prints are shown. */
export type Preview = (document: PrintRequest, label: string) => ReactNode
/** Draws what happened to a record. */
export type HistoryOf = (kind: RecordKind, id: number) => ReactNode

/** What each list of supports of an edition is given. */
export type SectionProps = {
  editionId: number
  people: readonly PersonOption[]
  today: IsoDate
  preview: Preview
  history: HistoryOf
}
