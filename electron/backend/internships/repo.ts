import type { z } from 'zod'
import type { internshipInput } from '#shared/internships/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number }
const flag = (value: boolean): number => (value ? 1 : 0)
const maybe = (value: boolean | null): number | null => (value === null ? null : flag(value))

/** Adds or changes an internship or practice; `undefined` when somebody saved or removed it in between. */
export async function saveInternship(db: Tx, data: z.output<typeof internshipInput>): Promise<Saved | undefined> {
  const values = {
    participation_id: data.participationId,
    kind: data.kind,
    organiser: data.organiser,
    supervisor: data.supervisor,
    position_name: data.positionName,
    agreement_number: data.agreementNumber,
    starts_on: data.startsOn,
    ends_on: data.endsOn,
    week_minutes: data.weekMinutes,
    total_minutes: data.totalMinutes,
    stipend_grosze: data.stipend,
    insurance: data.insurance,
    medical_exam_on: data.medicalExamOn,
    syllabus: data.syllabus,
    journal_received: flag(data.journalReceived),
    opinion: data.opinion,
    completed: maybe(data.completed),
    hired_after: maybe(data.hiredAfter),
    note: data.note,
  }
  if (data.id === null)
    return db
      .insertInto('internship')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('internship')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Says that the person was hired after it; `undefined` when saved or removed in between. */
export const markHired = (db: Tx, id: number, revision: number): Promise<{ id: number } | undefined> =>
  db
    .updateTable('internship')
    .set({ hired_after: 1, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('id')
    .executeTakeFirst()

/** Takes one away; its organiser, or `undefined` when it was gone. */
export async function removeInternship(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('internship').where('id', '=', id).returning('organiser').executeTakeFirst())?.organiser
}
