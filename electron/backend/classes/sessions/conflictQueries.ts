import { sql } from 'kysely'
import { type ClassWarning, conflictsOf, type Occupied, oddities } from '#shared/classes/conflicts.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../../db/open.ts'
import { isForRelated } from '../counting.ts'

type Slot = { readonly heldOn: IsoDate; readonly startsAt: number; readonly endsAt: number }
const asList = (values: readonly (number | string)[]) =>
  sql`(select value from json_each(${JSON.stringify([...new Set(values)])}))`

/** Numbers of meetings, called off ones apart, that overlap any of these times. */
async function overlapping(db: Reader, slots: readonly Slot[]): Promise<number[]> {
  const rows = await db
    .selectFrom('class_session')
    .where(sql<boolean>`held_on in ${asList(slots.map(({ heldOn }) => heldOn))}`)
    .where('status', 'in', ['planned', 'held'])
    .select(['id', 'held_on as heldOn', 'starts_at as startsAt', 'ends_at as endsAt'])
    .execute()
  const byDay = Map.groupBy(slots, ({ heldOn }) => heldOn)
  return rows
    .filter((row) => byDay.get(row.heldOn)?.some((slot) => slot.startsAt < row.endsAt && row.startsAt < slot.endsAt))
    .map(({ id }) => id)
}

/** Meetings with their leaders, place and people: members of the group who take part on that day, or whose the meeting is. */
async function occupiedOf(db: Reader, ids: readonly number[]): Promise<Map<number, Occupied & { sessionId: number }>> {
  const chosen = asList(ids)
  const sessions = await db
    .selectFrom('class_session as s')
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .leftJoin('venue as v', 'v.id', 's.venue_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 's.support_type'),
    )
    .where(sql<boolean>`s.id in ${chosen}`)
    .select([
      's.id',
      sql<string>`coalesce(g.name, k.label, s.support_type)`.as('title'),
      's.held_on as heldOn',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.venue_id as venueId',
      's.online',
      'v.name as venueName',
    ])
    .execute()
  const leaders = await sql<{ sessionId: number; id: number; name: string }>`
    select l.session_id as sessionId, m.id, m.last_name || ' ' || m.first_name as name
    from session_leader l join staff_member m on m.id = l.staff_id where l.session_id in ${chosen}`.execute(db)
  const people = await sql<{ sessionId: number; id: number; name: string }>`
    select s.id as sessionId, p.id, p.last_name || ' ' || p.first_name as name
    from class_session s join class_group_member m on m.group_id = s.group_id
    join participation x on x.id = m.participation_id join person p on p.id = x.person_id
    left join code_list_item k on k.list = 'support_type' and k.code = s.support_type
    where s.id in ${chosen} and ${isForRelated} = 0 and s.held_on >= x.started_on and s.held_on <= coalesce(x.ended_on, s.held_on)
      and s.held_on between coalesce(m.valid_from, s.held_on) and coalesce(m.valid_to, s.held_on)
    union
    select s.id, p.id, p.last_name || ' ' || p.first_name
    from class_session s join attendance a on a.session_id = s.id
    join participation x on x.id = a.participation_id join person p on p.id = x.person_id
    where s.id in ${chosen} and s.form = 'individual'`.execute(db)
  const leadersOf = Map.groupBy(leaders.rows, (row) => row.sessionId)
  const peopleOf = Map.groupBy(people.rows, (row) => row.sessionId)
  return new Map(
    sessions.map(({ id, venueId, venueName, online, ...session }) => [
      id,
      {
        ...session,
        sessionId: id,
        leaders: leadersOf.get(id) ?? [],
        venue: venueId !== null && online === 0 ? { id: venueId, name: venueName ?? '' } : null,
        people: peopleOf.get(id) ?? [],
      },
    ]),
  )
}

