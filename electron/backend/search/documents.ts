import { sql } from 'kysely'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { type AmountRange, amountRanges } from '#shared/search/amounts.ts'
import { beginsEach, closeness } from '#shared/search/words.ts'
import type { Reader } from '../db/open.ts'
import { searchFromStart, searchQuery } from '../db/search.ts'
import { nearest, noted, type Ranked } from './hits.ts'

const most = 60

/** Documents that match a question of the index, the latest first. */
const matching = (db: Reader, match: string) =>
  db
    .selectFrom('expense_document as d')
    .where(sql<boolean>`d.id in (select rowid from expense_search where expense_search match ${match})`)
    .orderBy('d.issued_on', 'desc')
    .orderBy('d.id', 'desc')
    .limit(most)
    .select(['d.id', 'd.number'])
    .execute()

type ByAmount = { readonly id: number; readonly rank: number; readonly part: Grosze | null }
/** Documents whose gross amount, or an amount of whose split, is in the range; the smaller first. */
async function ofAmount(db: Reader, { from, to, exact }: AmountRange): Promise<ByAmount[]> {
  const whole = await db
    .selectFrom('expense_document')
    .where((eb) => eb.between('gross_grosze', from, to))
    .orderBy('gross_grosze')
    .orderBy('id')
    .limit(most)
    .select('id')
    .execute()
  const parts = await db
    .selectFrom('expense_allocation')
    .where((eb) => eb.between('amount_grosze', from, to))
    .orderBy('amount_grosze')
    .orderBy('document_id')
    .limit(most)
    .select(['document_id as id', 'amount_grosze as part'])
    .execute()
  const rank = exact ? 0 : 2
  return [...whole.map(({ id }) => ({ id, rank, part: null })), ...parts.map((row) => ({ ...row, rank }))]
}

/** Documents by number, supplier, description, KSeF number or amount: `1 234,56` is the gross amount or one of the split. */
export async function findDocuments(db: Reader, words: readonly string[], typed: string): Promise<Ranked[]> {
  const first = await matching(db, searchFromStart(words))
  const others = first.length < most ? await matching(db, searchQuery(words.join(' '))!) : []
  const byWords = [...first, ...others].map(({ id, number }) => ({ id, rank: closeness(words, number), part: null }))
  const byAmount: ByAmount[] = []
  for (const range of amountRanges(typed)) {
    if (byAmount.length >= most) break
    byAmount.push(...(await ofAmount(db, range)))
  }
  // Of those that are equally near, amounts go before words of a description.
  const found = [...byAmount, ...byWords]
  if (found.length === 0) return []
  const rows = await db
    .selectFrom('expense_document as d')
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .where('d.id', 'in', [...new Set(found.map(({ id }) => id))])
    .select(['d.id', 'd.number', 's.name as supplier', 'd.issued_on as issuedOn', 'd.gross_grosze as gross'])
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return nearest(
    found.flatMap(({ id, rank, part }) => {
      const row = byId.get(id)
      if (!row) return []
      const split = part !== null && part !== row.gross && `w podziale ${formatZloty(part)} zł`
      const note = noted(row.supplier, formatDate(row.issuedOn), `${formatZloty(row.gross)} zł`, split)
      return [{ id, title: row.number, note, parentId: null, rank }]
    }),
  )
}

/** Suppliers by name or NIP; one leads to its documents. */
export async function findSuppliers(db: Reader, words: readonly string[]): Promise<Ranked[]> {
  const rows = await db
    .selectFrom('supplier as s')
    .where((eb) =>
      eb.and(
        words.map((word) =>
          eb.or([
            eb('s.words', 'like', `${word}%`),
            eb('s.words', 'like', `% ${word}%`),
            eb('s.nip', 'like', `${word}%`),
          ]),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('expense_document as d').whereRef('d.supplier_id', '=', 's.id').select('d.id')),
    )
    .orderBy('s.sort_key')
    .orderBy('s.id')
    .select(['s.id', 's.name', 's.nip'])
    .execute()
  return rows
    .filter((row) => beginsEach(words, `${row.name} ${row.nip ?? ''}`))
    .map((row) => ({
      id: row.id,
      title: row.name,
      note: noted('dokumenty tego wystawcy', row.nip && `NIP ${row.nip}`),
      parentId: null,
      rank: closeness(words, row.name),
    }))
}
