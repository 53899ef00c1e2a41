import type { z } from 'zod'
import type { dutyInput, entryInput } from '#shared/promotion/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number } | undefined

/** Adds or changes an act of promotion; `undefined` when somebody saved or removed it in between. */
export async function saveEntry(db: Tx, data: z.output<typeof entryInput>): Promise<Saved> {
  const values = {
    published_on: data.publishedOn,
    published_to: data.publishedTo,
    medium: data.medium,
    title: data.title,
    link: data.link,
    description: data.description,
    grant_id: data.grantId,
    duty: data.duty,
    partner_id: data.partnerId,
    marked: data.marked === null ? null : Number(data.marked),
    // Where nobody is seen there was nobody to look for.
    people_checked_on: data.showsPeople === false ? null : data.peopleCheckedOn,
    shows_people: data.showsPeople === null ? null : Number(data.showsPeople),
    note: data.note,
    revision: data.revision + 1,
  }
  if (data.id === null)
    return db.insertInto('promotion_entry').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('promotion_entry')
    .set(values)
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes an act of promotion away; its title, or `undefined` when it was gone. */
export async function removeEntry(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('promotion_entry').where('id', '=', id).returning('title').executeTakeFirst())?.title
}

/** Keeps a decision about a duty of a grant, or with an empty reason goes back to the rule. */
export async function decideDuty(db: Tx, data: z.output<typeof dutyInput>): Promise<void> {
  const { grantId, duty, required, reason } = data
  if (reason === '') {
    await db.deleteFrom('promotion_duty').where('grant_id', '=', grantId).where('duty', '=', duty).execute()
    return
  }
  const values = { required: Number(required), reason }
  await db
    .insertInto('promotion_duty')
    .values({ grant_id: grantId, duty, ...values, revision: 1 })
    .onConflict((oc) => oc.columns(['grant_id', 'duty']).doUpdateSet(values))
    .execute()
}
