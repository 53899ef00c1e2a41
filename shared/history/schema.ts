import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Records whose history can be opened. */
export const recordKinds = [
  'person',
  'participation',
  'edition',
  'grant',
  'budgetLine',
  'expenseDocument',
  'report',
  'certificate',
  'organisation',
  'kis',
  'staffMember',
  'classGroup',
  'classSession',
  'course',
  'internship',
  'communityWork',
  'benefit',
  'event',
  'outcome',
  'diagnosis',
  'plan',
  'certificateTemplate',
  'documentTemplate',
  'relatedPerson',
  'volunteerAgreement',
  'inKindItem',
  'partner',
  'partnerAgreement',
  'partnerCommitment',
  'partnerMeeting',
  'promotionEntry',
  'processingActivity',
  'authorisation',
  'breach',
  'retentionRule',
  'personRequest',
  'disclosure',
  'anonymisation',
  'protectionCheck',
  'supplier',
  'ksefInvoice',
  'generator',
  'csvTemplate',
  'formText',
  'figureOverride',
  'referenceFigure',
  'yearlyFunding',
  'partnership',
  'venue',
  'diagnosisTemplate',
  'paperKind',
  'certificateSeries',
  'picture',
  'signatory',
  'operator',
  'codeListItem',
  'datedParameter',
  'notesLock',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** One change of one field, in words for the screen. */
export const fieldChange = z.object({ field: z.string(), before: z.string(), after: z.string() })
export const historyEntry = z.object({
  commandId: id,
  /** UTC moment. */
  at: z.string(),
  by: z.string(),
  sentence: z.string(),
  /** Some of it was taken out for good (anonymisation); those changes are not among `changes`. */
  contentRemoved: z.boolean(),
  changes: z.array(
    z.object({
      record: z.string(),
      /** The record whose own history tells of it; `null`: it lies deeper in another one, or has none. */
      of: z.object({ kind: z.enum(recordKinds), id }).nullable(),
      fields: z.array(fieldChange),
    }),
  ),
})
export type HistoryEntry = z.infer<typeof historyEntry>

/** How the chain of the history can be broken. */
export const breakKinds = [
  'alteredChange',
  'missingChange',
  'addedChange',
  'alteredStep',
  'missingStep',
  'addedStep',
  'order',
  'unexplained',
  'alteredRemoval',
] as const
export type BreakKind = (typeof breakKinds)[number]

/** Content that was taken out of the history by one step, and why. */
export const contentRemoval = z.object({
  commandId: id,
  at: z.string(),
  by: z.string(),
  reason: z.string(),
  steps: z.int(),
  changes: z.int(),
})

/** What a look through the whole history found. */
export const historyCheck = z.object({
  steps: z.int(),
  changes: z.int(),
  /** The first place where the chain does not hold; `null`: it is whole. `step`: its place in the chain. */
  broken: z
    .object({
      kind: z.enum(breakKinds),
      step: z.int(),
      commandId: id.nullable(),
      at: z.string().nullable(),
      /** What kind of record the altered row is of, in words. */
      record: z.string().nullable(),
    })
    .nullable(),
  /** The print of the whole history, to be noted; `null`: nothing was recorded yet. */
  fingerprint: z.string().nullable(),
  /** Was the print that was asked for found in its place? `null`: none was asked for. */
  noted: z.enum(['same', 'different', 'shorter']).nullable(),
  removals: z.array(contentRemoval),
})
export type HistoryCheck = z.infer<typeof historyCheck>
