import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../../contract/fields.ts'
import { stored } from '../../contract/stored.ts'

export const meetingStatuses = ['planned', 'held', 'cancelled'] as const
export const meetingStatusNames: Readonly<Record<(typeof meetingStatuses)[number], string>> = {
  planned: 'zaplanowane',
  held: 'odbyte',
  cancelled: 'odwołane',
}
const minute = z.int('Wpisz godzinę, na przykład 9:30.').min(0).max(1440, 'Doba ma 24 godziny.').nullable()
const attendee = z.strictObject({
  /** Null: somebody of the association, or a guest. */
  partnerId: id.nullable(),
  name: optionalText(120),
  functionTitle: optionalText(120),
  /** Null: not noted yet. */
  present: z.boolean().nullable(),
})
const decision = z.strictObject({
  content: requiredText('treść ustalenia', 1000),
  owner: optionalText(200),
  dueOn: optionalDate,
  doneOn: optionalDate,
})
const meetingFields = {
  /** Null: a meeting of all partners, whatever the agreement. */
  agreementId: id.nullable(),
  title: requiredText('nazwę spotkania', 200),
  heldOn: isoDate,
  startsAt: minute,
  endsAt: minute,
  place: optionalText(200),
  status: z.enum(meetingStatuses, 'Wybierz, co z tym spotkaniem.'),
  /** Day the invitations went out. */
  invitedOn: optionalDate,
  /** One point a line. */
  agenda: optionalText(4000),
  minutesText: optionalText(20_000),
  chairedBy: optionalText(120),
  minutesBy: optionalText(120),
  note: optionalText(2000),
}
/** A meeting of partners (kis.md 8.3) with who was there and what was decided; `id` null adds one. */
export const meetingInput = z
  .strictObject({
    id: id.nullable(),
    ...meetingFields,
    attendees: z.array(attendee).max(200, 'Najwyżej 200 osób.'),
    decisions: z.array(decision).max(100, 'Najwyżej 100 ustaleń.'),
    revision,
  })
  .superRefine((one, ctx) => {
    if (one.startsAt !== null && one.endsAt !== null && one.endsAt <= one.startsAt)
      ctx.addIssue({ code: 'custom', path: ['endsAt'], message: 'Koniec spotkania jest przed jego początkiem.' })
    one.attendees.forEach((who, index) => {
      if (who.partnerId === null && who.name === '')
        ctx.addIssue({
          code: 'custom',
          path: ['attendees', index, 'name'],
          message: 'Wpisz osobę albo wybierz partnera.',
        })
    })
    one.decisions.forEach((decided, index) => {
      if (decided.dueOn !== null && decided.dueOn < one.heldOn)
        ctx.addIssue({
          code: 'custom',
          path: ['decisions', index, 'dueOn'],
          message: 'Termin ustalenia jest przed dniem spotkania.',
        })
    })
  })
export type MeetingInput = z.input<typeof meetingInput>

export const meeting = stored({ id, ...meetingFields, revision }).extend({
  agreementTitle: z.string().nullable(),
  attendees: z.array(stored(attendee.shape).extend({ partnerName: z.string().nullable() })),
  decisions: z.array(stored(decision.shape)),
})
export type Meeting = z.infer<typeof meeting>

export const meetingRow = z.object({
  id,
  agreementId: id.nullable(),
  title: z.string(),
  heldOn: z.string(),
  startsAt: z.int().nullable(),
  place: z.string(),
  status: z.enum(meetingStatuses),
  /** Partners somebody of whom was there, and those invited. */
  partnersPresent: z.int(),
  partnersInvited: z.int(),
  decisions: z.int(),
  openDecisions: z.int(),
  overdueDecisions: z.int(),
})
export type MeetingRow = z.infer<typeof meetingRow>

export const quarterRow = z.object({
  agreementId: id,
  agreementTitle: z.string(),
  year: z.int(),
  number: z.int(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  state: z.enum(['held', 'planned', 'missing', 'open']),
})
export type QuarterRow = z.infer<typeof quarterRow>
