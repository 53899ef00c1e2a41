import { sql } from 'kysely'
import type { Course, CourseRow, TakenCourse, Taker } from '#shared/courses/schema.ts'
import type { Reader } from '../db/open.ts'

/** Courses of an edition (of all when null), the latest first. */
export const listCourses = (db: Reader, editionId: number | null): Promise<CourseRow[]> =>
  db
    .selectFrom('course as c')
    .innerJoin('edition as e', 'e.id', 'c.edition_id')
    .$if(editionId !== null, (q) => q.where('c.edition_id', '=', editionId!))
    .orderBy((eb) => eb.fn.coalesce('c.starts_on', 'e.starts_on'), 'desc')
    .orderBy('c.id', 'desc')
    .select([
      'c.id',
      'c.edition_id as editionId',
      'e.name as editionName',
      'c.name',
      'c.organiser',
      'c.starts_on as startsOn',
      'c.ends_on as endsOn',
      'c.theory_minutes as theoryMinutes',
      'c.practice_minutes as practiceMinutes',
      'c.hour_minutes as hourMinutes',
      sql<number>`(select count(*) from course_participant t where t.course_id = c.id)`.as('takers'),
      sql<number>`(select count(*) from course_participant t where t.course_id = c.id and t.completed = 1)`.as(
        'completed',
      ),
    ])
    .execute()

const takers = (db: Reader) =>
  db
    .selectFrom('course_participant as t')
    .innerJoin('participation as x', 'x.id', 't.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .select([
      't.id',
      't.course_id as courseId',
      't.participation_id as participationId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      't.referred_on as referredOn',
      't.started_on as startedOn',
      't.ended_on as endedOn',
      't.completed',
      't.result',
      't.certificate_number as certificateNumber',
      't.certificate_on as certificateOn',
      't.materials_on as materialsOn',
      't.test_before as testBefore',
      't.test_interim as testInterim',
      't.test_final as testFinal',
      't.test_later as testLater',
      't.note',
      't.revision',
    ])
const said = (flag: number | null): boolean | null => (flag === null ? null : flag === 1)

/** A course with those who take it, in alphabetical order; `undefined`: no such course. */
export async function courseOf(db: Reader, id: number): Promise<Course | undefined> {
  const row = await db.selectFrom('course').where('id', '=', id).selectAll().executeTakeFirst()
  if (!row) return undefined
  const people = await takers(db).where('t.course_id', '=', id).orderBy('p.sort_key').orderBy('t.id').execute()
  return {
    id: row.id,
    editionId: row.edition_id,
    name: row.name,
    organiser: row.organiser,
    theoryMinutes: row.theory_minutes,
    practiceMinutes: row.practice_minutes,
    hourMinutes: row.hour_minutes,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    syllabus: row.syllabus,
    withExam: row.with_exam === 1,
    qualification: row.qualification,
    pathId: row.path_id,
    note: row.note,
    revision: row.revision,
    takers: people.map((one): Taker => ({ ...one, completed: said(one.completed) })),
  }
}

/** Courses one participant takes, in order of their beginning. */
export async function coursesOfParticipant(db: Reader, participationId: number): Promise<TakenCourse[]> {
  const rows = await takers(db)
    .innerJoin('course as c', 'c.id', 't.course_id')
    .where('t.participation_id', '=', participationId)
    .orderBy((eb) => eb.fn.coalesce('t.started_on', 'c.starts_on'))
    .orderBy('t.id')
    .select([
      'c.name',
      'c.organiser',
      'c.starts_on as startsOn',
      'c.ends_on as endsOn',
      sql<number>`c.theory_minutes + c.practice_minutes`.as('minutes'),
      'c.hour_minutes as hourMinutes',
    ])
    .execute()
  return rows.map((one) => ({ ...one, completed: said(one.completed) }))
}

/** Those of the given participations that are not of this edition or have not begun: they cannot take its courses. */
export async function strangersTo(db: Reader, editionId: number, participationIds: readonly number[]): Promise<number> {
  const ids = [...new Set(participationIds)]
  const { own } = await db
    .selectFrom('participation')
    .where('id', 'in', ids)
    .where('edition_id', '=', editionId)
    .where('started_on', 'is not', null)
    .select((eb) => eb.fn.countAll<number>().as('own'))
    .executeTakeFirstOrThrow()
  return ids.length - own
}

/** How many of these people began their course after the day. */
export async function startedAfter(db: Reader, takerIds: readonly number[], day: string): Promise<number> {
  const { late } = await db
    .selectFrom('course_participant')
    .where('id', 'in', takerIds)
    .where('started_on', '>', day)
    .select((eb) => eb.fn.countAll<number>().as('late'))
    .executeTakeFirstOrThrow()
  return late
}

/** The courses these people take, each with all who take it. */
export async function coursesOfTakers(db: Reader, takerIds: readonly number[]): Promise<Course[]> {
  const ids = await db
    .selectFrom('course_participant')
    .where('id', 'in', takerIds)
    .groupBy('course_id')
    .orderBy('course_id')
    .select('course_id as id')
    .execute()
  const courses = await Promise.all(ids.map(({ id }) => courseOf(db, id)))
  return courses.filter((one) => one !== undefined)
}
