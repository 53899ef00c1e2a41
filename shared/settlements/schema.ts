import { z } from 'zod'
import { inKindSources, source } from '../grants/sources.ts'
import { isIsoDate } from '../kernel/dates.ts'
import { maxGrosze } from '../kernel/money.ts'
import { formCosts, formPart } from './forms/form.ts'
import { lawVersion } from './lawVersion.ts'

const id = z.int().positive()
const day = z.string().refine(isIsoDate, { error: 'Podaj istniejącą datę, np. 12.05.2021.' })
const year = z.int().min(1900).max(2199)
const permille = z.int().min(0).max(1000)
/** Grosze; negative for corrections. */
const money = z.int().min(-maxGrosze).max(maxGrosze).brand<'Grosze'>()
const notNegative = z.int().min(0).max(maxGrosze).brand<'Grosze'>()

/** Terms of the contract that the settlement is judged by. Every number comes from the contract or the call. */
export const settlementGrant = z.object({
  id,
  /** Empty when the funder gave the contract no number. */
  contractNumber: z.string(),
  contractDate: day.nullable(),
  title: z.string(),
  funder: z.string(),
  /** `wsparcie` (support, own contribution possible) or `powierzenie` (the grant pays for all). */
  form: z.enum(['wsparcie', 'powierzenie']),
  taskFrom: day,
  taskTo: day,
  /** When costs may be incurred and paid: apart for the grant and for other money (frame contract § 2 ust. 2). */
  spendGrantFrom: day,
  spendGrantTo: day,
  spendOtherFrom: day,
  spendOtherTo: day,
  /** Sum of the instalments received so far. */
  received: notNegative,
  /** How much a line may pass its planned grant, in thousandths of the plan; `null`: the contract sets no limit. */
  shiftPermille: permille.nullable(),
  /** Cap of administrative costs in thousandths of the base; `null`: no cap. */
  adminCapPermille: permille.nullable(),
  adminCapBase: z.enum(['grant', 'total']),
  cashlessOnly: z.boolean(),
  lawVersion,
})
export type SettlementGrant = z.infer<typeof settlementGrant>

/** An action of the task; `position` 1, 2, … gives its code `I.1.` */
export const settlementAction = z.object({ id, position: z.int().positive(), name: z.string() })
export type SettlementAction = z.infer<typeof settlementAction>

/** A line of the binding budget; `actionId: null` for administrative costs; `position` counts within its action (or within II). */
export const settlementLine = z.object({
  id,
  actionId: id.nullable(),
  position: z.int().positive(),
  name: z.string(),
  amounts: z.array(z.object({ year, source, planned: notNegative })),
})
export type SettlementLine = z.infer<typeof settlementLine>

/** Codes of the code lists `expense_kind` and `payment_method` that rules depend on. */
export const advanceKind = 'advanceInvoice'
export const cashMethod = 'cash'

/** A document with the part of it charged to this grant. Amounts may be negative: corrections. */
export const settlementDocument = z.object({
  id,
  number: z.string(),
  /** Code list `expense_kind`. */
  kind: z.string(),
  supplierName: z.string(),
  issuedOn: day,
  /** Sale or performance; `null` when the document names none (then the day of issue counts). */
  performedOn: day.nullable(),
  /** The last payment; `null` while unpaid, and for work and things, which nobody pays for. */
  paidOn: day.nullable(),
  /** Code list `payment_method`; `null` when nobody pays. */
  paymentMethod: z.string().nullable(),
  gross: money,
  /** Why the document cannot be settled at all; `null` when it can. */
  ineligibleReason: z.string().nullable(),
  allocations: z.array(z.object({ budgetLineId: id, source, amount: money })),
})
export type SettlementDocument = z.infer<typeof settlementDocument>

/** Work of a volunteer or a thing given: nobody pays, so it counts on the day it was given (settlement.md 5.2, V-13). */
export const settlementContribution = z.object({
  budgetLineId: id,
  source: z.enum(inKindSources),
  amount: notNegative,
  givenOn: day,
})
export type SettlementContribution = z.infer<typeof settlementContribution>

/** The coordinator's part of the report. Empty text: not written yet. */
export const settlementReport = z.object({
  id,
  kind: z.enum(['partial', 'final']),
  periodFrom: day,
  periodTo: day,
  /** The end of the period of the grant's report before this one: what was paid by then stands there; absent: this is the first. */
  countedAfter: day.nullable().optional(),
  /** Free texts of the form's boxes: I.1, I.2, II.3, II.4 and part III. Blank lines part paragraphs. */
  i1: z.string(),
  i2: z.string(),
  ii3: z.string(),
  ii4: z.string(),
  iii: z.string(),
  /** Authorities that gave the money of row 2.3. */
  publicOtherNames: z.string(),
  placeOfSigning: z.string(),
  preparedOn: day.nullable(),
  signatories: z.array(z.object({ name: z.string(), function: z.string() })),
  /** Interest the bank paid on the grant's account, by the statements. */
  interestAccrued: notNegative,
  /** What has been sent back to the funder so far, and when last. */
  returned: notNegative,
  returnedOn: day.nullable(),
  /** What „otrzymana kwota dotacji” in rows 5 and 6 of II.2 means: the grant spent, or (some offices) the grant received. */
  percentBase: z.enum(['spent', 'received']),
})
export type SettlementReport = z.infer<typeof settlementReport>

/** What of the form a report is settled on decides what is calculated and checked. */
export const settlementForm = z.object({ parts: z.array(formPart), costs: formCosts })

/** All that the settlement of one grant in one report is calculated from. */
export const settlementInput = z.object({
  /** Absent: annex 5, with all its parts and all costs. */
  form: settlementForm.optional(),
  grant: settlementGrant,
  actions: z.array(settlementAction),
  lines: z.array(settlementLine),
  documents: z.array(settlementDocument),
  /** Kept beside the documents; absent: none. */
  contributions: z.array(settlementContribution).optional(),
  report: settlementReport,
})
export type SettlementInput = z.infer<typeof settlementInput>
