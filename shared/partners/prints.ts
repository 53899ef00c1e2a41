import { z } from 'zod'
import { id, isoDate } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const partnersPrints = [
  /** Partners on a day by sector. */
  z.strictObject({ kind: z.literal('partnerList'), on: isoDate }),
  /** An agreement in its own words or those of the template. */
  z.strictObject({ kind: z.literal('partnershipAgreement'), agreementId: id }),
  /** What partners promised, how much of it they did, and what shows it; null: of all. */
  z.strictObject({ kind: z.literal('commitmentList'), partnerId: id.nullable() }),
  /** A letter to each partner invited. */
  z.strictObject({ kind: z.literal('meetingInvitation'), meetingId: id }),
  /** The list to sign at the meeting. */
  z.strictObject({ kind: z.literal('meetingAttendance'), meetingId: id }),
  /** What was said and decided. */
  z.strictObject({ kind: z.literal('meetingMinutes'), meetingId: id }),
] as const
