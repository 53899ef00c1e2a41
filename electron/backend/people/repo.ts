import type { z } from 'zod'
import { polishSortKey } from '#shared/kernel/text.ts'
import type { personInput } from '#shared/people/schema.ts'
import type { Tx } from '../db/open.ts'

type PersonData = z.output<typeof personInput>

/** Adds or changes a person, with relatives when they are given; `undefined` when somebody saved or removed it in between. */
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
    education: data.education,
    disability: data.disability,
    disability_until: data.disabilityUntil,
    citizenship: data.citizenship,
    powiat: data.powiat,
    wojewodztwo: data.wojewodztwo,
    area_kind: data.areaKind,
    contact_person: data.contactPerson,
  }
  const saved =
    data.id === null
      ? await db
          .insertInto('person')
          .values({ ...values, revision: 1 })
          .returning(['id', 'revision'])
          .executeTakeFirst()
      : await db
          .updateTable('person')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved && data.relatives !== undefined) await saveRelatives(db, saved.id, data.relatives)
  return saved
}

/** Keeps each relative under their number, so that what is noted of them stays theirs. */
async function saveRelatives(db: Tx, personId: number, relatives: NonNullable<PersonData['relatives']>): Promise<void> {
  const present = await db
    .selectFrom('related_person')
    .where('person_id', '=', personId)
    .select(['id', 'name', 'relation', 'birth_year', 'note'])
    .execute()
  const kept = new Set<number>()
  for (const { id, name, relation, birthYear, note } of relatives) {
    const values = { name, relation, birth_year: birthYear, note }
    const row = present.find((one) => one.id === id)
    if (!row) {
      await db
        .insertInto('related_person')
        .values({ ...values, person_id: personId, revision: 1 })
        .execute()
      continue
    }
    kept.add(row.id)
    const same = row.name === name && row.relation === relation && row.birth_year === birthYear && row.note === note
    if (same) continue
    await db
      .updateTable('related_person')
      .set((eb) => ({ ...values, revision: eb('revision', '+', 1) }))
      .where('id', '=', row.id)
      .execute()
  }
  for (const row of present)
    if (!kept.has(row.id)) await db.deleteFrom('related_person').where('id', '=', row.id).execute()
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
