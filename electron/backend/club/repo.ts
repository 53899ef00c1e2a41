import { sql } from 'kysely'
import type { Kis, Organisation } from '#shared/club/schema.ts'
import type { Tx } from '../db/open.ts'

/** Saves the association; the next revision, or `undefined` when somebody saved it in between. */
export async function saveOrganisation(db: Tx, data: Organisation): Promise<number | undefined> {
  const saved = await db
    .updateTable('organisation')
    .set({
      name: data.name,
      short_name: data.shortName,
      krs: data.krs,
      nip: data.nip,
      regon: data.regon,
      street: data.street,
      postal_code: data.postalCode,
      city: data.city,
      phone: data.phone,
      email: data.email,
      website: data.website,
      bank_account: data.bankAccount,
      revision: data.revision + 1,
    })
    .where('revision', '=', data.revision)
    .returning('revision')
    .executeTakeFirst()
  return saved?.revision
}

/** Saves the club; the next revision, or `undefined` when somebody saved it in between. */
export async function saveKis(db: Tx, data: Kis): Promise<number | undefined> {
  const saved = await db
    .updateTable('kis')
    .set({
      name: data.name,
      street: data.street,
      postal_code: data.postalCode,
      city: data.city,
      created_on: data.createdOn,
      started_on: data.startedOn,
      register_number: data.registerNumber,
      register_authority: data.registerAuthority,
      registered_on: data.registeredOn,
      coordinator: data.coordinator,
      certificate_pattern: data.certificatePattern,
      revision: data.revision + 1,
    })
    .where('revision', '=', data.revision)
    .returning('revision')
    .executeTakeFirst()
  return saved?.revision
}

/** Adds or changes a person who signs; its number, or `undefined` when it is gone. */
export async function saveSignatory(
  db: Tx,
  data: { id: number | null; name: string; functionTitle: string },
): Promise<number | undefined> {
  const values = { name: data.name, function_title: data.functionTitle }
  const saved = data.id
    ? await db.updateTable('signatory').set(values).where('id', '=', data.id).returning('id').executeTakeFirst()
    : await db.insertInto('signatory').values(values).returning('id').executeTakeFirst()
  return saved?.id
}

/** Takes a signatory away; the name, or `undefined` when it was gone already. */
export async function removeSignatory(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('signatory').where('id', '=', id).returning('name').executeTakeFirst()
  return gone?.name
}

/**
 * Adds or changes somebody who works here; the number, or `undefined` when it is gone. Belongs to the one person of the
 * staff who has this very name, if there is just one and nobody else at work belongs to them.
 */
export async function saveOperator(
  db: Tx,
  data: { id: number | null; name: string; role: string },
): Promise<number | undefined> {
  const values = { name: data.name, role: data.role, staff_id: await namesake(db, data) }
  const saved = data.id
    ? await db.updateTable('operator').set(values).where('id', '=', data.id).returning('id').executeTakeFirst()
    : await db
        .insertInto('operator')
        .values({ ...values, current: 0 })
        .returning('id')
        .executeTakeFirst()
  return saved?.id
}

async function namesake(db: Tx, { id, name }: { id: number | null; name: string }): Promise<number | null> {
  const [one, another] = await db
    .selectFrom('staff_member as s')
    .where((eb) => eb(sql`s.first_name || ' ' || s.last_name`, '=', name))
    .where(sql<boolean>`not exists (select 1 from operator o where o.staff_id = s.id and o.id is not ${id})`)
    .limit(2)
    .select('s.id')
    .execute()
  return one && !another ? one.id : null
}

/** Puts somebody of the staff on the list of people at work: renames who is theirs, takes over a namesake, or adds one. */
export async function putStaffAtWork(db: Tx, staffId: number, name: string): Promise<void> {
  const own =
    (await db.selectFrom('operator').where('staff_id', '=', staffId).select(['id', 'name']).executeTakeFirst()) ??
    (await db
      .selectFrom('operator')
      .where('staff_id', 'is', null)
      .where('name', '=', name)
      .select(['id', sql<string>`''`.as('name')])
      .executeTakeFirst())
  if (!own) await db.insertInto('operator').values({ name, role: '', current: 0, staff_id: staffId }).execute()
  else if (own.name !== name)
    await db.updateTable('operator').set({ name, staff_id: staffId }).where('id', '=', own.id).execute()
}

/** Takes somebody of the staff off the list of people at work; `false`: they are at work now and stay. */
export async function leaveStaffAtWork(db: Tx, staffId: number): Promise<boolean> {
  const own = await db
    .selectFrom('operator')
    .where('staff_id', '=', staffId)
    .select(['id', 'current'])
    .executeTakeFirst()
  if (!own) return true
  if (own.current === 1) return false
  await db.deleteFrom('operator').where('id', '=', own.id).execute()
  return true
}

/** Takes somebody who is not at work now off the list; the name, or `undefined` when there is no such person. */
export async function removeOperator(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db
    .deleteFrom('operator')
    .where('id', '=', id)
    .where('current', '=', 0)
    .returning('name')
    .executeTakeFirst()
  return gone?.name
}

/** Makes one person the one at work; `false` when there is no such person. */
export async function chooseOperator(db: Tx, id: number): Promise<boolean> {
  const known = await db.selectFrom('operator').where('id', '=', id).select('id').executeTakeFirst()
  if (!known) return false
  await db.updateTable('operator').set({ current: 0 }).where('id', '!=', id).execute()
  await db.updateTable('operator').set({ current: 1 }).where('id', '=', id).execute()
  return true
}
