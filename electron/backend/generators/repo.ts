import type { z } from 'zod'
import type { formatInput, generatorInput } from '#shared/generators/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number } | undefined
type Format = z.output<typeof formatInput>
const flag = (yes: boolean): 0 | 1 => (yes ? 1 : 0)

const formatValues = ({ decimalSign, thousands, dateFormat, limits }: Omit<Format, 'id'>) => ({
  decimal_sign: decimalSign,
  thousands: flag(thousands),
  date_format: dateFormat,
  i1_limit: limits.i1,
  i2_limit: limits.i2,
  ii3_limit: limits.ii3,
  ii4_limit: limits.ii4,
  iii_limit: limits.iii,
})

/** Adds or changes a generator; `undefined` when somebody saved or removed it in between. */
export async function saveGenerator(db: Tx, data: z.output<typeof generatorInput>): Promise<Saved> {
  const values = {
    name: data.name,
    words: data.words,
    note: data.note,
    compulsory: flag(data.compulsory),
    asks_people: flag(data.asksPeople),
    ...formatValues(data),
    revision: data.revision + 1,
  }
  if (data.id === null)
    return db.insertInto('generator').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('generator')
    .set(values)
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Changes how values are written for a generator; `undefined` when it was gone. */
export async function saveFormat(db: Tx, data: Format): Promise<Saved> {
  return db
    .updateTable('generator')
    .set((eb) => ({ ...formatValues(data), revision: eb('revision', '+', 1) }))
    .where('id', '=', data.id)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a generator away; its name, or `undefined` when it was gone. */
export async function removeGenerator(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('generator').where('id', '=', id).returning('name').executeTakeFirst())?.name
}
