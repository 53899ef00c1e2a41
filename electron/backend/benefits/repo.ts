import type { z } from 'zod'
import type { benefitInput, givenInput } from '#shared/benefits/schema.ts'
import type { Tx } from '../db/open.ts'

type What = Omit<z.output<typeof benefitInput>, 'id' | 'revision'>
const valuesOf = (data: What) => ({
  kind: data.kind,
  given_on: data.givenOn,
  period_from: data.periodFrom,
  period_to: data.periodTo,
  description: data.description,
  route: data.route,
  quantity_hundredths: data.quantityHundredths,
  amount_grosze: data.amount,
  note: data.note,
})

/** Writes the same benefit for each of the people; numbers of the new entries. */
export async function giveBenefit(
  db: Tx,
  { participationIds, ...what }: z.output<typeof givenInput>,
): Promise<number[]> {
  const rows = await db
    .insertInto('benefit')
    .values([...new Set(participationIds)].map((id) => ({ participation_id: id, ...valuesOf(what), revision: 1 })))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Changes a benefit; `undefined` when somebody saved or removed it in between. */
export const saveBenefit = (
  db: Tx,
  data: z.output<typeof benefitInput>,
): Promise<{ id: number; revision: number } | undefined> =>
  db
    .updateTable('benefit')
    .set({ ...valuesOf(data), revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()

/** Takes a benefit off the register; `false` when it was gone. */
export async function removeBenefit(db: Tx, id: number): Promise<boolean> {
  return (await db.deleteFrom('benefit').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}
