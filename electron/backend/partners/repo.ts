import type { z } from 'zod'
import { polishSortKey } from '#shared/kernel/text.ts'
import type { partnerInput, partnershipInput } from '#shared/partners/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number } | undefined

/** Adds or changes a partner with the people to contact; `undefined` when somebody saved or removed it in between. */
export async function savePartner(db: Tx, data: z.output<typeof partnerInput>): Promise<Saved> {
  const values = {
    name: data.name,
    short_name: data.shortName,
    sort_key: polishSortKey(data.name),
    sector: data.sector,
    legal_form: data.legalForm,
    nip: data.nip,
    regon: data.regon,
    krs: data.krs,
    street: data.street,
    postal_code: data.postalCode,
    city: data.city,
    phone: data.phone,
    email: data.email,
    website: data.website,
    representative: data.representative,
    representative_function: data.representativeFunction,
    standing: data.standing,
    joined_on: data.joinedOn,
    left_on: data.leftOn,
    note: data.note,
    revision: data.revision + 1,
  }
  const saved =
    data.id === null
      ? await db.insertInto('partner').values(values).returning(['id', 'revision']).executeTakeFirst()
      : await db
          .updateTable('partner')
          .set(values)
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved) await setContacts(db, saved.id, data.contacts)
  return saved
}

/** Rows that stay the same are left alone, so that the history tells only of what changed. */
async function setContacts(
  db: Tx,
  partnerId: number,
  contacts: z.output<typeof partnerInput>['contacts'],
): Promise<void> {
  const before = await db
    .selectFrom('partner_contact')
    .where('partner_id', '=', partnerId)
    .orderBy('position')
    .select('id')
    .execute()
  for (const [index, contact] of contacts.entries()) {
    const values = {
      partner_id: partnerId,
      position: index + 1,
      name: contact.name,
      function_title: contact.functionTitle,
      phone: contact.phone,
      email: contact.email,
    }
    const old = before[index]
    if (old) await db.updateTable('partner_contact').set(values).where('id', '=', old.id).execute()
    else await db.insertInto('partner_contact').values(values).execute()
  }
  const gone = before.slice(contacts.length).map(({ id }) => id)
  if (gone.length > 0) await db.deleteFrom('partner_contact').where('id', 'in', gone).execute()
}

/** Takes a partner away with the people to contact; its name, or `undefined` when it was gone. Fails on a reference when something leads to it. */
export async function removePartner(db: Tx, id: number): Promise<string | undefined> {
  await db.deleteFrom('partner_contact').where('partner_id', '=', id).execute()
  return (await db.deleteFrom('partner').where('id', '=', id).returning('name').executeTakeFirst())?.name
}

/** Changes what is said of the partnership as a whole; `undefined` when somebody saved it in between. */
export const savePartnership = (
  db: Tx,
  data: z.output<typeof partnershipInput>,
): Promise<{ revision: number } | undefined> =>
  db
    .updateTable('partnership')
    .set({
      agreement_pattern: data.agreementPattern,
      declared_count: data.declaredCount,
      declared_in: data.declaredIn,
      revision: data.revision + 1,
    })
    .where('id', '=', 1)
    .where('revision', '=', data.revision)
    .returning('revision')
    .executeTakeFirst()
