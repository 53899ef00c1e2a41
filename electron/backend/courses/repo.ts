import type { z } from 'zod'
import type { courseInput, takerInput } from '#shared/courses/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number }
const flag = (value: boolean): number => (value ? 1 : 0)
const maybe = (value: boolean | null): number | null => (value === null ? null : flag(value))

/** Adds or changes a course; `undefined` when somebody saved or removed it in between. */
export async function saveCourse(db: Tx, data: z.output<typeof courseInput>): Promise<Saved | undefined> {
  const values = {
    edition_id: data.editionId,
    name: data.name,
    organiser: data.organiser,
    theory_minutes: data.theoryMinutes,
    practice_minutes: data.practiceMinutes,
    hour_minutes: data.hourMinutes,
    starts_on: data.startsOn,
    ends_on: data.endsOn,
    syllabus: data.syllabus,
    with_exam: flag(data.withExam),
    qualification: data.qualification,
    path_id: data.pathId,
    note: data.note,
  }
  if (data.id === null)
    return db
      .insertInto('course')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('course')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a course away with the records of those who take it; its name, or `undefined` when it was gone. */
export async function removeCourse(db: Tx, id: number): Promise<string | undefined> {
  await db.deleteFrom('course_participant').where('course_id', '=', id).execute()
  return (await db.deleteFrom('course').where('id', '=', id).returning('name').executeTakeFirst())?.name
}

/** Adds participants who do not take the course yet; how many were added. */
export async function addTakers(
  db: Tx,
  courseId: number,
  participationIds: readonly number[],
  referredOn: string | null,
): Promise<number> {
  const present = await db
    .selectFrom('course_participant')
    .where('course_id', '=', courseId)
    .select('participation_id as id')
    .execute()
  const known = new Set(present.map((one) => one.id))
  const fresh = [...new Set(participationIds)].filter((id) => !known.has(id))
  if (fresh.length === 0) return 0
  await db
    .insertInto('course_participant')
    .values(
      fresh.map((id) => ({ course_id: courseId, participation_id: id, referred_on: referredOn, completed: null })),
    )
    .execute()
  return fresh.length
}

/** Changes what became of one person on a course; `undefined` when saved or removed in between. */
export const saveTaker = (db: Tx, data: z.output<typeof takerInput>): Promise<Saved | undefined> =>
  db
    .updateTable('course_participant')
    .set({
      referred_on: data.referredOn,
      started_on: data.startedOn,
      ended_on: data.endedOn,
      completed: maybe(data.completed),
      result: data.result,
      certificate_number: data.certificateNumber,
      certificate_on: data.certificateOn,
      materials_on: data.materialsOn,
      test_before: data.testBefore,
      test_interim: data.testInterim,
      test_final: data.testFinal,
      test_later: data.testLater,
      note: data.note,
      revision: data.revision + 1,
    })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()

/** Says of several people whether they completed their course; a day of end that is given is written too. How many were changed. */
export async function completeTakers(
  db: Tx,
  ids: readonly number[],
  completed: boolean,
  endedOn: string | null,
): Promise<number> {
  const changed = await db
    .updateTable('course_participant')
    .set((eb) => ({
      completed: flag(completed),
      revision: eb('revision', '+', 1),
      ...(endedOn === null ? {} : { ended_on: endedOn }),
    }))
    .where('id', 'in', ids)
    .returning('id')
    .execute()
  return changed.length
}

/** Takes people off their course; how many were taken off. */
export async function removeTakers(db: Tx, ids: readonly number[]): Promise<number> {
  return (await db.deleteFrom('course_participant').where('id', 'in', ids).returning('id').execute()).length
}
