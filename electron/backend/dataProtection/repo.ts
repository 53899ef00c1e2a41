import type { z } from 'zod'
import type { PersonCategory } from '#shared/dataProtection/personCategories.ts'
import type {
  activityInput,
  authorisationInput,
  breachInput,
  checkInput,
  liftInput,
  restrictInput,
} from '#shared/dataProtection/schema.ts'
import type { Tx } from '../db/open.ts'
import type { Tables } from '../db/schema.ts'

type Saved = { id: number; revision: number } | undefined

/** Adds an activity at the end of the register or changes one; `undefined` when somebody saved or removed it in between. */
export async function saveActivity(db: Tx, data: z.output<typeof activityInput>): Promise<Saved> {
  const values = {
    name: data.name,
    purposes: data.purposes,
    legal_basis: data.legalBasis,
    people_kinds: data.peopleKinds,
    data_kinds: data.dataKinds,
    recipients: data.recipients,
    transfers: data.transfers,
    erasure: data.erasure,
    safeguards: data.safeguards,
    note: data.note,
    active: Number(data.active),
  }
  if (data.id !== null) {
    const changed = await db
      .updateTable('processing_activity')
      .set({ ...values, revision: data.revision + 1 })
      .where('id', '=', data.id)
      .where('revision', '=', data.revision)
      .returning(['id', 'revision'])
      .executeTakeFirst()
    if (changed) await saveCategories(db, changed.id, data.categories)
    return changed
  }
  const { last } = await db
    .selectFrom('processing_activity')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const added = await db
    .insertInto('processing_activity')
    .values({ ...values, position: (last ?? 0) + 1 })
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow()
  await saveCategories(db, added.id, data.categories)
  return added
}

/** Says whose data an activity is about; writes only what changes. */
async function saveCategories(db: Tx, activityId: number, categories: readonly PersonCategory[]): Promise<void> {
  const rows = await db
    .selectFrom('activity_category')
    .where('activity_id', '=', activityId)
    .select(['id', 'category'])
    .execute()
  for (const { id, category } of rows)
    if (!categories.includes(category)) await db.deleteFrom('activity_category').where('id', '=', id).execute()
  const known = new Set(rows.map(({ category }) => category))
  for (const category of new Set(categories).difference(known))
    await db.insertInto('activity_category').values({ activity_id: activityId, category }).execute()
}

/** Puts activities into the order given; writes only what changes. */
export async function orderActivities(db: Tx, order: readonly number[]): Promise<void> {
  for (const [index, id] of order.entries())
    await db
      .updateTable('processing_activity')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .where('position', '<>', index + 1)
      .execute()
}

/** Takes an activity off the register; its name, or `undefined` when it was gone. */
export async function removeActivity(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('processing_activity').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/** Adds or changes an authorisation; `undefined` when somebody saved or removed it in between. */
export async function saveAuthorisation(db: Tx, data: z.output<typeof authorisationInput>): Promise<Saved> {
  const values = {
    number: data.number,
    staff_id: data.staffId,
    scope: data.scope,
    systems: data.systems,
    valid_from: data.validFrom,
    valid_to: data.validTo,
    given_by: data.givenBy,
    note: data.note,
  }
  if (data.id === null)
    return db.insertInto('authorisation').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('authorisation')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes an authorisation away; its number, or `undefined` when it was gone. */
export async function removeAuthorisation(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('authorisation').where('id', '=', id).returning('number').executeTakeFirst()
  return gone?.number
}

/** Adds or changes a breach; `undefined` when somebody saved or removed it in between. */
export async function saveBreach(db: Tx, data: z.output<typeof breachInput>): Promise<Saved> {
  const values = {
    happened_on: data.happenedOn,
    noticed_on: data.noticedOn,
    noticed_at: data.noticedAt,
    description: data.description,
    data_kinds: data.dataKinds,
    people_count: data.peopleCount,
    consequences: data.consequences,
    remedies: data.remedies,
    risk: data.risk,
    risk_reason: data.riskReason,
    reported_on: data.reportedOn,
    report_number: data.reportNumber,
    people_told_on: data.peopleToldOn,
    closed_on: data.closedOn,
    note: data.note,
  }
  if (data.id === null) return db.insertInto('breach').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('breach')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a breach off the register; `false` when it was gone. */
export async function removeBreach(db: Tx, id: number): Promise<boolean> {
  const gone = await db.deleteFrom('breach').where('id', '=', id).returning('id').executeTakeFirst()
  return gone !== undefined
}

/** Lays a restriction on the data of a person; a second one at a time fails on a constraint. */
export const addRestriction = (db: Tx, data: z.output<typeof restrictInput>): Promise<Saved> =>
  db
    .insertInto('person_restriction')
    .values({
      person_id: data.personId,
      kind: data.kind,
      since: data.since,
      lifted_on: null,
      reason: data.reason,
      request_id: data.requestId,
    })
    .returning(['id', 'revision'])
    .executeTakeFirst()

/** Takes a restriction off; `undefined` when somebody changed it in between or it was off already. */
export const liftRestriction = (db: Tx, data: z.output<typeof liftInput>): Promise<Saved> =>
  db
    .updateTable('person_restriction')
    .set({ lifted_on: data.liftedOn, lifted_reason: data.reason, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .where('lifted_on', 'is', null)
    .returning(['id', 'revision'])
    .executeTakeFirst()

type Shown = Pick<Tables['disclosure'], 'at' | 'kind'> & {
  readonly person_id: number | null
  readonly recipient: string
  readonly what: string
  readonly request_id?: number | null
}
/** Notes that something was shown or handed over. */
export async function noteDisclosure(db: Tx, shown: Shown): Promise<number> {
  const { id } = await db.insertInto('disclosure').values(shown).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Says how a point of the checklist stands; `undefined` when somebody saved it in between. */
export const saveCheck = (db: Tx, data: z.output<typeof checkInput>): Promise<Saved> =>
  db
    .updateTable('protection_check')
    .set({ state: data.state, checked_on: data.checkedOn, note: data.note, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
