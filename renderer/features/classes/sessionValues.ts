import type { Group } from '#shared/classes/groupSchema.ts'
import type { SeriesInput, Session, SessionInput } from '#shared/classes/sessionSchema.ts'
import { type IsoDate, weekday } from '#shared/kernel/dates.ts'

type Proposal = Omit<Session, 'warnings'>
/** What stands in the form of a meeting: as the contract wants it, but what was not typed yet is `null`. */
export type SessionValues = Omit<
  SessionInput,
  'supportType' | 'heldOn' | 'startsAt' | 'endsAt' | 'breakMinutes' | 'guests'
> & {
  supportType: string | null
  heldOn: IsoDate | null
  startsAt: number | null
  endsAt: number | null
  breakMinutes: number | null
  guests: number | null
  /** Meetings like this one on other days too. */
  repeats: boolean
  weekdays: number[]
  everyWeeks: number
  until: IsoDate | null
  times: number | null
  skipHolidays: boolean
}

const noSeries = { repeats: false, weekdays: [], everyWeeks: 1, until: null, times: null, skipHolidays: true }
const fieldsOf = (session: Proposal) => ({
  editionId: session.editionId,
  groupId: session.groupId,
  form: session.form,
  supportType: session.supportType,
  topic: session.topic,
  heldOn: session.heldOn,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  breakMinutes: session.breakMinutes,
  hourMinutes: session.hourMinutes,
  venueId: session.venueId,
  online: session.online,
  leaderIds: [...session.leaderIds],
  guests: session.guests,
  note: session.note,
  participationIds: [...session.participationIds],
})

export const valuesOf = (session: Session): SessionValues => ({
  id: session.id,
  ...fieldsOf(session),
  ...noSeries,
  scope: 'one',
  revision: session.revision,
})

/** A new meeting: like the last one of its group, else as its group is, else empty. */
export function newSession(editionId: number, group: Group | null, last: Proposal | null, day: IsoDate): SessionValues {
  const heldOn = last?.heldOn ?? day
  const start = last
    ? fieldsOf(last)
    : {
        editionId,
        groupId: group?.id ?? null,
        form: 'group' as const,
        supportType: group?.supportType ?? null,
        topic: '',
        heldOn,
        startsAt: null,
        endsAt: null,
        breakMinutes: 0,
        hourMinutes: group?.hourMinutes ?? 60,
        venueId: null,
        online: false,
        leaderIds: [...(group?.leaderIds ?? [])],
        guests: 0,
        note: '',
        participationIds: [],
      }
  return { id: null, ...start, ...noSeries, weekdays: [weekday(heldOn)], times: 10, scope: 'one', revision: 0 }
}

/** For the back end, which says itself what is missing: the form has refused empty required fields before. */
export function inputOf(values: SessionValues): SessionInput {
  const {
    repeats: _,
    weekdays: __,
    everyWeeks: ___,
    until: ____,
    times: _____,
    skipHolidays: ______,
    ...input
  } = values
  return { ...input, breakMinutes: input.breakMinutes ?? 0, guests: input.guests ?? 0 } as SessionInput
}

export function seriesOf(values: SessionValues): SeriesInput {
  const { id: _, scope: __, revision: ___, heldOn, participationIds: ____, ...session } = inputOf(values)
  const { weekdays, everyWeeks, until, times, skipHolidays } = values
  return { ...session, firstOn: heldOn, weekdays, everyWeeks, until, times, skipHolidays }
}
