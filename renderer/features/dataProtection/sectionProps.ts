import type { ReactNode } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

/** Records of data protection that have a history of their own. */
export type ProtectionRecord = 'processingActivity' | 'authorisation' | 'breach' | 'personRequest' | 'retentionRule'
export type Open = number | 'new' | null
export type Paper = { readonly label: string; readonly document: PrintRequest }

/** What every part of data protection takes from its page. */
export type SectionProps = {
  readonly today: IsoDate
  /** The record that stands open beside the list. */
  readonly open: Open
  readonly onOpen: (open: Open) => void
  /** Draws the way to papers. */
  readonly print: (papers: readonly Paper[], label?: string) => ReactNode
  readonly history: (kind: ProtectionRecord, id: number) => ReactNode
}
