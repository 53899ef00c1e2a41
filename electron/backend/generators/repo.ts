import type { z } from 'zod'
import type { formatInput, generatorInput } from '#shared/generators/schema.ts'
import type { templateInput } from '#shared/generators/template.ts'
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

/** Adds or changes a file of a generator; `undefined` when somebody saved or removed it in between. */
export async function saveTemplate(
  db: Tx,
  data: z.output<typeof templateInput> & { readonly checkedOn: string },
): Promise<Saved> {
  const values = {
    name: data.name,
    about: data.about,
    encoding: data.encoding,
    delimiter: data.delimiter,
    with_bom: flag(data.withBom),
    line_end: data.lineEnd,
    head: data.head,
    header: JSON.stringify(data.header),
    mapping: JSON.stringify(data.mapping),
    decimal_sign: data.decimalSign,
    date_format: data.dateFormat,
    checked_on: data.checkedOn,
    revision: data.revision + 1,
  }
  if (data.id === null)
    return db.insertInto('csv_template').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('csv_template')
    .set(values)
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a file of a generator away; its name, or `undefined` when it was gone. */
export async function removeTemplate(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('csv_template').where('id', '=', id).returning('name').executeTakeFirst())?.name
}
