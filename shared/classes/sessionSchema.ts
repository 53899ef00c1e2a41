import { z } from 'zod'
import { id, isoDate, listing, optionalDate, optionalText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { hourMinutes, hoursSum, supportType } from './groupSchema.ts'
import { mostOccurrences } from './repeating.ts'

export const sessionStatuses = ['planned', 'held', 'cancelled', 'moved'] as const
export type SessionStatus = (typeof sessionStatuses)[number]
export const sessionForms = ['group', 'individual'] as const

const timeMessage = 'Wpisz godzinę, na przykład 9:30.'
const startsAt = z.int(timeMessage).min(0, timeMessage).max(1439, timeMessage)
const endsAt = z.int(timeMessage).min(1, timeMessage).max(1440, timeMessage)
const sessionFields = {
  editionId: id,
  groupId: id.nullable(),
  form: z.enum(sessionForms),
  supportType,
  topic: optionalText(300),
  /** Minutes of the day. */
  startsAt,
  endsAt,
  breakMinutes: z.int('Wpisz minuty przerwy.').min(0, 'Przerwa nie może być ujemna.').max(600, 'Za długa przerwa.'),
  hourMinutes,
  venueId: id.nullable(),
  online: z.boolean(),
  leaderIds: z.array(id).max(20, 'Najwyżej 20 prowadzących.'),
  /** People from outside the project who were there. */
  guests: z.int('Wpisz liczbę gości.').min(0, 'Liczba gości nie może być ujemna.').max(100_000, 'Za dużo gości.'),
  note: optionalText(2000),
}
type Times = { startsAt: number; endsAt: number; breakMinutes: number }
function checkTimes(session: Times, ctx: z.RefinementCtx): void {
  if (session.endsAt <= session.startsAt)
    ctx.addIssue({ code: 'custom', path: ['endsAt'], message: 'Koniec jest przed początkiem.' })
  else if (session.endsAt - session.startsAt <= session.breakMinutes)
    ctx.addIssue({ code: 'custom', path: ['breakMinutes'], message: 'Przerwa jest dłuższa niż spotkanie.' })
}

/** Which meetings of a series a change is meant for; those already counted stay as they are. */
export const scopes = ['one', 'following', 'all'] as const
export const scope = z.enum(scopes).default('one')
export type Scope = (typeof scopes)[number]

/** One meeting; `id` null adds one. */
export const sessionInput = z
  .strictObject({
    id: id.nullable(),
    ...sessionFields,
    heldOn: isoDate,
    /** Of an individual meeting: whose it is. They are proposed present and counted once the meeting is confirmed. */
    participationIds: z.array(id).max(30, 'Najwyżej 30 osób.').default([]),
    scope,
    revision,
  })
  .superRefine(checkTimes)
  .refine((session) => session.form === 'group' || session.groupId === null, {
    path: ['groupId'],
    message: 'Spotkanie indywidualne nie ma grupy.',
  })
export type SessionInput = z.input<typeof sessionInput>

/** A series of meetings of one kind. */
export const seriesInput = z
  .strictObject({
    ...sessionFields,
    firstOn: isoDate,
    weekdays: z
      .array(z.int().min(1, 'Wybierz dni tygodnia.').max(7, 'Wybierz dni tygodnia.'))
      .min(1, 'Wybierz dzień tygodnia.')
      .max(7, 'Wybierz dni tygodnia.'),
    everyWeeks: z.int().min(1, 'Co ile tygodni?').max(8, 'Najwyżej co 8 tygodni.'),
    until: optionalDate,
    times: z
      .int('Wpisz liczbę spotkań.')
      .min(1, 'Wpisz liczbę spotkań.')
      .max(mostOccurrences, `Najwyżej ${mostOccurrences} spotkań naraz.`)
      .nullable(),
    skipHolidays: z.boolean(),
  })
  .superRefine(checkTimes)
  .superRefine((series, ctx) => {
    if (series.until === null && series.times === null)
      ctx.addIssue({ code: 'custom', path: ['until'], message: 'Wpisz ostatni dzień albo liczbę spotkań.' })
    if (series.until !== null && series.until < series.firstOn)
      ctx.addIssue({ code: 'custom', path: ['until'], message: 'Ostatni dzień jest przed pierwszym.' })
  })
export type SeriesInput = z.input<typeof seriesInput>

export const classWarning = z.object({
  kind: z.enum(['leader', 'venue', 'participant', 'seats', 'outsideEdition', 'holiday']),
  heldOn: z.string(),
  sentence: z.string(),
  sessionId: id.nullable(),
})

export const session = stored({ id, ...sessionFields, revision }).extend({
  heldOn: z.string(),
  minutes: z.int(),
  status: z.enum(sessionStatuses),
  /** Day on which the marks were confirmed; null: the meeting counts nowhere. */
  confirmedOn: z.string().nullable(),
  series: z.string().nullable(),
  /** Meetings of the series. */
  seriesLength: z.int(),
  editionName: z.string(),
  groupName: z.string().nullable(),
  supportLabel: z.string(),
  forRelated: z.boolean(),
  leaders: z.string(),
  venueName: z.string().nullable(),
  participationIds: z.array(id),
  warnings: z.array(classWarning),
})
export type Session = z.infer<typeof session>

/** `toMark`: past without confirmed marks, so not counted; `counted`: with them. */
export const sessionStates = ['all', 'planned', 'toMark', 'counted', 'cancelled'] as const
export const sessionListInput = z.strictObject({
  ...listing(['heldOn', 'groupName', 'supportType']),
  editionId: id.nullable().default(null),
  groupId: id.nullable().default(null),
  form: z.enum(sessionForms).nullable().default(null),
  state: z.enum(sessionStates).default('all'),
  from: optionalDate.default(null),
  to: optionalDate.default(null),
})
export const sessionRow = z.object({
  id,
  editionId: id,
  editionName: z.string(),
  groupId: id.nullable(),
  groupName: z.string().nullable(),
  form: z.enum(sessionForms),
  /** Of an individual meeting: whose. */
  personName: z.string().nullable(),
  supportType: z.string(),
  supportLabel: z.string(),
  topic: z.string(),
  heldOn: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
  minutes: z.int(),
  hourMinutes,
  venueName: z.string().nullable(),
  online: z.boolean(),
  leaders: z.string(),
  status: z.enum(sessionStatuses),
  confirmedOn: z.string().nullable(),
  series: z.string().nullable(),
  present: z.int(),
  marked: z.int(),
  revision,
  warnings: z.array(classWarning),
})
export type SessionRow = z.infer<typeof sessionRow>
export const sessionList = z.object({
  rows: z.array(sessionRow),
  total: z.int(),
  /** Of all that match: counted meetings, past ones without marks, and the time of the counted ones. */
  counted: z.int(),
  notCounted: z.int(),
  delivered: hoursSum,
})
