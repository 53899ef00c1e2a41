import { z } from 'zod'
import { id, optionalDate, optionalText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

const fields = {
  documentId: id,
  /** What was bought, for which action, when and for how many people (O-05). */
  substance: optionalText(2000),
  /** How a shared document was divided, so that it can be counted again (O-06). */
  divisionKey: optionalText(1000),
  /** How the supplier was chosen (O-07). */
  procurement: optionalText(1000),
  researchedOn: optionalDate,
  offersCount: z.int('Wpisz liczbę ofert.').min(0, 'Wpisz liczbę ofert.').max(1000, 'Za dużo ofert.').nullable(),
  /** The statement that the cost was due, within the term and paid once (O-08). */
  statementGiven: z.boolean(),
  /** Accounts the bookkeeper posts it to (O-09). */
  bookkeeping: optionalText(300),
  checkedBy: optionalText(120),
  checkedOn: optionalDate,
  formalBy: optionalText(120),
  formalOn: optionalDate,
  approvedBy: optionalText(120),
  approvedOn: optionalDate,
}
/** The description of an accounting document (settlement.md 5.1); revision 0 begins one. */
export const descriptionInput = z.strictObject({ ...fields, revision })
export type DescriptionInput = z.input<typeof descriptionInput>
export const description = stored({ ...fields, revision })
export type Description = z.infer<typeof description>

/** What a description still lacks: its place on the sheet (`O-05`) and a Polish sentence. */
export const gap = z.object({ rule: z.string(), text: z.string() })
export type Gap = z.infer<typeof gap>

const money = z.int().brand<'Grosze'>()
export const described = z.object({
  description,
  /** Nothing is written yet: the texts are proposals made from the document. */
  proposed: z.boolean(),
  /** The key of division kept with the document, in words; empty: it has none. */
  keyWords: z.string(),
  /** Sentences the sheet prints by itself: the split, and the funder's annotation (empty: none is asked). */
  split: z.string(),
  annotation: z.string(),
  gaps: z.array(gap),
})
export type Described = z.infer<typeof described>

export const descriptionRow = z.object({
  id,
  number: z.string(),
  supplierName: z.string(),
  issuedOn: z.string(),
  gross: money,
  /** Number of the lines it stands on. */
  lineCodes: z.string(),
  /** Something is written. */
  begun: z.boolean(),
  gaps: z.array(gap),
})
export type DescriptionRow = z.infer<typeof descriptionRow>
