import type { z } from 'zod'
import type { editionInput, pathInput } from '#shared/editions/schema.ts'
import type { Tx } from '../db/open.ts'

type EditionData = z.output<typeof editionInput>
type Saved = { id: number; revision: number } | undefined

/** Adds or changes an edition with its activities; `undefined` when somebody saved or removed it in between. */
export async function saveEdition(db: Tx, data: EditionData): Promise<Saved> {
  const values = {
    name: data.name,
    project_title: data.projectTitle,
    programme: data.programme,
    place: data.place,
    starts_on: data.startsOn,
    ends_on: data.endsOn,
    grant_id: data.grantId,
    places: data.places,
    hour_minutes: data.hourMinutes,
    funding_line: data.fundingLine,
    excused_in_due: data.excusedInDue ? 1 : 0,
    sick_in_due: data.sickInDue ? 1 : 0,
    threshold_percent: data.thresholdPercent,
    warning_percent: data.warningPercent,
    absence_streak: data.absenceStreak,
    plan_threshold: data.planThreshold,
    review_months: data.reviewMonths,
    growth_points: data.growthPoints,
    improved_areas: data.improvedAreas,
    agreement_pattern: data.agreementPattern,
    plan_pattern: data.planPattern,
    diagnosis_template_id: data.diagnosisTemplateId,
  }
  const saved =
    data.id === null
      ? await db
          .insertInto('edition')
          .values({ ...values, revision: 1 })
          .returning(['id', 'revision'])
          .executeTakeFirst()
      : await db
          .updateTable('edition')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved) await saveActivities(db, saved.id, data.activities)
  return saved
}

/** Keeps rows by their place in the list, so that the record shows only what changed. */
async function saveActivities(db: Tx, editionId: number, activities: EditionData['activities']): Promise<void> {
  const present = await db
    .selectFrom('edition_activity')
    .where('edition_id', '=', editionId)
    .orderBy('position')
    .select('id')
    .execute()
  for (const [index, activity] of activities.entries()) {
    const values = { edition_id: editionId, position: index + 1, name: activity.name, minutes: activity.minutes }
    const row = present[index]
    if (row) await db.updateTable('edition_activity').set(values).where('id', '=', row.id).execute()
    else await db.insertInto('edition_activity').values(values).execute()
  }
  for (const row of present.slice(activities.length))
    await db.deleteFrom('edition_activity').where('id', '=', row.id).execute()
}

/** Takes an edition away with its activities; the name, or `undefined` when it was gone. */
export async function removeEdition(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('edition').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/** Adds a path at the end of its edition or changes its name; `undefined` when somebody saved or removed it in between. */
export async function savePath(db: Tx, data: z.output<typeof pathInput>): Promise<Saved> {
  const values = { name: data.name, note: data.note }
  if (data.id === null) {
    const { last } = await db
      .selectFrom('edition_path')
      .where('edition_id', '=', data.editionId)
      .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
      .executeTakeFirstOrThrow()
    return db
      .insertInto('edition_path')
      .values({ ...values, edition_id: data.editionId, position: last + 1, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  }
  return db
    .updateTable('edition_path')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('edition_id', '=', data.editionId)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Numbers the paths of an edition in the order given; those left out stay where they are. */
export async function orderPaths(db: Tx, editionId: number, pathIds: readonly number[]): Promise<void> {
  for (const [index, id] of pathIds.entries())
    await db
      .updateTable('edition_path')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .where('edition_id', '=', editionId)
      .where('position', '!=', index + 1)
      .execute()
}

/** Takes a path away; the name, or `undefined` when it was gone. Fails on a reference when anything belongs to it. */
export async function removePath(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('edition_path').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/** Marks an edition as closed on a day, or as open again with `null`. */
export async function setClosed(db: Tx, id: number, closedOn: string | null): Promise<void> {
  await db
    .updateTable('edition')
    .set((eb) => ({ closed_on: closedOn, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
