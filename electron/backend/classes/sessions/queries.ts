import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { sumHours } from '#shared/classes/hoursSums.ts'
import type { Session, SessionRow, sessionList, sessionListInput } from '#shared/classes/sessionSchema.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { holidayOn } from '#shared/kernel/holidays.ts'
import type { Reader } from '../../db/open.ts'
import { isCounted, isForRelated, isNotCounted, leadersOfSession } from '../counting.ts'
import { warningsOfSessions } from './conflictQueries.ts'
import { globsOf } from './search.ts'

type ListInput = z.output<typeof sessionListInput>

/** Meetings with what they are called by. */
const named = (db: Reader) =>
  db
    .selectFrom('class_session as s')
    .innerJoin('edition as e', 'e.id', 's.edition_id')
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .leftJoin('venue as v', 'v.id', 's.venue_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 's.support_type'),
    )

const personOfSession: RawBuilder<string | null> = sql<
  string | null
>`(case when s.form = 'individual' then (select group_concat(p.last_name || ' ' || p.first_name, ', ') from attendance a join participation x on x.id = a.participation_id join person p on p.id = x.person_id where a.session_id = s.id) end)`

/** Does a word of the search occur in the topic, or in the name of the group, place, kind of support, leader or person? */
const contains = (glob: string): RawBuilder<boolean> => sql<boolean>`(s.topic glob ${glob}
  or s.group_id in (select id from class_group where name glob ${glob})
  or s.venue_id in (select id from venue where name glob ${glob})
  or s.support_type in (select code from code_list_item where list = 'support_type' and label glob ${glob})
  or s.id in (select l.session_id from staff_member m join session_leader l on l.staff_id = m.id where m.last_name || ' ' || m.first_name glob ${glob})
  or (s.form = 'individual' and ${personOfSession} glob ${glob}))`

function wanted(db: Reader, input: ListInput, today: IsoDate) {
  const { editionId, groupId, form, from, to, state } = input
  let query = db
    .selectFrom('class_session as s')
    .$if(editionId !== null, (q) => q.where('s.edition_id', '=', editionId!))
    .$if(groupId !== null, (q) => q.where('s.group_id', '=', groupId))
    .$if(form !== null, (q) => q.where('s.form', '=', form!))
    .$if(from !== null, (q) => q.where('s.held_on', '>=', from!))
    .$if(to !== null, (q) => q.where('s.held_on', '<=', to!))
    .$if(state === 'planned', (q) => q.where('s.status', '=', 'planned').where('s.held_on', '>=', today))
    .$if(state === 'toMark', (q) => q.where(isNotCounted(today)))
    .$if(state === 'counted', (q) => q.where(isCounted))
    .$if(state === 'cancelled', (q) => q.where('s.status', 'in', ['cancelled', 'moved']))
  for (const glob of globsOf(input.search)) query = query.where(contains(glob))
  return query
}