type Frame = { editionFrom: IsoDate; editionTo: IsoDate; seats: number | null }
/** What gets in the way of these meetings, and what is odd about them; meetings without a remark are left out. */
export async function warningsOfSessions(db: Reader, ids: readonly number[]): Promise<Map<number, ClassWarning[]>> {
  if (ids.length === 0) return new Map()
  const frames = await db
    .selectFrom('class_session as s')
    .innerJoin('edition as e', 'e.id', 's.edition_id')
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .where(sql<boolean>`s.id in ${asList(ids)}`)
    .select([
      's.id',
      's.held_on as heldOn',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      'e.starts_on as editionFrom',
      'e.ends_on as editionTo',
      'g.seats',
    ])
    .execute()
  const occupied = await occupiedOf(db, await overlapping(db, frames))
  const byDay = Map.groupBy(occupied.values(), ({ heldOn }) => heldOn)
  const found = frames.flatMap((frame): [number, ClassWarning[]][] => {
    const own = occupied.get(frame.id)
    if (!own) return []
    const warnings = [...conflictsOf(own, byDay.get(frame.heldOn) ?? []), ...oddities(own, frame)]
    return warnings.length > 0 ? [[frame.id, warnings]] : []
  })
  return new Map(found)
}

export type Typed = {
  readonly sessionId: number | null
  readonly editionId: number
  readonly groupId: number | null
  readonly participationIds: readonly number[]
  readonly days: readonly IsoDate[]
  readonly startsAt: number
  readonly endsAt: number
  readonly leaderIds: readonly number[]
  readonly venueId: number | null
}
/** The same for a meeting, or a series, that is still being typed. */
export async function warningsOfTyped(db: Reader, typed: Typed): Promise<ClassWarning[]> {
  const { startsAt, endsAt } = typed
  const frame = await frameOf(db, typed)
  if (!frame) return []
  const occupied = await occupiedOf(
    db,
    await overlapping(
      db,
      typed.days.map((heldOn) => ({ heldOn, startsAt, endsAt })),
    ),
  )
  const byDay = Map.groupBy(occupied.values(), ({ heldOn }) => heldOn)
  const leaders = await db
    .selectFrom('staff_member')
    .where(sql<boolean>`id in ${asList(typed.leaderIds)}`)
    .select(['id', sql<string>`last_name || ' ' || first_name`.as('name')])
    .execute()
  const venue =
    typed.venueId === null
      ? undefined
      : await db.selectFrom('venue').where('id', '=', typed.venueId).select(['id', 'name']).executeTakeFirst()
  const candidates = await peopleOfTyped(db, typed)
  return typed.days.flatMap((heldOn) => {
    const people = candidates.filter(
      ({ from, to }) => (from === null || from <= heldOn) && (to === null || heldOn <= to),
    )
    const session: Occupied = {
      sessionId: typed.sessionId,
      title: '',
      heldOn,
      startsAt,
      endsAt,
      leaders,
      venue: venue ?? null,
      people,
    }
    return [...conflictsOf(session, byDay.get(heldOn) ?? []), ...oddities(session, frame)]
  })
}

async function frameOf(db: Reader, { editionId, groupId }: Typed): Promise<Frame | undefined> {
  const edition = await db
    .selectFrom('edition')
    .where('id', '=', editionId)
    .select(['starts_on as editionFrom', 'ends_on as editionTo'])
    .executeTakeFirst()
  const group =
    groupId === null
      ? undefined
      : await db.selectFrom('class_group').where('id', '=', groupId).select('seats').executeTakeFirst()
  return edition && { ...edition, seats: group?.seats ?? null }
}

type Candidate = { id: number; name: string; from: IsoDate | null; to: IsoDate | null }
async function peopleOfTyped(db: Reader, { groupId, participationIds }: Typed): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.id, p.last_name || ' ' || p.first_name as name,
      max(x.started_on, coalesce(m.valid_from, x.started_on)) as "from",
      case when x.ended_on is null or m.valid_to is null then coalesce(x.ended_on, m.valid_to) else min(x.ended_on, m.valid_to) end as "to"
    from class_group_member m join class_group g on g.id = m.group_id
    join participation x on x.id = m.participation_id join person p on p.id = x.person_id
    left join code_list_item k on k.list = 'support_type' and k.code = g.support_type
    where m.group_id = ${groupId} and x.started_on is not null and ${isForRelated} = 0
    union all
    select p.id, p.last_name || ' ' || p.first_name, null, null
    from participation x join person p on p.id = x.person_id where x.id in ${asList(participationIds)}`.execute(db)
  return rows
}
