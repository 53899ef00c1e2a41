import type { IsoDate } from '../../kernel/dates.ts'
import { formatZloty, type Grosze } from '../../kernel/money.ts'
import type { ReportPart } from '../reportParts.ts'
import type { Finding, Settlement, Severity } from '../result.ts'
import type { SettlementDocument, SettlementInput } from '../schema.ts'
import type { CheckFacts } from './facts.ts'

/** What a check says about one record; the check adds its number and severity. */
export type Remark = Pick<Finding, 'message' | 'todo' | 'record'> & {
  /** Only where this remark is milder or graver than the check as a whole. */
  readonly severity?: Severity
}

/** A declared check: what it looks for, how grave it is, and where the rule comes from. */
export type Check = {
  /** `C-01` …: the number in the reference of mistakes reports are sent back for. */
  readonly id: string
  readonly severity: Severity
  /** Polish name for lists. */
  readonly title: string
  /** Where the rule comes from. */
  readonly source: string
  /** A part of the form it speaks of: on a form without it the check does not run. Absent: it runs on every form. */
  readonly needs?: ReportPart
  readonly run: (input: SettlementInput, settlement: Settlement, today: IsoDate, facts: CheckFacts) => Remark[]
}

/** `123 456,78 zł`. */
export const zloty = (amount: Grosze): string => `${formatZloty(amount)}\u00a0zł`

/** `FV 12/2021 (Księgarnia „Źródło”)`: how a document is named in a finding. */
export const named = ({ number, supplierName }: SettlementDocument): string =>
  supplierName === '' ? number : `${number} (${supplierName})`

/** The document a remark leads to. */
export const onDocument = (document: SettlementDocument): Finding['record'] => ({
  kind: 'expenseDocument',
  id: document.id,
})

/** Documents that are to be settled: charged to the grant and not put aside as ineligible. */
export const chargedDocuments = (input: SettlementInput): SettlementDocument[] =>
  input.documents.filter(
    (document) => document.ineligibleReason === null && document.allocations.some((part) => part.amount !== 0),
  )
