import { sql } from 'kysely'
import type { z } from 'zod'
import type { Grid, GridMark, GridPerson, GridSession, gridInput } from '#shared/classes/gridSchema.ts'
import { ageOn, type IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../../db/open.ts'
import { isForRelated } from '../counting.ts'
import { countedMarks, notCountedIn, ruleOf } from './facts.ts'
import { participantsOf, sumsOfPeople } from './sums.ts'

type Input = z.output<typeof gridInput>

/** Participants × meetings of one group or of all groups of an edition, with their marks and the sums over all time. */
export async function gridOf(db: Reader, input: Input, today: IsoDate): Promise<Grid> {
  const limits = await ruleOf(db, input.editionId)
  const forRelated = input.groupId !== null && (await groupIsForRelated(db, input.groupId))
  const sessions = await sessionsOf(db, input)
  const found = forRelated
    ? await relatedMarks(db, sessions)
    : await marksOf(
        db,
        sessions.map((session) => session.id),
      )
  const everybody = await participantsOf(db, input.editionId)
  const memberships = Map.groupBy(await membershipsOf(db, input), (one) => one.participationId)
  const marked = new Set(found.map((mark) => mark.participationId))
  const inGroup = everybody.filter(
    ({ participationId }) => input.groupId === null || memberships.has(participationId) || marked.has(participationId),
  )
  const participants: GridPerson[] = inGroup.map((person) => ({
    ...person,
    relatedId: null,
    aside: '',
    memberships: (memberships.get(person.participationId) ?? []).map(({ groupId, from, to }) => ({
      groupId,
      from,
      to,
    })),
  }))
  const counted = (await countedMarks(db, input.editionId)).filter(
    (mark) => input.groupId === null || mark.groupId === input.groupId,
  )
  return {
    limits,
    forRelated,
    sessions,
    people: forRelated ? await relativesOf(db, participants, today) : participants,
    marks: found,
    sums: forRelated ? [] : sumsOfPeople(inGroup, counted, limits),
    notCounted: await notCountedIn(db, input.editionId, input.groupId, today),
  }
}

async function groupIsForRelated(db: Reader, groupId: number): Promise<boolean> {
  const row = await db
    .selectFrom('class_group as g')
    .innerJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 'g.support_type'),
    )
    .where('g.id', '=', groupId)
    .select(isForRelated.as('forRelated'))
    .executeTakeFirst()
  return row?.forRelated === 1
}

/** Meetings of groups that are planned or were held, in order of time; those for children only when their group is asked for. */
const sessionsOf = (db: Reader, { editionId, groupId, from, to }: Input): Promise<GridSession[]> =>
  db
    .selectFrom('class_session as s')
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 's.support_type'),
    )
    .where('s.edition_id', '=', editionId)
    .where('s.form', '=', 'group')
    .where('s.status', 'in', ['planned', 'held'])
    .$if(groupId !== null, (q) => q.where('s.group_id', '=', groupId))
    .$if(groupId === null, (q) => q.where(sql<boolean>`${isForRelated} = 0`))
    .$if(from !== null, (q) => q.where('s.held_on', '>=', from!))
    .$if(to !== null, (q) => q.where('s.held_on', '<=', to!))
    .orderBy('s.held_on')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .select([
      's.id',
      's.group_id as groupId',
      sql<string>`coalesce(g.name, k.label, s.support_type)`.as('groupName'),
      's.support_type as supportType',
      's.topic',
      's.held_on as heldOn',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.minutes',
      's.hour_minutes as hourMinutes',
      's.status',
      's.confirmed_on as confirmedOn',
      's.revision',
    ])
    .execute()

async function marksOf(db: Reader, sessionIds: readonly number[]): Promise<GridMark[]> {
  const rows = await db
    .selectFrom('attendance')
    .where(sql<boolean>`session_id in (select value from json_each(${JSON.stringify(sessionIds)}))`)
    .select(['session_id', 'participation_id', 'mark', 'present_minutes', 'note', 'on_paper'])
    .execute()
  return rows.map((row) => ({
    sessionId: row.session_id,
    participationId: row.participation_id,
    relatedId: null,
    mark: row.mark,
    presentMinutes: row.present_minutes,
    note: row.note,
    onPaper: row.on_paper === 1,
  }))
}

