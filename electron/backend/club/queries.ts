import type { Club, CodeAttributes, CodeListItem } from '#shared/club/schema.ts'
import type { Reader } from '../db/open.ts'

/** The association, the club, and the people who sign and work. */
export async function clubOf(db: Reader): Promise<Club> {
  const organisation = await db
    .selectFrom('organisation')
    .select([
      'name',
      'short_name as shortName',
      'krs',
      'nip',
      'regon',
      'street',
      'postal_code as postalCode',
      'city',
      'phone',
      'email',
      'website',
      'bank_account as bankAccount',
      'revision',
    ])
    .executeTakeFirstOrThrow()
  const kis = await db
    .selectFrom('kis')
    .select([
      'name',
      'street',
      'postal_code as postalCode',
      'city',
      'created_on as createdOn',
      'started_on as startedOn',
      'register_number as registerNumber',
      'register_authority as registerAuthority',
      'registered_on as registeredOn',
      'coordinator',
      'certificate_pattern as certificatePattern',
      'revision',
    ])
    .executeTakeFirstOrThrow()
  const signatories = await signatoriesOf(db)
  const operators = await db.selectFrom('operator').orderBy('id').select(['id', 'name', 'role', 'current']).execute()
  return { organisation, kis, signatories, operators: operators.map((o) => ({ ...o, current: o.current === 1 })) }
}

/** Those who sign for the association, in the order they were entered. */
export const signatoriesOf = (db: Reader): Promise<Club['signatories']> =>
  db.selectFrom('signatory').orderBy('id').select(['id', 'name', 'function_title as functionTitle']).execute()

/** Code list entries that are in use on the day, in their order. */
export async function codeListsOn(db: Reader, day: string): Promise<CodeListItem[]> {
  const items = await db
    .selectFrom('code_list_item')
    .where('active', '=', 1)
    .where((eb) => eb.or([eb('valid_from', 'is', null), eb('valid_from', '<=', day)]))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('list')
    .orderBy('position')
    .select(['list', 'code', 'label', 'attributes'])
    .execute()
  return items.map((item) => ({ ...item, attributes: attributesOf(item.attributes) }))
}

/** The attributes of an entry as they are stored. */
export const attributesOf = (json: string): CodeAttributes => JSON.parse(json) as CodeAttributes

/** Is it a code of the list (valid or not any more)? */
export async function isCode(db: Reader, list: string, code: string): Promise<boolean> {
  const found = await db
    .selectFrom('code_list_item')
    .where('list', '=', list)
    .where('code', '=', code)
    .select('id')
    .executeTakeFirst()
  return found !== undefined
}
