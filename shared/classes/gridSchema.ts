import { z } from 'zod'
import { id, optionalDate, optionalText, revision } from '../contract/fields.ts'
import { marks } from './attendanceRules.ts'
import { hourMinutes, hoursSum } from './groupSchema.ts'
import { sessionStatuses } from './sessionSchema.ts'

export const markCode = z.enum(marks, 'Wybierz znak z listy: O, S, NU, NN, ZL albo DW.')
const minutesThere = z
  .int('Wpisz minuty obecności.')
  .min(0, 'Minuty nie mogą być ujemne.')
  .max(1440, 'Dzień ma 1440 minut.')
  .nullable()

/** All marks of one meeting at once: what is not on the list is taken off. */
export const confirmInput = z
  .strictObject({
    sessionId: id,
    marks: z
      .array(
        z.strictObject({
          participationId: id,
          mark: markCode,
          /** Needed for `S`: how long the person was there. */
          presentMinutes: minutesThere,
          note: optionalText(300).default(''),
          onPaper: z.boolean().default(false),
        }),
      )
      .max(1000, 'Najwyżej 1000 osób.'),
    /** Children and relatives who were there. */
    relatedIds: z.array(id).max(1000, 'Najwyżej 1000 osób.').default([]),
    revision,
  })
  .superRefine((input, ctx) => {
    const seen = new Set<number>()
    for (const [index, one] of input.marks.entries()) {
      if (seen.has(one.participationId))
        ctx.addIssue({
          code: 'custom',
          path: ['marks', index, 'participationId'],
          message: 'Ta osoba ma już znak na tym spotkaniu.',
        })
      seen.add(one.participationId)
      if (one.mark === 'S' && one.presentMinutes === null)
        ctx.addIssue({
          code: 'custom',
          path: ['marks', index, 'presentMinutes'],
          message: 'Wpisz, ile minut osoba była na spotkaniu.',
        })
    }
  })
export type ConfirmInput = z.input<typeof confirmInput>

export const attendanceRule = z.object({ excusedInDue: z.boolean(), sickInDue: z.boolean() })
export const attendanceLimits = attendanceRule.extend({
  thresholdPercent: z.int(),
  warningPercent: z.int(),
  absenceStreak: z.int(),
})
const warning = z.object({ kind: z.enum(['streak', 'belowThreshold', 'nearThreshold']), sentence: z.string() })

/** Sums of one participant over confirmed group and individual meetings. */
export const participantSum = z.object({
  participationId: id,
  name: z.string(),
  startedOn: z.string(),
  endedOn: z.string().nullable(),
  /** Meetings with a mark of theirs. */
  sessions: z.int(),
  hours: hoursSum,
  presentMinutes: z.int(),
  dueMinutes: z.int(),
  /** Hundredths of a percent. */
  rate: z.int().nullable(),
  warnings: z.array(warning),
})
export type ParticipantSum = z.infer<typeof participantSum>

export const supportSum = z.object({
  supportType: z.string(),
  label: z.string(),
  groups: z.int(),
  counted: z.int(),
  notCounted: z.int(),
  delivered: hoursSum,
  participantHours: hoursSum,
  perParticipant: z.object({ people: z.int(), least: z.int(), most: z.int(), mean: z.int().nullable() }),
})
export type SupportSum = z.infer<typeof supportSum>

export const gridInput = z.strictObject({
  editionId: id,
  /** One group; null: all groups of the edition but those for children. */
  groupId: id.nullable().default(null),
  from: optionalDate.default(null),
  to: optionalDate.default(null),
})
export const gridSession = z.object({
  id,
  groupId: id.nullable(),
  groupName: z.string(),
  supportType: z.string(),
  topic: z.string(),
  heldOn: z.string(),
  startsAt: z.int(),
  endsAt: z.int(),
  minutes: z.int(),
  hourMinutes,
  status: z.enum(sessionStatuses),
  confirmedOn: z.string().nullable(),
  revision,
})
export type GridSession = z.infer<typeof gridSession>
export const gridPerson = z.object({
  /** Of a participant; of a relative: of the one they belong to. */
  participationId: id,
  /** Null: the participant; else a child or relative. */
  relatedId: id.nullable(),
  name: z.string(),
  aside: z.string(),
  startedOn: z.string(),
  endedOn: z.string().nullable(),
  memberships: z.array(z.object({ groupId: id, from: z.string().nullable(), to: z.string().nullable() })),
})
export type GridPerson = z.infer<typeof gridPerson>
export const gridMark = z.object({
  sessionId: id,
  participationId: id,
  relatedId: id.nullable(),
  mark: markCode,
  presentMinutes: z.int().nullable(),
  note: z.string(),
  onPaper: z.boolean(),
})
export type GridMark = z.infer<typeof gridMark>
export const grid = z.object({
  limits: attendanceLimits,
  forRelated: z.boolean(),
  sessions: z.array(gridSession),
  people: z.array(gridPerson),
  marks: z.array(gridMark),
  /** Over all time of the group or edition, not only what is shown. */
  sums: z.array(participantSum),
  /** Past meetings of the group or edition without confirmed marks, over all time. */
  notCounted: z.int(),
})
export type Grid = z.infer<typeof grid>

/** Unconfirmed marks as they are kept over a stop of the program: by meeting and row (`p12` a participant, `r3` a relative). */
export const keptGridDraft = z.record(
  z.string().regex(/^\d+$/),
  z.record(z.string().regex(/^[pr]\d+$/), z.strictObject({ mark: markCode.nullable(), minutes: z.int().nullable() })),
)
