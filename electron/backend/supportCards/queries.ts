import { sql } from 'kysely'
import { attendanceRate, type Mark, minutesDue, minutesPresent, rateOf } from '#shared/classes/attendanceRules.ts'
import { attendanceWarnings } from '#shared/classes/attendanceWarnings.ts'
import { sumHours } from '#shared/classes/hoursSums.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { CaseClasses, CaseMeeting, CaseSupport } from '#shared/supportCards/schema.ts'
import type { Reader } from '../db/open.ts'
import { type SupportKind, supportKinds } from './limitQueries.ts'

/** All one participant attended or is planned to attend; `undefined`: no such participation. */
export async function caseClassesOf(
  db: Reader,
  participationId: number,
  today: IsoDate,
): Promise<CaseClasses | undefined> {
  const head = await db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.id', '=', participationId)
    .select([
      'x.id as participationId',
      'x.edition_id as editionId',
      'e.name as editionName',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'e.excused_in_due',
      'e.sick_in_due',
      'e.threshold_percent as thresholdPercent',
      'e.warning_percent as warningPercent',
      'e.absence_streak as absenceStreak',
    ])
    .executeTakeFirst()
  if (!head) return undefined
  const { excused_in_due, sick_in_due, thresholdPercent, warningPercent, absenceStreak, ...of } = head
  const limits = {
    excusedInDue: excused_in_due === 1,
    sickInDue: sick_in_due === 1,
    thresholdPercent,
    warningPercent,
    absenceStreak,
  }
  const meetings = await meetingsOf(db, participationId)
  const kinds = await supportKinds(db)
  const given = await db
    .selectFrom('support_limit')
    .where('edition_id', '=', head.editionId)
    .select(['support_type as type', 'minutes'])
    .execute()
  const most = new Map(given.map(({ type, minutes }) => [type, minutes]))
  const byKind = Map.groupBy(meetings, (meeting) => meeting.supportType)
  const types = [...new Set([...kinds.keys(), ...byKind.keys()])].filter((type) => byKind.has(type) || most.has(type))
  const rows = meetings.filter(isCounted).map(markRow)
  return {
    ...of,
    limits,
    meetings,
    supports: types.map((type) =>
      supportOf(type, kinds.get(type), byKind.get(type) ?? [], most.get(type) ?? null, limits, today),
    ),
    ...attendanceRate(rows, limits),
    warnings: attendanceWarnings(rows, limits).map(({ sentence }) => sentence),
    notCounted: meetings.filter((meeting) => isMissing(meeting, today)).length,
  }
}

type Rule = { excusedInDue: boolean; sickInDue: boolean }
type Marked = CaseMeeting & { mark: Mark }

const isCounted = (meeting: CaseMeeting): meeting is Marked =>
  meeting.status === 'held' && meeting.confirmedOn !== null && meeting.mark !== null
const isCalledOff = ({ status }: CaseMeeting): boolean => status === 'cancelled' || status === 'moved'
/** Past without confirmed marks, as every figure of classes names it. */
const isMissing = (meeting: CaseMeeting, today: IsoDate): boolean =>
  meeting.confirmedOn === null &&
  (meeting.status === 'held' || (meeting.status === 'planned' && meeting.heldOn < today))
const markRow = ({ mark, markMinutes, minutes }: Marked) => ({
  mark,
  presentMinutes: markMinutes,
  sessionMinutes: minutes,
})

function supportOf(
  supportType: string,
  kind: SupportKind | undefined,
  meetings: readonly CaseMeeting[],
  limitMinutes: number | null,
  rule: Rule,
  today: IsoDate,
): CaseSupport {
  const counted = meetings.filter(isCounted)
  const dueMinutes = counted.reduce((sum, { mark, minutes }) => sum + minutesDue(mark, minutes, rule), 0)
  const presentMinutes = counted.reduce((sum, meeting) => sum + meeting.presentMinutes, 0)
  return {
    supportType,
    label: kind?.label ?? meetings[0]?.supportLabel ?? supportType,
    hourMinutes: kind?.hourMinutes ?? meetings[0]?.hourMinutes ?? 60,
    individual: kind?.individual ?? false,
    planned: sumHours(meetings.filter((meeting) => !isCalledOff(meeting))),
    meetings: counted.length,
    present: sumHours(counted.map(({ presentMinutes: minutes, hourMinutes }) => ({ minutes, hourMinutes }))),
    dueMinutes,
    presentMinutes,
    rate: rateOf(presentMinutes, dueMinutes),
    limitMinutes,
    notCounted: meetings.filter((meeting) => isMissing(meeting, today)).length,
  }
}

/**
 * Meetings of a participant in the order of time: those with a mark of theirs, and those of their groups while they belong
 * to them and take part. A confirmed meeting of a group in which they have no mark did not concern them.
 */
async function meetingsOf(db: Reader, participationId: number): Promise<CaseMeeting[]> {
  const rows = await db
    .selectFrom('class_session as c')
    .leftJoin('class_group as g', 'g.id', 'c.group_id')
    .leftJoin('attendance as a', (join) =>
      join.onRef('a.session_id', '=', 'c.id').on('a.participation_id', '=', participationId),
    )
    .leftJoin('code_list_item as t', (join) =>
      join.on('t.list', '=', 'support_type').onRef('t.code', '=', 'c.support_type'),
    )
    .where(
      sql<boolean>`c.id in (
        select session_id from attendance where participation_id = ${participationId}
        union
        select s.id from class_group_member m
        join participation x on x.id = m.participation_id
        join class_session s on s.group_id = m.group_id
        where m.participation_id = ${participationId} and s.confirmed_on is null
          and s.held_on >= max(coalesce(m.valid_from, x.started_on), x.started_on)
          and s.held_on <= min(coalesce(m.valid_to, '9999'), coalesce(x.ended_on, '9999')))`,
    )
    .where(sql<boolean>`coalesce(t.attributes ->> '$.forRelated', 0) = 0`)
    .orderBy('c.held_on')
    .orderBy('c.starts_at')
    .orderBy('c.id')
    .select([
      'c.id as sessionId',
      'c.form',
      'g.name as groupName',
      'c.support_type as supportType',
      sql<string>`coalesce(t.label, c.support_type)`.as('supportLabel'),
      'c.topic',
      'c.held_on as heldOn',
      'c.starts_at as startsAt',
      'c.ends_at as endsAt',
      'c.minutes',
      'c.hour_minutes as hourMinutes',
      'c.venue_id as venueId',
      'c.online',
      'c.status',
      'c.confirmed_on as confirmedOn',
      sql<Mark | null>`a.mark`.as('mark'),
      'a.present_minutes as markMinutes',
      sql<number>`(select count(*) from attendance p where p.session_id = c.id)`.as('people'),
      'c.revision',
      sql<string>`(select json_group_array(json_object('id', l.staff_id, 'name', trim(s.title || ' ' || s.first_name || ' ' || s.last_name)) order by l.id)
        from session_leader l join staff_member s on s.id = l.staff_id where l.session_id = c.id)`.as('led'),
    ])
    .execute()
  return rows.map(({ led, online, ...row }) => {
    const leaders = JSON.parse(led) as { id: number; name: string }[]
    const counts = row.status === 'held' && row.confirmedOn !== null && row.mark !== null
    return {
      ...row,
      online: online === 1,
      leaders: leaders.map(({ name }) => name).join(', '),
      leaderIds: leaders.map(({ id }) => id),
      presentMinutes: counts ? minutesPresent(row.mark!, row.markMinutes, row.minutes) : 0,
    }
  })
}
