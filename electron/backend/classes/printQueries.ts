import { sql } from 'kysely'
import type { Mark } from '#shared/classes/attendanceRules.ts'
import { hoursDelivered, hoursPerParticipant, participantHours } from '#shared/classes/hoursSums.ts'
import type { HourMinutes } from '#shared/editions/hours.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import type { MatrixPerson } from '../documents/attendanceMatrix.ts'
import type { ClassHeading, MarkWord } from '../documents/classParts.ts'
import { gridOf } from './attendance/queries.ts'
import { sumsOfMarks } from './attendance/sums.ts'

/** Who holds the classes of an edition and for whose money. */
export async function classHeadingOf(db: Reader, editionId: number): Promise<ClassHeading> {
  const { organisation, kis } = await clubOf(db)
  const edition = await db
    .selectFrom('edition')
    .where('id', '=', editionId)
    .select(['name', 'project_title as project', 'funding_line as fundingLine'])
    .executeTakeFirstOrThrow()
  return {
    organisation: organisation.name,
    club: kis.name,
    project: edition.project,
    edition: edition.name,
    fundingLine: edition.fundingLine,
  }
}

/** What the marks are called, in the order of the list. */
export async function markWords(db: Reader): Promise<(MarkWord & { code: string })[]> {
  return db
    .selectFrom('code_list_item')
    .where('list', '=', 'attendance_mark')
    .orderBy('position')
    .select(['code', 'label', sql<string>`coalesce(attributes ->> '$.short', code)`.as('short')])
    .execute()
}

/** A meeting as its papers name it; those not found are left out. In the order of the ids. */
export async function sessionsForPrint(db: Reader, ids: readonly number[]) {
  const rows = await db
    .selectFrom('class_session as s')
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .leftJoin('venue as v', 'v.id', 's.venue_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 's.support_type'),
    )
    .where(sql<boolean>`s.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .select([
      's.id',
      's.edition_id as editionId',
      's.group_id as groupId',
      's.form',
      'g.name as groupName',
      sql<string>`coalesce(k.label, s.support_type)`.as('supportLabel'),
      's.topic',
      's.held_on as heldOn',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.break_minutes as breakMinutes',
      's.minutes',
      's.hour_minutes as hourMinutes',
      's.online',
      's.status',
      's.confirmed_on as confirmedOn',
      's.guests',
      'v.name as venueName',
      'v.address as venueAddress',
      leadersInFull.as('leaders'),
    ])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { venueName, venueAddress, online, groupName, ...session } = row
    const venue = [venueName ?? '', venueAddress ?? ''].filter(Boolean).join(', ')
    return [{ ...session, groupName: groupName ?? '', place: online === 1 ? 'zdalnie' : venue }]
  })
}
export type PrintedSession = Awaited<ReturnType<typeof sessionsForPrint>>[number]

/** Leaders of a meeting (`class_session s`) as papers have them: with their titles, first names first. */
export const leadersInFull = sql<string>`coalesce((select group_concat(trim(m.title || ' ' || m.first_name || ' ' || m.last_name), ', ' order by l.id)
  from session_leader l join staff_member m on m.id = l.staff_id where l.session_id = s.id), '')`

/** Leaders of a group as papers have them. */
export async function groupLeaders(db: Reader, groupId: number): Promise<string> {
  const rows = await db
    .selectFrom('class_group_leader as l')
    .innerJoin('staff_member as m', 'm.id', 'l.staff_id')
    .where('l.group_id', '=', groupId)
    .orderBy('l.id')
    .select(sql<string>`trim(m.title || ' ' || m.first_name || ' ' || m.last_name)`.as('name'))
    .execute()
  return rows.map(({ name }) => name).join(', ')
}

type Span = { from: IsoDate | null; to: IsoDate | null }
/** Attendance of a group in a span of days as a matrix with its sums; marks of unconfirmed meetings count nowhere. */
export async function matrixOf(
  db: Reader,
  group: { id: number; editionId: number },
  { from, to }: Span,
  today: IsoDate,
) {
  const grid = await gridOf(db, { editionId: group.editionId, groupId: group.id, from, to }, today)
  const isConfirmed = (session: { status: string; confirmedOn: string | null }) =>
    session.status === 'held' && session.confirmedOn !== null
  const sessions = new Map(grid.sessions.filter(isConfirmed).map((session) => [session.id, session]))
  const marks = grid.marks.flatMap((mark) => {
    const session = sessions.get(mark.sessionId)
    if (!session) return []
    const { supportType, groupId, hourMinutes, minutes: sessionMinutes } = session
    return [{ ...mark, supportType, groupId, hourMinutes, sessionMinutes }]
  })
  const keyOf = (one: { participationId: number; relatedId: number | null }) =>
    `${one.participationId}/${one.relatedId}`
  const byPerson = Map.groupBy(marks, keyOf)
  const people = grid.people
    .map((person) => {
      const own = byPerson.get(keyOf(person)) ?? []
      const { presentMinutes, dueMinutes, rate } = sumsOfMarks(own, grid.limits)
      const membership = person.memberships.find(({ groupId }) => groupId === group.id)
      const shown: MatrixPerson & Span & { meetings: number } = {
        name: person.name,
        marks: Object.fromEntries(own.map((one): [string, Mark] => [String(one.sessionId), one.mark])),
        presentMinutes,
        dueMinutes,
        rate,
        from: laterOf(membership?.from ?? null, person.startedOn),
        to: membership?.to ?? person.endedOn,
        meetings: own.length,
      }
      return shown
    })
    .filter(
      (person) =>
        person.meetings > 0 ||
        (from === null && to === null) ||
        ((person.from === null || to === null || person.from <= to) &&
          (person.to === null || from === null || person.to >= from)),
    )
  return {
    rule: grid.limits,
    sessions: grid.sessions.map((session) => ({
      id: session.id,
      heldOn: session.heldOn,
      minutes: session.minutes,
      hourMinutes: session.hourMinutes as HourMinutes,
      confirmed: isConfirmed(session),
    })),
    people,
    delivered: hoursDelivered(sessions.values()),
    participantHours: participantHours(marks),
    perParticipant: hoursPerParticipant(people.filter(({ meetings }) => meetings > 0).map((one) => one.presentMinutes)),
    notCounted: grid.sessions.filter((session) => !isConfirmed(session) && isMissing(session, today)).length,
  }
}

const laterOf = (a: IsoDate | null, b: IsoDate): IsoDate => (a !== null && a > b ? a : b)
const isMissing = ({ status, heldOn }: { status: string; heldOn: IsoDate }, today: IsoDate): boolean =>
  status === 'held' || (status === 'planned' && heldOn < today)
