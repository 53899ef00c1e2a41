import type { z } from 'zod'
import type { followUpInput, outcomeInput, surveyInput } from '#shared/outcomes/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number }
type OutcomeData = z.output<typeof outcomeInput> & { internshipId?: number }

/** Adds or changes an outcome; `undefined` when somebody saved or removed it in between. */
export async function saveOutcome(db: Tx, data: OutcomeData): Promise<Saved | undefined> {
  const values = {
    participation_id: data.participationId,
    code: data.code,
    starts_on: data.startsOn,
    ends_on: data.endsOn,
    employer: data.employer,
    work_form: data.workForm,
    fte_hundredths: data.fteHundredths,
    evidence: data.evidence,
    verified_on: data.verifiedOn,
    measured_at: data.measuredAt,
    note: data.note,
    ...(data.internshipId === undefined ? {} : { internship_id: data.internshipId }),
  }
  if (data.id === null)
    return db
      .insertInto('outcome')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('outcome')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes an outcome away; `false` when it was gone. */
export async function removeOutcome(db: Tx, id: number): Promise<boolean> {
  return (await db.deleteFrom('outcome').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** The internship goes; the jobs that came of it stay. */
export async function leaveInternship(db: Tx, internshipId: number): Promise<void> {
  await db
    .updateTable('outcome')
    .set((eb) => ({ internship_id: null, revision: eb('revision', '+', 1) }))
    .where('internship_id', '=', internshipId)
    .execute()
}

/** Writes the last day of a job into all its outcomes (one for each moment of measuring) that have none. */
export async function endJob(
  db: Tx,
  job: { participationId: number; code: string; employer: string; startsOn: string },
  endsOn: string,
): Promise<void> {
  await db
    .updateTable('outcome')
    .set((eb) => ({ ends_on: endsOn, revision: eb('revision', '+', 1) }))
    .where('participation_id', '=', job.participationId)
    .where('code', '=', job.code)
    .where('employer', '=', job.employer)
    .where('starts_on', '=', job.startsOn)
    .where('ends_on', 'is', null)
    .execute()
}

/** Writes down a try to reach a person who has left; its number. */
export async function addContact(db: Tx, data: z.output<typeof followUpInput>): Promise<number> {
  const { id } = await db
    .insertInto('follow_up')
    .values({
      participation_id: data.participationId,
      measured_at: data.moment,
      contacted_on: data.contactedOn,
      unreachable: data.answer === 'unreachable' ? 1 : 0,
      note: data.note,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a contact away; `false` when it was gone. */
export async function removeContact(db: Tx, id: number): Promise<boolean> {
  return (await db.deleteFrom('follow_up').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** Adds or changes a final survey with its marks; `undefined` when somebody saved or removed it in between. */
export async function saveSurvey(db: Tx, data: z.output<typeof surveyInput>): Promise<Saved | undefined> {
  const values = {
    participation_id: data.participationId,
    filled_on: data.filledOn,
    situation: data.situation,
    changed: data.changed,
    suggestions: data.suggestions,
  }
  const saved =
    data.id === null
      ? await db
          .insertInto('final_survey')
          .values({ ...values, revision: 1 })
          .returning(['id', 'revision'])
          .executeTakeFirst()
      : await db
          .updateTable('final_survey')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved) await setScores(db, saved.id, data.scores)
  return saved
}

async function setScores(db: Tx, surveyId: number, scores: readonly { item: string; score: number }[]): Promise<void> {
  const before = await db.selectFrom('survey_score').where('survey_id', '=', surveyId).selectAll().execute()
  const wanted = new Map(scores.map((one) => [one.item, one.score]))
  for (const one of before) {
    const score = wanted.get(one.item)
    wanted.delete(one.item)
    if (score === undefined) await db.deleteFrom('survey_score').where('id', '=', one.id).execute()
    else if (score !== one.score) await db.updateTable('survey_score').set({ score }).where('id', '=', one.id).execute()
  }
  if (wanted.size > 0)
    await db
      .insertInto('survey_score')
      .values([...wanted].map(([item, score]) => ({ survey_id: surveyId, item, score })))
      .execute()
}

/** Takes a survey away with its marks; `false` when it was gone. */
export async function removeSurvey(db: Tx, id: number): Promise<boolean> {
  await db.deleteFrom('survey_score').where('survey_id', '=', id).execute()
  return (await db.deleteFrom('final_survey').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}
