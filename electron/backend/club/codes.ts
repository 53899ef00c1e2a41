import type { FieldProblem } from '#shared/contract/errors.ts'
import type { Reader } from '../db/open.ts'

/** A code that was chosen in a field: of which list, and where a refusal belongs. Null and empty: nothing was chosen. */
export type ChosenCode = { readonly path: string; readonly list: string; readonly code: string | null }

/** Problems of the fields whose code is in no list, valid or not any more. */
export async function unknownCodes(db: Reader, chosen: readonly ChosenCode[]): Promise<FieldProblem[]> {
  const given = chosen.filter((one) => one.code !== null && one.code !== '')
  if (given.length === 0) return []
  const known = await db
    .selectFrom('code_list_item')
    .where('list', 'in', [...new Set(given.map((one) => one.list))])
    .select(['list', 'code'])
    .execute()
  const codes = new Set(known.map(({ list, code }) => `${list}/${code}`))
  return given
    .filter((one) => !codes.has(`${one.list}/${one.code}`))
    .map(({ path }) => ({ path, message: 'Wybierz z listy: takiej pozycji na niej nie ma.' }))
}
