import type { ReactNode } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

/** Records of partners that have a history and scans of their own. */
export type PartnerRecord = 'partner' | 'partnerAgreement' | 'partnerCommitment' | 'partnerMeeting'
export type Open = number | 'new' | null
type Paper = { readonly label: string; readonly document: PrintRequest }

/** What every part of the partnership takes from its page. */
export type SectionProps = {
  readonly today: IsoDate
  /** The record that stands open beside the list. */
  readonly open: Open
  readonly onOpen: (open: Open) => void
  /** Draws the way to papers. */
  readonly print: (papers: readonly Paper[], label?: string) => ReactNode
  readonly history: (kind: PartnerRecord, id: number) => ReactNode
  readonly scans: (kind: 'partnerAgreement' | 'partnerCommitment' | 'partnerMeeting', id: number) => ReactNode
}
