import type { z } from 'zod'
import { scopeOf } from '#shared/peopleReports/filter.ts'
import type { fundingInput, overrideInput, referenceInput } from '#shared/peopleReports/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number } | undefined

/** Keeps or changes a figure typed by hand; `undefined` when somebody saved or removed it in between. */
export async function saveOverride(
  db: Tx,
  data: z.output<typeof overrideInput>,
  computed: number | null,
  madeOn: string,
): Promise<Saved> {
  const values = {
    scope: scopeOf(data.filter),
    figure: data.figureId,
    value: data.value,
    computed,
    reason: data.reason,
    made_on: madeOn,
  }
  return data.id === null
    ? db.insertInto('figure_override').values(values).returning(['id', 'revision']).executeTakeFirst()
    : db
        .updateTable('figure_override')
        .set({ ...values, revision: data.revision + 1 })
        .where('id', '=', data.id)
        .where('revision', '=', data.revision)
        .returning(['id', 'revision'])
        .executeTakeFirst()
}

/** Takes a figure typed by hand away; `false` when it was gone. */
export const removeOverride = async (db: Tx, id: number): Promise<boolean> =>
  (await db.deleteFrom('figure_override').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined

/** Adds or changes a figure from outside; `undefined` when somebody saved or removed it in between. */
export async function saveReference(db: Tx, data: z.output<typeof referenceInput>): Promise<Saved> {
  const values = {
    scope: scopeOf(data.filter),
    name: data.name,
    value: data.value,
    decimals: data.decimals,
    unit: data.unit,
    source_name: data.sourceName,
    as_of: data.asOf,
  }
  return data.id === null
    ? db.insertInto('reference_figure').values(values).returning(['id', 'revision']).executeTakeFirst()
    : db
        .updateTable('reference_figure')
        .set({ ...values, revision: data.revision + 1 })
        .where('id', '=', data.id)
        .where('revision', '=', data.revision)
        .returning(['id', 'revision'])
        .executeTakeFirst()
}

/** Takes a figure from outside away; its name, or `undefined` when it was gone. */
export const removeReference = async (db: Tx, id: number): Promise<string | undefined> =>
  (await db.deleteFrom('reference_figure').where('id', '=', id).returning('name').executeTakeFirst())?.name

/** Adds or changes money of a year; `undefined` when somebody saved or removed it in between. */
export async function saveFunding(db: Tx, data: z.output<typeof fundingInput>): Promise<Saved> {
  const values = {
    year: data.year,
    funding_source: data.fundingSource,
    amount_grosze: data.amount,
    note: data.note,
  }
  return data.id === null
    ? db.insertInto('yearly_funding').values(values).returning(['id', 'revision']).executeTakeFirst()
    : db
        .updateTable('yearly_funding')
        .set({ ...values, revision: data.revision + 1 })
        .where('id', '=', data.id)
        .where('revision', '=', data.revision)
        .returning(['id', 'revision'])
        .executeTakeFirst()
}

/** Takes money of a year away; `false` when it was gone. */
export const removeFunding = async (db: Tx, id: number): Promise<boolean> =>
  (await db.deleteFrom('yearly_funding').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
