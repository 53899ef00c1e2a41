import { sql } from 'kysely'
import type { z } from 'zod'
import type { expensesList, expensesListInput } from '#shared/expenses/schema.ts'
import { type Grosze, gr, sum } from '#shared/kernel/money.ts'
import { plainWords } from '#shared/kernel/text.ts'
import { lineCode } from '#shared/settlements/codes.ts'
import type { Reader } from '../db/open.ts'
import { foundBy } from './found.ts'

type ListInput = z.output<typeof expensesListInput>

/** The filters of the list of documents, as one condition on `expense_document d`. */
function wanted(db: Reader, input: ListInput) {
  const typed = foundBy(input.search)
  return db
    .selectFrom('expense_document as d')
    .$if(typed !== undefined, (q) => q.where(typed!))
    .$if(input.lineId !== null, (q) =>
      q.where((eb) =>
        eb(
          'd.id',
          'in',
          eb.selectFrom('expense_allocation').where('line_id', '=', input.lineId!).select('document_id'),
        ),
      ),
    )
    .$if(input.lineId === null && input.grantId !== null, (q) =>
      q.where((eb) =>
        eb(
          'd.id',
          'in',
          eb
            .selectFrom('expense_allocation as a')
            .innerJoin('budget_line as l', 'l.id', 'a.line_id')
            .where('l.grant_id', '=', input.grantId!)
            .select('a.document_id'),
        ),
      ),
    )
    .$if(input.state === 'paid', (q) => q.where('d.paid_on', 'is not', null))
    .$if(input.state === 'unpaid', (q) => q.where('d.paid_on', 'is', null).where('d.payment_method', 'is not', null))
    .$if(input.state === 'ineligible', (q) => q.where('d.ineligible_reason', 'is not', null))
    .$if(input.state === 'corrections', (q) => q.where('d.corrects_id', 'is not', null))
    .$if(input.state === 'noStatement', (q) =>
      // Cash leaves no trace on the account.
      q.where('d.paid_on', 'is not', null).where('d.payment_method', '!=', 'cash').where('d.statement_number', '=', ''),
    )
    .$if(input.state === 'noScan', (q) =>
      q.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('scan_link as c')
              .whereRef('c.record_id', '=', 'd.id')
              .where('c.record_kind', '=', 'expenseDocument')
              .where('c.purpose', '=', 'document')
              .select('c.id'),
          ),
        ),
      ),
    )
    .$if(input.kind !== null, (q) => q.where('d.kind', '=', input.kind!))
}

/** Parts of these documents that count for the list: those of the grant or line asked for. */
async function chosenParts(db: Reader, input: ListInput, documentIds: readonly number[]) {
  const rows = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .leftJoin('budget_action as b', 'b.id', 'l.action_id')
    .where('a.document_id', 'in', [...documentIds])
    .$if(input.lineId !== null, (q) => q.where('a.line_id', '=', input.lineId!))
    .$if(input.lineId === null && input.grantId !== null, (q) => q.where('l.grant_id', '=', input.grantId!))
    .orderBy('a.position')
    .select([
      'a.document_id as documentId',
      'a.source',
      'a.amount_grosze as amount',
      'l.position',
      'b.position as actionPosition',
    ])
    .execute()
  return Map.groupBy(rows, (row) => row.documentId)
}

