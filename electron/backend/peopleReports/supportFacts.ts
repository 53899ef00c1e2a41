import { sql } from 'kysely'
import { comparePolish } from '#shared/kernel/text.ts'
import type {
  AttendanceFact,
  CommunityWorkFact,
  CourseFact,
  EventFact,
  GroupFact,
  InternshipFact,
  RelatedFact,
  SessionFact,
} from '#shared/peopleReports/facts.ts'
import type { Reader } from '../db/open.ts'
import { among, bounds, type Scope } from './scope.ts'

const yesNo = (flag: number | null): boolean | null => (flag === null ? null : flag === 1)

/** A meeting is counted once it was held and its marks are confirmed; the same words wherever meetings are counted. */
const isCounted = sql`s.status = 'held' and s.confirmed_on is not null`
/** Minutes a person was there, as shared/classes/attendanceRules.ts has it, in the words of the file. */
const present = sql<number>`case a.mark when 'O' then s.minutes when 'S' then min(max(coalesce(a.present_minutes, s.minutes), 0), s.minutes) else 0 end`

/**
 * Meetings of the editions in the window that were held, or should have been by now. With a path only those of its groups
 * or attended by somebody on it.
 */
export async function sessionFacts(db: Reader, scope: Scope, today: string): Promise<SessionFact[]> {
  const { from, to } = bounds(scope.window)
  const ofPath = sql<boolean>`(exists (select 1 from class_group g join edition_path e on e.id = g.path_id where g.id = s.group_id and e.name = ${scope.path})
    or exists (select 1 from attendance a where a.session_id = s.id and a.participation_id in ${among(scope.participations)}))`
  let query = db
    .selectFrom('class_session as s')
    .where('s.edition_id', 'in', among(scope.editions))
    .where('s.held_on', '>=', from)
    .where('s.held_on', '<=', to)
    .where(sql<boolean>`(${isCounted} or (s.status in ('planned', 'held') and s.held_on < ${today}))`)
    .orderBy('s.held_on')
    .orderBy('s.id')
    .select([
      's.id',
      's.support_type as supportType',
      's.group_id as groupId',
      's.held_on as heldOn',
      's.minutes',
      's.hour_minutes as hourMinutes',
      sql<number>`${isCounted}`.as('counted'),
      sql<string | null>`(select json_group_array(l.staff_id) from session_leader l where l.session_id = s.id)`.as(
        'leaders',
      ),
    ])
  if (scope.path !== '') query = query.where(ofPath)
  const rows = await query.execute()
  return rows.map(({ counted, leaders, ...row }) => ({
    ...row,
    counted: counted === 1,
    leaders: JSON.parse(leaders ?? '[]') as number[],
  }))
}

/** Time each participation spent in each kind of support, added up by the file. */
export async function attendanceFacts(db: Reader, scope: Scope): Promise<AttendanceFact[]> {
  const { from, to } = bounds(scope.window)
  return db
    .selectFrom('attendance as a')
    .innerJoin('class_session as s', 's.id', 'a.session_id')
    .where('a.participation_id', 'in', among(scope.participations))
    .where(sql<boolean>`${isCounted}`)
    .where('s.held_on', '>=', from)
    .where('s.held_on', '<=', to)
    .groupBy(['a.participation_id', 's.support_type', 's.hour_minutes', 's.form'])
    .select([
      'a.participation_id as participationId',
      's.support_type as supportType',
      's.hour_minutes as hourMinutes',
      's.form',
      sql<number>`sum(a.mark in ('O', 'S'))`.as('sessions'),
      sql<number>`sum(${present})`.as('minutes'),
    ])
    .execute()
}

/** Groups of the editions, in the order of their names. */
export async function groupFacts(db: Reader, scope: Scope): Promise<GroupFact[]> {
  let query = db
    .selectFrom('class_group as g')
    .where('g.edition_id', 'in', among(scope.editions))
    .orderBy('g.name')
    .select([
      'g.id',
      'g.name',
      'g.support_type as supportType',
      'g.hour_minutes as hourMinutes',
      'g.planned_minutes as plannedMinutes',
    ])
  if (scope.path !== '')
    query = query.where(
      sql<boolean>`exists (select 1 from edition_path e where e.id = g.path_id and e.name = ${scope.path})`,
    )
  return query.execute()
}

