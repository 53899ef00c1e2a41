import type { Mark } from '#shared/classes/attendanceRules.ts'
import type { HourMinutes } from '#shared/editions/hours.ts'
import type { CaseClasses, CaseMeeting, MeetingInput } from '#shared/supportCards/schema.ts'

/** What stands in the form of an individual meeting; what was not typed yet is `null`. */
export type MeetingValues = {
  id: number | null
  supportType: string | null
  heldOn: string | null
  startsAt: number | null
  endsAt: number | null
  topic: string
  leaderId: number | null
  mark: Mark
  presentMinutes: number | null
  venueId: number | null
  online: boolean
  revision: number
}

/** A new meeting begins with what the last one had: kind, specialist, time of the day. */
export function newMeeting(last: CaseMeeting | undefined): MeetingValues {
  return {
    id: null,
    supportType: last?.supportType ?? null,
    heldOn: null,
    startsAt: last?.startsAt ?? null,
    endsAt: last?.endsAt ?? null,
    topic: '',
    leaderId: last?.leaderIds[0] ?? null,
    mark: 'O',
    presentMinutes: null,
    venueId: last?.venueId ?? null,
    online: last?.online ?? false,
    revision: 0,
  }
}

/** The values the next row of a series of entries begins with. */
export const nextMeeting = (saved: MeetingValues): MeetingValues => ({
  ...saved,
  id: null,
  heldOn: null,
  topic: '',
  mark: 'O',
  presentMinutes: null,
  revision: 0,
})

export const meetingValues = (meeting: CaseMeeting): MeetingValues => ({
  id: meeting.sessionId,
  supportType: meeting.supportType,
  heldOn: meeting.heldOn,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  topic: meeting.topic,
  leaderId: meeting.leaderIds[0] ?? null,
  mark: meeting.mark ?? 'O',
  presentMinutes: meeting.markMinutes,
  venueId: meeting.venueId,
  online: meeting.online,
  revision: meeting.revision,
})

/** For the back end; other leaders of a meeting that had several stay. */
export const meetingInput = (
  { leaderId, ...values }: MeetingValues,
  participationId: number,
  hourMinutes: HourMinutes,
  before: CaseMeeting | undefined,
): MeetingInput =>
  ({
    ...values,
    participationId,
    hourMinutes,
    presentMinutes: values.mark === 'S' ? values.presentMinutes : null,
    leaderIds: [...new Set([...(leaderId === null ? [] : [leaderId]), ...(before?.leaderIds.slice(1) ?? [])])],
  }) as MeetingInput

const isMinute = (value: unknown): value is number => typeof value === 'number'
/** Minutes the meeting in the form would add for the person; null while its time is not typed. */
export function typedMinutes({ startsAt, endsAt, mark, presentMinutes }: MeetingValues): number | null {
  if (!isMinute(startsAt) || !isMinute(endsAt) || endsAt <= startsAt) return null
  if (mark === 'O') return endsAt - startsAt
  if (mark !== 'S') return 0
  return isMinute(presentMinutes) ? Math.min(presentMinutes, endsAt - startsAt) : endsAt - startsAt
}

/** Minutes the person has used of a kind of support, the meeting that is being changed left out. */
export function usedBefore(data: CaseClasses, supportType: string, changed: CaseMeeting | undefined): number {
  const used = data.supports.find((one) => one.supportType === supportType)?.presentMinutes ?? 0
  return changed?.supportType === supportType ? used - changed.presentMinutes : used
}
