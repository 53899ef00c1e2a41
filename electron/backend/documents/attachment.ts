import type { Content } from 'pdfmake/interfaces'
import { footnoteInk } from './page.ts'

/** The contract an update is attached to (settlement.md 2.8). */
export type AttachedTo = {
  /** Number of the attachment; empty: dots to be filled by hand. */
  readonly number: string
  /** `nr KIS/7/2021 z dnia 20 kwietnia 2021 r.`; empty: neither is known. */
  readonly contract: string
}

/** `Załącznik nr 2 do umowy nr … z dnia …`, at the right of the first page. */
export const attachmentLine = ({ number, contract }: AttachedTo): Content => ({
  text: `Załącznik nr\u00a0${number || '…………'} do umowy ${contract || 'nr …………… z\u00a0dnia ……………'}`,
  alignment: 'right',
  fontSize: 9,
  color: footnoteInk,
  margin: [0, 0, 0, 6],
})
