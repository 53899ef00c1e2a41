import { sql } from 'kysely'
import type { Venue } from '#shared/classes/groupSchema.ts'
import { comparePolish } from '#shared/kernel/text.ts'
import type { Reader } from '../../db/open.ts'

/** All places in alphabetical order, with how many meetings are planned or were held there. */
export async function listVenues(db: Reader): Promise<Venue[]> {
  const rows = await db
    .selectFrom('venue as v')
    .select([
      'v.id',
      'v.name',
      'v.address',
      'v.accessible',
      'v.active',
      'v.note',
      'v.revision',
      sql<number>`(select count(*) from class_session s where s.venue_id = v.id)`.as('sessions'),
    ])
    .execute()
  return rows
    .map((row) => ({ ...row, accessible: row.accessible === 1, active: row.active === 1 }))
    .sort((a, b) => comparePolish(a.name, b.name))
}

/** Number of the place of this name, if there is one. */
export async function venueNamed(db: Reader, name: string): Promise<number | undefined> {
  return (await db.selectFrom('venue').where('name', '=', name).select('id').executeTakeFirst())?.id
}
