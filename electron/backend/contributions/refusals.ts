import { type CallError, notFoundError, ruleError } from '#shared/contract/errors.ts'
import type { Reader } from '../db/open.ts'
import { grantOf } from '../grants/queries.ts'

/** A refusal at one field; what was typed stays. */
export const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`contributions.${code}`, `Nie zapisano. Wpisane dane zostały. ${message}`, [{ path, message }])

/** Why a line cannot stand for this grant; `undefined`: it can, or none is given. */
export async function wrongLine(db: Reader, lineId: number | null, grantId: number): Promise<CallError | undefined> {
  if (lineId === null) return undefined
  const line = await db.selectFrom('budget_line').where('id', '=', lineId).select('grant_id').executeTakeFirst()
  return line?.grant_id === grantId
    ? undefined
    : notSaved('strangeLine', 'lineId', 'Wybierz pozycję budżetu tej dotacji.')
}
/** A number already used in the grant. */
export async function usedNumber(
  db: Reader,
  table: 'volunteer_agreement' | 'in_kind_item',
  data: { id: number | null; grantId: number; number: string },
): Promise<CallError | undefined> {
  const other = await db
    .selectFrom(table)
    .where('grant_id', '=', data.grantId)
    .where('number', '=', data.number)
    .select('id')
    .executeTakeFirst()
  return other && other.id !== data.id
    ? notSaved('sameNumber', 'number', 'Ten numer ma już inny zapis tej dotacji. Wpisz inny.')
    : undefined
}

/** Why a thing given cannot be entered as it is; `undefined`: it can. */
export async function refusedItem(
  db: Reader,
  data: { id: number | null; grantId: number; lineId: number | null; number: string },
): Promise<CallError | undefined> {
  if (!(await grantOf(db, data.grantId))) return notFoundError('dotacja')
  return (await wrongLine(db, data.lineId, data.grantId)) ?? (await usedNumber(db, 'in_kind_item', data))
}
