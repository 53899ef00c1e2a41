import { z } from 'zod'
import { id, isoDate, optionalText, requiredText } from '../contract/fields.ts'

/** How a report reached the funder. What counts as the day of filing follows from it (settlement.md 3.1, D-13). */
export const deliveries = ['inPerson', 'post', 'electronic', 'generator'] as const
export type Delivery = (typeof deliveries)[number]

export const filingInput = z.strictObject({
  reportId: id,
  filedOn: isoDate,
  delivered: z.enum(deliveries, 'Wybierz sposób złożenia.'),
  /** Number of the confirmation: UPO, the sticker of a registered letter, the number given by a generator. */
  confirmation: optionalText(120),
  /** SHA-256 of the print that was looked at and is filed. */
  paper: z.string().regex(/^[0-9a-f]{64}$/, 'Wydrukuj sprawozdanie jeszcze raz.'),
})
export type FilingInput = z.input<typeof filingInput>

export const withdrawalInput = z.strictObject({ id, reason: requiredText('powód wycofania', 500) })

/** The day a report has to be filed by, and the rule it comes from; `null` where no rule sets one. */
export const reportTerm = z.object({
  rule: z.enum(['D-01', 'D-02', 'D-03']),
  date: z.string(),
  explanation: z.string(),
})
export type ReportTerm = z.infer<typeof reportTerm>

/** A filing as it is told: what was filed, when, and how that stands to the deadline of that day. */
export const filing = z.object({
  id,
  reportId: id,
  filedOn: z.string(),
  delivered: z.enum(deliveries),
  confirmation: z.string(),
  formVersion: z.string(),
  sha256: z.string(),
  withdrawnOn: z.string().nullable(),
  withdrawnReason: z.string(),
})
export type Filing = z.infer<typeof filing>

/** Where a report stands on its way out of the house. */
export const reportStanding = z.object({
  /** The filing that stands; `null`: a draft. */
  filing: filing.nullable(),
  /** Filings entered by mistake and taken back, the latest first; their papers are kept. */
  withdrawn: z.array(filing),
  /** Which correction this report is, of a report filed when; `null`: no correction. */
  correction: z.object({ number: z.int(), correctsId: id, correctedFiledOn: z.string() }).nullable(),
  /** The correction made of this report. */
  correctedById: id.nullable(),
  term: reportTerm.nullable(),
  /** How many figures, days and texts say something else today than on the filed paper; 0 for a draft. */
  changedSince: z.int(),
})
export type ReportStanding = z.infer<typeof reportStanding>
