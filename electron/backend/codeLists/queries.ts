import type { CodeItem } from '#shared/codeLists/contract.ts'
import type { Reader } from '../db/open.ts'
import { usageOf } from './usage.ts'

/** All codes of a list in their order, with how many records carry each. */
export async function itemsOf(db: Reader, list: string): Promise<CodeItem[]> {
  const rows = await db
    .selectFrom('code_list_item')
    .where('list', '=', list)
    .orderBy('position')
    .orderBy('id')
    .select(['id', 'code', 'label', 'active', 'valid_from', 'valid_to', 'attributes'])
    .execute()
  const used = await usageOf(db, list)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    label: row.label,
    active: row.active === 1,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    attributes: JSON.parse(row.attributes) as CodeItem['attributes'],
    used: used.get(row.code) ?? 0,
  }))
}

/** The list an entry belongs to; `undefined`: no such entry. */
export async function listOfItem(db: Reader, id: number): Promise<string | undefined> {
  const row = await db.selectFrom('code_list_item').where('id', '=', id).select('list').executeTakeFirst()
  return row?.list
}