/** A course belongs to the time of its end, or, without one, of its beginning; without days to every time of its edition. */
const courseDay = sql<string>`coalesce(c.ends_on, c.starts_on)`
/** Courses of the editions in the window, each with those of the scope who were in it. */
export async function courseFacts(db: Reader, scope: Scope): Promise<CourseFact[]> {
  const { from, to } = bounds(scope.window)
  let query = db
    .selectFrom('course as c')
    .where('c.edition_id', 'in', among(scope.editions))
    .where(sql<boolean>`(${courseDay} is null or ${courseDay} between ${from} and ${to})`)
    .orderBy('c.name')
    .orderBy('c.id')
    .select([
      'c.id',
      'c.name',
      'c.organiser',
      sql<number>`c.theory_minutes + c.practice_minutes`.as('minutes'),
      'c.hour_minutes as hourMinutes',
      'c.starts_on as startsOn',
      'c.ends_on as endsOn',
    ])
  if (scope.path !== '')
    query = query.where(
      sql<boolean>`exists (select 1 from course_participant u where u.course_id = c.id and u.participation_id in ${among(scope.participations)})`,
    )
  const courses = (await query.execute()).sort((a, b) => comparePolish(a.name, b.name))
  const takers = Map.groupBy(
    await db
      .selectFrom('course_participant')
      .where('course_id', 'in', among(courses.map(({ id }) => id)))
      .where('participation_id', 'in', among(scope.participations))
      .select([
        'course_id as courseId',
        'participation_id as participationId',
        'completed',
        'started_on as startedOn',
        'ended_on as endedOn',
      ])
      .execute(),
    (row) => row.courseId,
  )
  return courses.map(({ startsOn, endsOn, ...course }) => ({
    ...course,
    participants: (takers.get(course.id) ?? []).map(({ participationId, completed, startedOn, endedOn }) => ({
      participationId,
      completed: yesNo(completed),
      startedOn: startedOn ?? startsOn,
      endedOn: endedOn ?? endsOn,
    })),
  }))
}

/** Internships and practice with at least a day in the window. */
export async function internshipFacts(db: Reader, scope: Scope): Promise<InternshipFact[]> {
  const { from, to } = bounds(scope.window)
  const rows = await db
    .selectFrom('internship')
    .where('participation_id', 'in', among(scope.participations))
    .where('starts_on', '<=', to)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', from)]))
    .orderBy('id')
    .select([
      'id',
      'participation_id as participationId',
      'kind',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'total_minutes as minutes',
      'completed',
      'hired_after as hiredAfter',
    ])
    .execute()
  return rows.map(({ completed, hiredAfter, ...row }) => ({
    ...row,
    completed: yesNo(completed),
    hiredAfter: yesNo(hiredAfter),
  }))
}

/** Community work with its minutes inside the window. */
export const communityWorkFacts = (db: Reader, scope: Scope): Promise<CommunityWorkFact[]> => {
  const { from, to } = bounds(scope.window)
  return db
    .selectFrom('community_work as w')
    .where('w.participation_id', 'in', among(scope.participations))
    .where('w.starts_on', '<=', to)
    .where((eb) => eb.or([eb('w.ends_on', 'is', null), eb('w.ends_on', '>=', from)]))
    .orderBy('w.id')
    .select([
      'w.id',
      'w.participation_id as participationId',
      'w.starts_on as startsOn',
      'w.ends_on as endsOn',
      sql<number>`(select coalesce(sum(d.minutes), 0) from community_work_day d where d.work_id = w.id and d.worked_on between ${from} and ${to})`.as(
        'minutes',
      ),
    ])
    .execute()
}

/** Events of the editions in the window. With a path those where somebody on it was. */
export async function eventFacts(db: Reader, scope: Scope): Promise<EventFact[]> {
  const { from, to } = bounds(scope.window)
  const rows = await db
    .selectFrom('event as e')
    .where('e.edition_id', 'in', among(scope.editions))
    .where('e.held_on', '>=', from)
    .where('e.held_on', '<=', to)
    .orderBy('e.held_on')
    .orderBy('e.id')
    .select([
      'e.id',
      'e.support_type as supportType',
      'e.family_count as family',
      'e.guest_count as guests',
      'e.volunteer_count as volunteers',
      sql<number>`e.count_source = 'estimate'`.as('estimated'),
      sql<
        string | null
      >`(select json_group_array(p.participation_id) from event_participant p where p.event_id = e.id and p.participation_id in ${among(scope.participations)})`.as(
        'participants',
      ),
    ])
    .execute()
  return rows
    .map(({ estimated, participants, ...row }) => ({
      ...row,
      estimated: estimated === 1,
      participationIds: JSON.parse(participants ?? '[]') as number[],
    }))
    .filter(({ participationIds }) => scope.path === '' || participationIds.length > 0)
}

/** Children and family members at counted classes made for them: kinds of support with the attribute `forRelated`. */
export const relatedFacts = (db: Reader, scope: Scope): Promise<RelatedFact[]> => {
  const { from, to } = bounds(scope.window)
  return db
    .selectFrom('related_attendance as a')
    .innerJoin('class_session as s', 's.id', 'a.session_id')
    .innerJoin('related_person as r', 'r.id', 'a.related_id')
    .innerJoin('code_list_item as t', (join) =>
      join.on('t.list', '=', 'support_type').onRef('t.code', '=', 's.support_type'),
    )
    .where('s.edition_id', 'in', among(scope.editions))
    .where(sql<boolean>`${isCounted}`)
    .where(sql<boolean>`json_extract(t.attributes, '$.forRelated') = 1`)
    .where('s.held_on', '>=', from)
    .where('s.held_on', '<=', to)
    .where(
      sql<boolean>`r.person_id in (select x.person_id from participation x where x.id in ${among(scope.participations)})`,
    )
    .groupBy('a.related_id')
    .orderBy('a.related_id')
    .select([
      'a.related_id as relatedId',
      sql<number>`count(*)`.as('sessions'),
      sql<number>`sum(s.minutes)`.as('minutes'),
    ])
    .execute()
}
