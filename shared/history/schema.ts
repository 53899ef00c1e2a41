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
  'personRequest',
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
  changes: z.array(z.object({ record: z.string(), fields: z.array(fieldChange) })),
})
export type HistoryEntry = z.infer<typeof historyEntry>
