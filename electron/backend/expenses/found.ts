import { type RawBuilder, sql } from 'kysely'
import { amountRanges } from '#shared/search/amounts.ts'
import { searchQuery } from '../db/search.ts'

/**
 * What was typed, as a condition on `expense_document d`: words of the document or its supplier, or its gross amount or an
 * amount of its split. `undefined`: nothing was typed.
 */
export function foundBy(typed: string): RawBuilder<boolean> | undefined {
  const match = searchQuery(typed)
  if (match === undefined) return undefined
  const byWords = sql<boolean>`d.id in (select rowid from expense_search where expense_search match ${match})`
  const ranges = amountRanges(typed)
  if (ranges.length === 0) return byWords
  const within = (column: string) =>
    sql.join(
      ranges.map(({ from, to }) => sql`${sql.ref(column)} between ${from} and ${to}`),
      sql` or `,
    )
  return sql<boolean>`(${byWords} or d.id in (
    select id from expense_document where ${within('gross_grosze')}
    union all select document_id from expense_allocation where ${within('amount_grosze')}))`
}