/** One page of documents with the totals of all that match. */
export async function listExpenses(db: Reader, input: ListInput): Promise<z.output<typeof expensesList>> {
  const column = {
    issuedOn: 'd.issued_on',
    paidOn: 'd.paid_on',
    number: 'd.number',
    supplier: 's.sort_key',
    gross: 'd.gross_grosze',
  } as const
  const direction = input.descending ? 'desc' : 'asc'
  const found = await wanted(db, input)
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .leftJoin('code_list_item as k', (join) => join.on('k.list', '=', 'expense_kind').onRef('k.code', '=', 'd.kind'))
    .orderBy(column[input.sort], direction)
    .orderBy('d.id', direction)
    .offset(input.offset)
    .limit(input.limit)
    .select([
      'd.id',
      'd.number',
      'd.kind',
      'k.label',
      's.name as supplierName',
      'd.description',
      'd.issued_on as issuedOn',
      'd.paid_on as paidOn',
      'd.payment_method as paymentMethod',
      'd.gross_grosze as gross',
      'd.ineligible_reason as ineligibleReason',
    ])
    .execute()
  const parts = await chosenParts(
    db,
    input,
    found.map((row) => row.id),
  )
  const rows = found.map(({ kind, label, ineligibleReason, paymentMethod, ...row }) => {
    const mine = parts.get(row.id) ?? []
    return {
      ...row,
      kindLabel: label ?? kind,
      ineligible: ineligibleReason !== null,
      unpaid: row.paidOn === null && paymentMethod !== null,
      charged: sum(mine.map((part) => part.amount)),
      ofGrant: sum(mine.filter((part) => part.source === 'grant').map((part) => part.amount)),
      lineCodes: [...new Set(mine.map((part) => lineCode(part.actionPosition, part.position)))].join(', '),
    }
  })
  return { rows, ...(await totalsOf(db, input)) }
}

/** Count and sums of all documents that match. */
async function totalsOf(db: Reader, input: ListInput) {
  const documents = await wanted(db, input)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      eb.fn.coalesce(eb.fn.sum<Grosze>('d.gross_grosze'), eb.lit(0)).as('gross'),
    ])
    .executeTakeFirstOrThrow()
  const parts = await wanted(db, input)
    .innerJoin('expense_allocation as a', 'a.document_id', 'd.id')
    .$if(input.lineId !== null, (q) => q.where('a.line_id', '=', input.lineId!))
    .$if(input.lineId === null && input.grantId !== null, (q) =>
      q.where((eb) =>
        eb('a.line_id', 'in', eb.selectFrom('budget_line').where('grant_id', '=', input.grantId!).select('id')),
      ),
    )
    .select([
      sql<Grosze>`coalesce(sum(a.amount_grosze), 0)`.as('charged'),
      sql<Grosze>`coalesce(sum(iif(a.source = 'grant', a.amount_grosze, 0)), 0)`.as('ofGrant'),
    ])
    .executeTakeFirstOrThrow()
  return { total: documents.total, totals: { gross: gr(documents.gross), ...parts } }
}

/** Suppliers whose name or NIP begins with the words, the most used first; at most twelve. */
export async function suppliersLike(
  db: Reader,
  typed: string,
): Promise<{ id: number; name: string; nip: string; address: string; lastLineId: number | null }[]> {
  const key = plainWords(typed)
  const digits = typed.replace(/\D/g, '')
  const rows = await db
    .selectFrom('supplier as s')
    .where((eb) =>
      eb.or([
        ...(key === '' ? [eb.lit(true)] : [eb('s.words', 'like', `${key}%`), eb('s.words', 'like', `% ${key}%`)]),
        ...(digits.length >= 2 ? [eb('s.nip', 'like', `${digits}%`)] : []),
      ]),
    )
    .orderBy(sql`(select count(*) from expense_document d where d.supplier_id = s.id)`, 'desc')
    .orderBy('s.sort_key')
    .limit(12)
    .select([
      's.id',
      's.name',
      's.nip',
      's.address',
      sql<
        number | null
      >`(select a.line_id from expense_document d join expense_allocation a on a.document_id = d.id where d.supplier_id = s.id order by d.id desc, a.position limit 1)`.as(
        'lastLineId',
      ),
    ])
    .execute()
  return rows.map((row) => ({ ...row, nip: row.nip ?? '' }))
}

/** Which of these budget lines exist. */
export async function knownLines(db: Reader, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('budget_line')
    .where('id', 'in', [...ids])
    .select('id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Is there a record of this number? */
export const isThere = async (
  db: Reader,
  table: 'staff_member' | 'expense_document' | 'grant_agreement',
  id: number,
): Promise<boolean> => (await db.selectFrom(table).where('id', '=', id).select('id').executeTakeFirst()) !== undefined

/** Number of a document that corrects this one, if there is one. */
export const correctionOf = async (db: Reader, id: number): Promise<string | undefined> =>
  (await db.selectFrom('expense_document').where('corrects_id', '=', id).select('number').executeTakeFirst())?.number
