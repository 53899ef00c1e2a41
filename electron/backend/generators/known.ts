import { type Generator, generatorMeant } from '#shared/generators/schema.ts'
import type { Reader } from '../db/open.ts'

/** All generators the club keeps, as they were added. */
export async function generatorsOf(db: Reader): Promise<Generator[]> {
  const rows = await db.selectFrom('generator').orderBy('id').selectAll().execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    words: row.words,
    note: row.note,
    compulsory: row.compulsory === 1,
    asksPeople: row.asks_people === 1,
    decimalSign: row.decimal_sign,
    thousands: row.thousands === 1,
    dateFormat: row.date_format,
    limits: { i1: row.i1_limit, i2: row.i2_limit, ii3: row.ii3_limit, ii4: row.ii4_limit, iii: row.iii_limit },
    revision: row.revision,
  }))
}
/** Is the name another generator's already? */
export const isNameTaken = async (db: Reader, name: string, id: number | null): Promise<boolean> =>
  (await db
    .selectFrom('generator')
    .where('name', '=', name)
    .$if(id !== null, (q) => q.where('id', '!=', id!))
    .select('id')
    .executeTakeFirst()) !== undefined

/** Is the paper to sign the generator's own, so that the program's print is a working copy? `typed`: what the grant calls its generator. */
export const isWorkingCopy = async (db: Reader, typed: string): Promise<boolean> =>
  typed !== '' && generatorMeant(typed, await generatorsOf(db))?.compulsory === true
