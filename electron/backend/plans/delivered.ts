import { sql } from 'kysely'
import { isPresent, type Mark, minutesPresent } from '#shared/classes/attendanceRules.ts'
import type { Delivered, FinishedCourse } from '#shared/plans/hours.ts'
import type { Reader } from '../db/open.ts'
import { recordedTypesOf } from './lists.ts'

/** What one participant has had, from the records: attendance of confirmed classes, and courses, internships and work done beside them. */
export type HadSupport = {
  readonly attended: readonly Delivered[]
  readonly courses: readonly FinishedCourse[]
  readonly beside: readonly Delivered[]
}

/** What each of these participations has had. */
export async function deliveredOf(db: Reader, participationIds: readonly number[]): Promise<Map<number, HadSupport>> {
  if (participationIds.length === 0) return new Map()
  const types = await recordedTypesOf(db)
  const attendance = await db
    .selectFrom('attendance as a')
    .innerJoin('class_session as s', 's.id', 'a.session_id')
    .where('a.participation_id', 'in', participationIds)
    .where('s.status', '=', 'held')
    .where('s.confirmed_on', 'is not', null)
    .select(['a.participation_id as of', 'a.mark', 'a.present_minutes', 's.minutes', 's.support_type', 's.held_on'])
    .execute()
  const courses = await db
    .selectFrom('course_participant as x')
    .innerJoin('course as c', 'c.id', 'x.course_id')
    .where('x.participation_id', 'in', participationIds)
    .where('x.completed', '=', 1)
    .select([
      'x.participation_id as of',
      sql<number>`c.theory_minutes + c.practice_minutes`.as('minutes'),
      sql<string | null>`coalesce(x.started_on, c.starts_on)`.as('from'),
      sql<string | null>`coalesce(x.ended_on, c.ends_on)`.as('to'),
    ])
    .execute()
  const internships = await db
    .selectFrom('internship')
    .where('participation_id', 'in', participationIds)
    .where('total_minutes', '>', 0)
    .select(['participation_id as of', 'kind', 'total_minutes as minutes', 'starts_on as from', 'ends_on as to'])
    .execute()
  const work = await db
    .selectFrom('community_work as w')
    .innerJoin('community_work_day as d', 'd.work_id', 'w.id')
    .where('w.participation_id', 'in', participationIds)
    .select(['w.participation_id as of', 'd.worked_on as day', 'd.minutes'])
    .execute()
  const courseTypes = types('course')
  const beside = [
    ...internships.flatMap(({ of, kind, minutes, from, to }) =>
      types(kind)
        .slice(0, 1)
        .map((supportType) => ({ of, supportType, minutes: minutes ?? 0, from, to })),
    ),
    ...work.flatMap(({ of, day, minutes }) =>
      types('communityWork')
        .slice(0, 1)
        .map((supportType) => ({ of, supportType, minutes, from: day, to: day })),
    ),
  ]
  const attended = attendance
    .filter((row) => isPresent(row.mark as Mark))
    .map((row) => ({
      of: row.of,
      supportType: row.support_type,
      minutes: minutesPresent(row.mark as Mark, row.present_minutes, row.minutes),
      from: row.held_on,
      to: row.held_on,
    }))
  const by = <T extends { of: number }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.of)
  const [ofAttended, ofCourses, ofBeside] = [by(attended), by(courses), by(beside)]
  return new Map(
    participationIds.map((id) => [
      id,
      {
        attended: ofAttended.get(id) ?? [],
        courses: (ofCourses.get(id) ?? []).map((course) => ({ ...course, supportTypes: courseTypes })),
        beside: ofBeside.get(id) ?? [],
      },
    ]),
  )
}

/**
 * Classes of these kinds, on days gone by, of groups the participant belonged to, whose attendance was never confirmed: their
 * hours are in no sum, and that is said beside it.
 */
export async function unconfirmedSessions(
  db: Reader,
  participationId: number,
  supportTypes: readonly string[],
  today: string,
): Promise<number> {
  if (supportTypes.length === 0) return 0
  const { count } = await db
    .selectFrom('class_session as s')
    .innerJoin('class_group_member as m', 'm.group_id', 's.group_id')
    .where('m.participation_id', '=', participationId)
    .where('s.support_type', 'in', supportTypes)
    .where('s.held_on', '<=', today)
    .where('s.confirmed_on', 'is', null)
    .where('s.status', 'in', ['planned', 'held'])
    .where((eb) => eb.or([eb('m.valid_from', 'is', null), eb('m.valid_from', '<=', eb.ref('s.held_on'))]))
    .where((eb) => eb.or([eb('m.valid_to', 'is', null), eb('m.valid_to', '>=', eb.ref('s.held_on'))]))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}
