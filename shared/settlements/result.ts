import { z } from 'zod'
import { source } from '../grants/sources.ts'
import { reportParts } from './reportParts.ts'

const money = z.int().brand<'Grosze'>()
/** The two columns of the form: by the contract and really spent, in grosze. */
const pair = z.object({ planned: money, actual: money })
export type Pair = z.infer<typeof pair>

const costRow = pair.extend({ budgetLineId: z.int(), code: z.string(), name: z.string() })
const actionBlock = pair.extend({
  actionId: z.int(),
  code: z.string(),
  name: z.string(),
  lines: z.array(costRow),
})
/** Table II.1 of one budget year. */
const yearTable = z.object({
  year: z.int(),
  actions: z.array(actionBlock),
  /** `Suma kosztów realizacji zadania` (Σ I). */
  actionsTotal: pair,
  administrative: z.array(costRow),
  /** `Suma kosztów administracyjnych` (Σ II). */
  administrativeTotal: pair,
  total: pair,
})
export type YearTable = z.infer<typeof yearTable>
export type ActionBlock = z.infer<typeof actionBlock>
export type CostRow = z.infer<typeof costRow>

/** All cost rows of a year in the order of the budget, without the sums between them. */
export const costRows = ({ actions, administrative }: YearTable): CostRow[] => [
  ...actions.flatMap(({ lines }) => lines),
  ...administrative,
]

/** An amount row of II.2 (1–3.2). `planned: null`: the contract has no such number, the field is not filled. */
const sourceRow = z.object({ row: z.string(), planned: money.nullable(), actual: money })
/** A per cent row of II.2 (4–6) in hundredths of a per cent; `null` when its base is not above zero. */
const shareRow = z.object({ row: z.string(), planned: z.int().nullable(), actual: z.int().nullable() })
export type SourceRow = z.infer<typeof sourceRow>
export type ShareRow = z.infer<typeof shareRow>

/** Where a budget line stands today, over all years; not bound to the period of the report. */
const lineBalance = z.object({
  budgetLineId: z.int(),
  code: z.string(),
  name: z.string(),
  administrative: z.boolean(),
  planned: money,
  spent: money,
  /** Entered but not counted yet, because nobody has paid it. */
  unpaid: money,
  /** planned − spent; negative when over. */
  left: money,
  grantPlanned: money,
  grantSpent: money,
  /** The most the grant may pay on this line (plan and allowed shift, whole grosze downwards); `null`: no limit. */
  grantLimit: money.nullable(),
  /** How far the grant's part is over that limit; 0 when it is not. */
  grantExcess: money,
})
export type LineBalance = z.infer<typeof lineBalance>

export const leftOutReasons = ['unpaid', 'ineligible', 'outsidePeriod', 'unknownLine'] as const
/** An amount that is not in „faktycznie poniesione wydatki”, and why. */
const leftOut = z.object({
  /** Null: a contribution in work or things, which no document stands for. */
  documentId: z.int().nullable(),
  budgetLineId: z.int(),
  source,
  amount: money,
  reason: z.enum(leftOutReasons),
})
export type LeftOut = z.infer<typeof leftOut>

/** A report's numbers, calculated from the records by `settle`. */
export const settlement = z.object({
  years: z.array(yearTable),
  /** All the year tables together. */
  total: pair,
  sourceRows: z.array(sourceRow),
  shareRows: z.array(shareRow),
  /** Sum of rows 1 + 2 + 3; equals `total` in both columns where the form shows all costs. */
  sourcesTotal: pair,
  lines: z.array(lineBalance),
  leftOut: z.array(leftOut),
  /** Over the whole task: received, accepted from the grant so far, and the difference (negative when overspent). */
  grantReceived: money,
  grantAccepted: money,
  grantUnspent: money,
})
export type Settlement = z.infer<typeof settlement>

export const severities = ['blocks', 'error', 'warning', 'info'] as const
export const severity = z.enum(severities)
/** `blocks`: not to be printed for signing without a reason; `error`: to be mended; `warning`: worth a look; `info`: to explain. */
export type Severity = z.infer<typeof severity>

/** Records a finding leads to. `description`: that of the document; `formTexts`: wordings of the form of the report. */
export const recordKinds = [
  'expenseDocument',
  'description',
  'budgetLine',
  'report',
  'formTexts',
  'grant',
  'grantResult',
  'scheduledAction',
  'volunteerAgreement',
  'volunteerWork',
  'inKindItem',
  'session',
  'participation',
  'staffMember',
  'ksefInvoice',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** One thing found wrong. Both texts are Polish sentences for the coordinator. */
export const finding = z.object({
  check: z.string(),
  severity,
  /** What is wrong, with the numbers and dates. */
  message: z.string(),
  /** What to do about it. */
  todo: z.string(),
  /** The record to open; `null` when it is about the whole report. */
  record: z
    .object({
      kind: z.enum(recordKinds),
      id: z.int(),
      /** The record it is a part of and opened in: the agreement of a day of work, the edition of a meeting. */
      within: z.int().optional(),
      /** Of a report: the part of the form where it is mended. */
      part: z.enum(reportParts).optional(),
    })
    .nullable(),
})
export type Finding = z.infer<typeof finding>
