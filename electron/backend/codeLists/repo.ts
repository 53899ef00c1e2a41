import type { Tx } from '../db/open.ts'

export type ItemData = {
  readonly label: string
  readonly active: boolean
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly attributes: object
}
const columnsOf = (data: ItemData) => ({
  label: data.label,
  active: data.active ? 1 : 0,
  valid_from: data.validFrom,
  valid_to: data.validTo,
  attributes: JSON.stringify(data.attributes),
})

/** Adds a code at the end of its list. */
export async function addItem(db: Tx, list: string, code: string, data: ItemData): Promise<number> {
  const { last } = await db
    .selectFrom('code_list_item')
    .where('list', '=', list)
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  const { id } = await db
    .insertInto('code_list_item')
    .values({ list, code, position: (last ?? 0) + 1, ...columnsOf(data) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes what a code says; the code itself stays. */
export async function changeItem(db: Tx, id: number, data: ItemData): Promise<void> {
  await db.updateTable('code_list_item').set(columnsOf(data)).where('id', '=', id).execute()
}

/** Puts the codes of a list into this order. */
export async function orderItems(db: Tx, ids: readonly number[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await db
      .updateTable('code_list_item')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .where('position', '!=', index + 1)
      .execute()
}

/** Takes a code away; its words, or `undefined` when it was gone. */
export async function removeItem(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('code_list_item').where('id', '=', id).returning('label').executeTakeFirst()
  return gone?.label
}