/** Children who were there, and those who were not at a meeting that is confirmed. */
async function relatedMarks(db: Reader, sessions: readonly GridSession[]): Promise<GridMark[]> {
  const rows = await db
    .selectFrom('related_attendance as a')
    .innerJoin('related_person as r', 'r.id', 'a.related_id')
    .innerJoin('class_session as s', 's.id', 'a.session_id')
    .innerJoin('participation as x', (join) =>
      join.onRef('x.person_id', '=', 'r.person_id').onRef('x.edition_id', '=', 's.edition_id'),
    )
    .where(sql<boolean>`a.session_id in (select value from json_each(${JSON.stringify(sessions.map((s) => s.id))}))`)
    .select(['a.session_id as sessionId', 'x.id as participationId', 'a.related_id as relatedId'])
    .execute()
  return rows.map((row) => ({ ...row, mark: 'O' as const, presentMinutes: null, note: '', onPaper: false }))
}

type Membership = { participationId: number; groupId: number; from: string | null; to: string | null }
const membershipsOf = (db: Reader, { editionId, groupId }: Input): Promise<Membership[]> =>
  db
    .selectFrom('class_group_member as m')
    .innerJoin('class_group as g', 'g.id', 'm.group_id')
    .where('g.edition_id', '=', editionId)
    .$if(groupId !== null, (q) => q.where('g.id', '=', groupId!))
    .select([
      'm.participation_id as participationId',
      'm.group_id as groupId',
      'm.valid_from as from',
      'm.valid_to as to',
    ])
    .execute()

/** The children and relatives of these people, one row each, under the membership of their relative. */
async function relativesOf(db: Reader, people: readonly GridPerson[], today: IsoDate): Promise<GridPerson[]> {
  const rows = await db
    .selectFrom('related_person as r')
    .innerJoin('participation as x', 'x.person_id', 'r.person_id')
    .where(sql<boolean>`x.id in (select value from json_each(${JSON.stringify(people.map((p) => p.participationId))}))`)
    .orderBy('r.name')
    .select(['r.id', 'x.id as participationId', 'r.name', 'r.birth_year as birthYear'])
    .execute()
  const byParent = Map.groupBy(rows, (row) => row.participationId)
  return people.flatMap((parent) =>
    (byParent.get(parent.participationId) ?? []).map((row) => ({
      ...parent,
      relatedId: row.id,
      name: row.name,
      aside: row.birthYear === null ? parent.name : `${ageOn(`${row.birthYear}-01-01`, today)} l., ${parent.name}`,
    })),
  )
}

/** What confirming a meeting has to know of it; `undefined`: no such meeting. */
export const sessionFacts = (db: Reader, id: number) =>
  db
    .selectFrom('class_session')
    .where('id', '=', id)
    .select(['id', 'edition_id', 'held_on', 'status', 'confirmed_on', 'minutes', 'revision'])
    .executeTakeFirst()

/** How many of these participations are of the edition and have begun. */
export async function participantsAmong(db: Reader, editionId: number, ids: readonly number[]): Promise<number> {
  const { n } = await db
    .selectFrom('participation')
    .where('edition_id', '=', editionId)
    .where('started_on', 'is not', null)
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** How many of these relatives belong to people of the edition. */
export async function relativesAmong(db: Reader, editionId: number, ids: readonly number[]): Promise<number> {
  const { n } = await db
    .selectFrom('related_person as r')
    .innerJoin('participation as x', 'x.person_id', 'r.person_id')
    .where('x.edition_id', '=', editionId)
    .where(sql<boolean>`r.id in (select value from json_each(${JSON.stringify(ids)}))`)
    .select(sql<number>`count(distinct r.id)`.as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** How many of these participations are of the edition, begun or still to begin: who may be put into a group. */
export async function membersAmong(db: Reader, editionId: number, ids: readonly number[]): Promise<number> {
  const { n } = await db
    .selectFrom('participation')
    .where('edition_id', '=', editionId)
    .where(sql<boolean>`id in (select value from json_each(${JSON.stringify(ids)}))`)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
