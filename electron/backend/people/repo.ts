import type { z } from 'zod'
import { polishSortKey } from '#shared/kernel/text.ts'
import type { personInput } from '#shared/people/schema.ts'
import type { Tx } from '../db/open.ts'

type PersonData = z.output<typeof personInput>

/** Adds or changes a person; `undefined` when somebody saved or removed it in between. */
export async function savePerson(db: Tx, data: PersonData): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    first_name: data.firstName,
    last_name: data.lastName,
    sort_key: polishSortKey(`${data.lastName} ${data.firstName}`),
    sex: data.sex,
    pesel: data.pesel || null,
    other_identifier: data.otherIdentifier,
    birth_date: data.birthDate,
    birth_place: data.birthPlace,
    phone: data.phone,
    email: data.email,
    street: data.street,
    postal_code: data.postalCode,
    city: data.city,
    gmina: data.gmina,
    note: data.note,
  }
  if (data.id === null) {
    return db
      .insertInto('person')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  }
  return db
    .updateTable('person')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a person away; the name as `nazwisko imię`, or `undefined` when it was gone. Fails on a reference when there are participations. */
export async function removePerson(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db
    .deleteFrom('person')
    .where('id', '=', id)
    .returning(['last_name', 'first_name'])
    .executeTakeFirst()
  return gone && `${gone.last_name} ${gone.first_name}`
}
