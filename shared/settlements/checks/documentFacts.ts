import type { Gap } from '../../descriptions/schema.ts'
import type { IsoDate } from '../../kernel/dates.ts'
import type { Grosze } from '../../kernel/money.ts'
import type { SettlementDocument, SettlementInput } from '../schema.ts'
import { chargedDocuments } from './check.ts'

/** What checks need to know of an accounting document beside its amounts and days (settlement.md 6.1, 6.3, 6.4). */
export type DocumentFact = {
  readonly orderedOn: IsoDate | null
  /** Without VAT, in grosze; null: not written down. */
  readonly net: Grosze | null
  readonly vatDeductible: boolean
  readonly otherBuyer: boolean
  readonly relatedSupplier: boolean
  /** Label of the category no grant pays for; null: none was chosen. */
  readonly ineligibleCategory: string | null
  readonly unitPrice: Grosze | null
  readonly promotion: boolean
  readonly promotionMarked: boolean | null
  readonly projectNamed: boolean | null
  readonly hoursRecorded: boolean | null
  readonly taxPaidOn: IsoDate | null
  readonly statementNumber: string
  /** A scan that proves the payment goes with it. */
  readonly paymentScanned: boolean
  /** What its description lacks, in the words of the description itself; see `descriptionGaps`. */
  readonly gaps: readonly Gap[]
  /** Day the market was asked; null: not written, or no description. */
  readonly researchedOn: IsoDate | null
  /** Days of the three signatures under the description. */
  readonly signedOn: readonly IsoDate[]
}

/** Facts by the number of the document; a document without facts is not judged by what only they tell. */
export type DocumentFacts = ReadonlyMap<number, DocumentFact>

/** Documents that are to be settled, each with what is known of it. */
export const factsOfCharged = (
  input: SettlementInput,
  facts: DocumentFacts,
): (readonly [SettlementDocument, DocumentFact])[] =>
  chargedDocuments(input).flatMap((document) => {
    const fact = facts.get(document.id)
    return fact ? [[document, fact] as const] : []
  })

/** Kinds with a contract, hours, tax and contributions behind them. */
const personal: ReadonlySet<string> = new Set(['payroll', 'contractBill'])
/** Does the document pay a person for work? */
export const paysPerson = ({ kind }: SettlementDocument): boolean => personal.has(kind)