/** Numbers of the meetings of one page, in its order: they alone are looked up in full. */
async function pageOf(db: Reader, input: ListInput, today: IsoDate): Promise<number[]> {
  const direction = input.descending ? 'desc' : 'asc'
  const rows = await wanted(db, input, today)
    .$if(input.sort === 'groupName', (q) =>
      q.orderBy(sql`(select g.name from class_group g where g.id = s.group_id)`, direction),
    )
    .$if(input.sort === 'supportType', (q) => q.orderBy('s.support_type', direction))
    .orderBy('s.held_on', direction)
    .orderBy('s.starts_at', direction)
    .orderBy('s.id', direction)
    .offset(input.offset)
    .limit(input.limit)
    .select('s.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** One page of meetings with the totals of all that match; the latest first when sorted by day descending. */
export async function listSessions(
  db: Reader,
  input: ListInput,
  today: IsoDate,
): Promise<z.output<typeof sessionList>> {
  const totals = await wanted(db, input, today)
    .groupBy('s.hour_minutes')
    .select((eb) => [
      's.hour_minutes as hourMinutes',
      eb.fn.countAll<number>().as('total'),
      sql<number>`coalesce(sum(${isCounted}), 0)`.as('counted'),
      sql<number>`coalesce(sum(${isNotCounted(today)}), 0)`.as('notCounted'),
      sql<number>`coalesce(sum(case when ${isCounted} then s.minutes end), 0)`.as('minutes'),
    ])
    .execute()
  const sum = (of: 'total' | 'counted' | 'notCounted') => totals.reduce((all, one) => all + one[of], 0)
  const page = await pageOf(db, input, today)
  const found = await named(db)
    .where(sql<boolean>`s.id in (select value from json_each(${JSON.stringify(page)}))`)
    .select([
      's.id',
      's.edition_id as editionId',
      'e.name as editionName',
      's.group_id as groupId',
      'g.name as groupName',
      's.form',
      personOfSession.as('personName'),
      's.support_type as supportType',
      sql<string>`coalesce(k.label, s.support_type)`.as('supportLabel'),
      's.topic',
      's.held_on as heldOn',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.minutes',
      's.hour_minutes as hourMinutes',
      'v.name as venueName',
      's.online',
      leadersOfSession.as('leaders'),
      's.status',
      's.confirmed_on as confirmedOn',
      's.series',
      sql<number>`(select count(*) from attendance a where a.session_id = s.id and a.mark in ('O', 'S')) + (select count(*) from related_attendance a where a.session_id = s.id)`.as(
        'present',
      ),
      sql<number>`(select count(*) from attendance a where a.session_id = s.id) + (select count(*) from related_attendance a where a.session_id = s.id)`.as(
        'marked',
      ),
      's.revision',
    ])
    .execute()
  const place = new Map(page.map((id, index) => [id, index]))
  const rows = found.sort((a, b) => place.get(a.id)! - place.get(b.id)!)
  const warnings = await warningsOfSessions(
    db,
    rows.filter(({ status }) => status === 'planned' || status === 'held').map(({ id }) => id),
  )
  return {
    rows: rows.map((row): SessionRow => ({ ...row, online: row.online === 1, warnings: warnings.get(row.id) ?? [] })),
    total: sum('total'),
    counted: sum('counted'),
    notCounted: sum('notCounted'),
    delivered: sumHours(totals.filter(({ minutes }) => minutes > 0)),
  }
}

/** A meeting with its leaders and what gets in its way; `undefined`: no such meeting. */
export async function sessionOf(db: Reader, id: number): Promise<Session | undefined> {
  const row = await named(db)
    .where('s.id', '=', id)
    .selectAll('s')
    .select([
      'e.name as editionName',
      'g.name as groupName',
      'v.name as venueName',
      'k.label',
      isForRelated.as('forRelated'),
      leadersOfSession.as('leaders'),
      sql<number>`(select count(*) from class_session o where o.series = s.series)`.as('seriesLength'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const leaders = await db.selectFrom('session_leader').where('session_id', '=', id).select('staff_id').execute()
  const people =
    row.form === 'individual'
      ? await db.selectFrom('attendance').where('session_id', '=', id).select('participation_id').execute()
      : []
  const goesOn = row.status === 'planned' || row.status === 'held'
  return {
    id: row.id,
    editionId: row.edition_id,
    groupId: row.group_id,
    form: row.form,
    supportType: row.support_type,
    topic: row.topic,
    heldOn: row.held_on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    breakMinutes: row.break_minutes,
    hourMinutes: row.hour_minutes,
    venueId: row.venue_id,
    online: row.online === 1,
    leaderIds: leaders.map((leader) => leader.staff_id),
    guests: row.guests,
    note: row.note,
    minutes: row.minutes,
    status: row.status,
    confirmedOn: row.confirmed_on,
    series: row.series,
    seriesLength: row.seriesLength,
    editionName: row.editionName,
    groupName: row.groupName,
    supportLabel: row.label ?? row.support_type,
    forRelated: row.forRelated === 1,
    leaders: row.leaders,
    venueName: row.venueName,
    participationIds: people.map((one) => one.participation_id),
    warnings: goesOn ? ((await warningsOfSessions(db, [id])).get(id) ?? []) : [],
    revision: row.revision,
  }
}

/** A meeting like the last one of the group on the same day of a later week that is no holiday; null: the group had none. */
export async function nextSessionOf(db: Reader, groupId: number): Promise<Session | null> {
  const last = await db
    .selectFrom('class_session')
    .where('group_id', '=', groupId)
    .where('status', 'in', ['planned', 'held'])
    .orderBy('held_on', 'desc')
    .orderBy('starts_at', 'desc')
    .select('id')
    .executeTakeFirst()
  const session = last && (await sessionOf(db, last.id))
  if (!session) return null
  let heldOn = addDays(session.heldOn, 7)
  while (holidayOn(heldOn) !== undefined) heldOn = addDays(heldOn, 7)
  return { ...session, heldOn, topic: '', note: '', guests: 0, series: null, seriesLength: 0 }
}

export type SeriesPart = { id: number; heldOn: IsoDate; topic: string; counted: boolean }
/** Meetings of the series a meeting belongs to, from it on or all; the meeting alone when it is in none. */
export async function seriesOf(db: Reader, id: number, scope: 'one' | 'following' | 'all'): Promise<SeriesPart[]> {
  const one = await db.selectFrom('class_session').where('id', '=', id).select(['series', 'held_on']).executeTakeFirst()
  if (!one) return []
  const rows = await db
    .selectFrom('class_session as s')
    .$if(scope === 'one' || one.series === null, (q) => q.where('s.id', '=', id))
    .$if(scope !== 'one' && one.series !== null, (q) => q.where('s.series', '=', one.series))
    .$if(scope === 'following', (q) => q.where('s.held_on', '>=', one.held_on))
    .orderBy('s.held_on')
    .orderBy('s.starts_at')
    .select(['s.id', 's.held_on as heldOn', 's.topic', sql<number>`s.confirmed_on is not null`.as('counted')])
    .execute()
  return rows.map((row) => ({ ...row, counted: row.counted === 1 }))
}

/** Which of these meetings have confirmed marks, and how many of them exist. */
export async function stateOf(db: Reader, ids: readonly number[]): Promise<{ found: number; confirmed: number }> {
  return db
    .selectFrom('class_session')
    .where('id', 'in', [...ids])
    .select((eb) => [
      eb.fn.countAll<number>().as('found'),
      sql<number>`coalesce(sum(confirmed_on is not null), 0)`.as('confirmed'),
    ])
    .executeTakeFirstOrThrow()
}
