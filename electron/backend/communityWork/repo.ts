import type { z } from 'zod'
import type { parameterInput, workedDay, workInput } from '#shared/communityWork/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number }

/** Adds or changes a period of community work; `undefined` when somebody saved or removed it in between. */
export async function saveWork(db: Tx, data: z.output<typeof workInput>): Promise<Saved | undefined> {
  const values = {
    participation_id: data.participationId,
    place: data.place,
    agreement_number: data.agreementNumber,
    starts_on: data.startsOn,
    ends_on: data.endsOn,
    note: data.note,
  }
  if (data.id === null)
    return db
      .insertInto('community_work')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('community_work')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a period away with its days; its place, or `undefined` when it was gone. */
export async function removeWork(db: Tx, id: number): Promise<string | undefined> {
  await db.deleteFrom('community_work_day').where('work_id', '=', id).execute()
  return (await db.deleteFrom('community_work').where('id', '=', id).returning('place').executeTakeFirst())?.place
}

/** Writes how long was worked on each day; zero minutes take the day away. How many days were written. */
export async function setDays(db: Tx, days: readonly z.output<typeof workedDay>[]): Promise<number> {
  for (const { workId, workedOn, minutes } of days) {
    if (minutes === 0) {
      await db
        .deleteFrom('community_work_day')
        .where('work_id', '=', workId)
        .where('worked_on', '=', workedOn)
        .execute()
      continue
    }
    await db
      .insertInto('community_work_day')
      .values({ work_id: workId, worked_on: workedOn, minutes })
      .onConflict((conflict) => conflict.columns(['work_id', 'worked_on']).doUpdateSet({ minutes }))
      .execute()
  }
  return days.length
}

/** Adds or changes a dated limit or rate; `undefined` when somebody saved or removed it in between. */
export async function saveParameter(db: Tx, data: z.output<typeof parameterInput>): Promise<Saved | undefined> {
  const values = {
    code: data.code,
    name: data.name,
    valid_from: data.validFrom,
    valid_to: data.validTo,
    value: data.value,
    unit: data.unit,
    legal_source: data.legalSource,
  }
  if (data.id === null)
    return db
      .insertInto('dated_parameter')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('dated_parameter')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a limit or rate away; its name, or `undefined` when it was gone. */
export async function removeParameter(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('dated_parameter').where('id', '=', id).returning('name').executeTakeFirst())?.name
}
