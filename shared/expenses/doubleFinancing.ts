import { type Grosze, minus, sum } from '../kernel/money.ts'

/** A document with what is charged to grants, ineligible ones left out; amounts in grosze. */
export type ChargedDocument = {
  readonly id: number
  readonly number: string
  /** NIP, or the name of a supplier without one. */
  readonly supplier: string
  readonly gross: Grosze
  /** The user said that it is another document than the one it looks like. */
  readonly differentDocument: boolean
  readonly parts: readonly { readonly grantId: number; readonly amount: Grosze }[]
}
/** A document, or several records of one, settled beyond its worth. */
export type DoubleFinancing = {
  readonly documentIds: readonly number[]
  readonly number: string
  readonly gross: Grosze
  readonly charged: Grosze
  readonly grantIds: readonly number[]
  /** Several records look like one document, and the user said that they are not. */
  readonly saidDifferent: boolean
}

/** A number as it is compared: spaces and case aside. */
export const plainNumber = (number: string): string => number.replace(/\s+/g, '').toUpperCase()
const chargedOf = (document: ChargedDocument): Grosze => sum(document.parts.map((part) => part.amount))

/** What of a document is charged nowhere (settlement.md C-36); negative: more is charged than it is worth. */
export const outsideSplit = (document: ChargedDocument): Grosze => minus(document.gross, chargedOf(document))

/**
 * Documents settled beyond 100 % over all grants (settlement.md C-36): one record charged beyond its gross amount, or records with
 * the same number, supplier and gross amount that together stand in several grants beyond the worth of one.
 * Corrections count by their size, so a negative document is judged as a positive one.
 */
export function doubleFinancing(documents: readonly ChargedDocument[]): DoubleFinancing[] {
  const one = (document: ChargedDocument) => `${plainNumber(document.number)}\n${document.supplier}\n${document.gross}`
  return [...Map.groupBy(documents, one).values()].flatMap((records) => {
    const { number, gross } = records[0]!
    const charged = sum(records.map(chargedOf))
    if (Math.abs(charged) <= Math.abs(gross)) return []
    const grantIds = [...new Set(records.flatMap((record) => record.parts.map((part) => part.grantId)))]
    const alone = records.some((record) => Math.abs(chargedOf(record)) > Math.abs(gross))
    // The same bill twice in one grant is found beside the number; here only what one grant alone cannot see.
    if (grantIds.length < 2 && !alone) return []
    return [
      {
        documentIds: records.map((record) => record.id),
        number,
        gross,
        charged,
        grantIds,
        saidDifferent: !alone && records.some((record) => record.differentDocument),
      },
    ]
  })
}
