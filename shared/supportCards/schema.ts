import { z } from 'zod'
import { attendanceLimits, markCode } from '../classes/gridSchema.ts'
import { hourMinutes, hoursSum, supportType } from '../classes/groupSchema.ts'
import { sessionForms, sessionStatuses } from '../classes/sessionSchema.ts'
import { id, isoDate, optionalText, revision } from '../contract/fields.ts'

const timeMessage = 'Wpisz godzinę, na przykład 9:30.'
/** One individual meeting of a participant with a specialist; `id` null adds one. */
export const meetingInput = z
  .strictObject({
    id: id.nullable(),
    participationId: id,
    supportType,
    topic: optionalText(300),
    heldOn: isoDate,
    /** Minutes of the day. */
    startsAt: z.int(timeMessage).min(0, timeMessage).max(1439, timeMessage),
    endsAt: z.int(timeMessage).min(1, timeMessage).max(1440, timeMessage),
    hourMinutes,
    leaderIds: z.array(id).max(20, 'Najwyżej 20 prowadzących.'),
    venueId: id.nullable(),
    online: z.boolean(),
    /** What the attendance says; a meeting of a later day is only planned and its mark counts nowhere yet. */
    mark: markCode,
    presentMinutes: z.int('Wpisz minuty obecności.').min(0, 'Minuty nie mogą być ujemne.').max(1440).nullable(),
    revision,
  })
  .superRefine((meeting, ctx) => {
    if (meeting.endsAt <= meeting.startsAt)
      ctx.addIssue({ code: 'custom', path: ['endsAt'], message: 'Koniec jest przed początkiem.' })
    if (meeting.mark === 'S' && meeting.presentMinutes === null)
      ctx.addIssue({ code: 'custom', path: ['presentMinutes'], message: 'Wpisz, ile minut osoba była na spotkaniu.' })
  })
export type MeetingInput = z.input<typeof meetingInput>

/** A meeting as it concerns one participant: of a group or individual. */
export const caseMeeting = z.object({
  sessionId: id,
  form: z.enum(sessionForms),
  groupName: z.string().nullable(),
  supportType: z.string(),
  supportLabel: z.string(),
  topic: z.string(),
  heldOn: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
  minutes: z.int(),
  hourMinutes,
  leaders: z.string(),
  leaderIds: z.array(id),
  venueId: id.nullable(),
  online: z.boolean(),
  status: z.enum(sessionStatuses),
  /** Null: its marks count nowhere yet. */
  confirmedOn: z.string().nullable(),
  /** Null: no mark, so the meeting did not concern the person. */
  mark: markCode.nullable(),
  /** Written for `S`. */
  markMinutes: z.int().nullable(),
  /** Minutes the person was there; 0 while the meeting is not confirmed. */
  presentMinutes: z.int(),
  /** People of an individual meeting. */
  people: z.int(),
  revision,
})
export type CaseMeeting = z.infer<typeof caseMeeting>

/** What one participant had of one kind of support. */
export const caseSupport = z.object({
  supportType: z.string(),
  label: z.string(),
  /** Length of an hour this kind is usually counted in. */
  hourMinutes,
  /** May be given to one person by a specialist. */
  individual: z.boolean(),
  /** All meetings planned for the person that were not called off, those held included. */
  planned: hoursSum,
  /** Confirmed meetings with a mark of the person. */
  meetings: z.int(),
  /** Time the person was there. */
  present: hoursSum,
  dueMinutes: z.int(),
  presentMinutes: z.int(),
  /** Hundredths of a percent. */
  rate: z.int().nullable(),
  /** The most a participant of the edition may get; null: no limit. */
  limitMinutes: z.int().nullable(),
  notCounted: z.int(),
})
export type CaseSupport = z.infer<typeof caseSupport>

export const caseClasses = z.object({
  participationId: id,
  editionId: id,
  editionName: z.string(),
  /** Null: no participant yet. */
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  limits: attendanceLimits,
  supports: z.array(caseSupport),
  meetings: z.array(caseMeeting),
  presentMinutes: z.int(),
  dueMinutes: z.int(),
  rate: z.int().nullable(),
  warnings: z.array(z.string()),
  /** Past meetings of the person without confirmed marks. */
  notCounted: z.int(),
})
export type CaseClasses = z.infer<typeof caseClasses>

/** A kind of support and the most of it in an edition. */
export const limitRow = z.object({
  supportType: z.string(),
  label: z.string(),
  hourMinutes,
  individual: z.boolean(),
  minutes: z.int().nullable(),
  revision: z.int().nullable(),
  /** The most any participant has had so far, and how many are past the limit. */
  mostUsed: z.int(),
  over: z.int(),
})
export type LimitRow = z.infer<typeof limitRow>
export const limitsInput = z.strictObject({
  editionId: id,
  limits: z
    .array(
      z.strictObject({
        supportType,
        /** Null takes the limit away. */
        minutes: z
          .int('Wpisz liczbę godzin.')
          .min(1, 'Wpisz liczbę godzin większą od zera.')
          .max(600_000, 'Za dużo godzin.')
          .nullable(),
        /** Of the limit that is there; null: there is none. */
        revision: revision.nullable(),
      }),
    )
    .min(1, 'Nie ma czego zapisać.')
    .max(200, 'Najwyżej 200 limitów naraz.'),
})
export type LimitsInput = z.input<typeof limitsInput>
