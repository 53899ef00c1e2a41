import { sql } from 'kysely'
import type { ChargedDocument } from '#shared/expenses/doubleFinancing.ts'
import type { Reader } from '../db/open.ts'

/**
 * Eligible documents charged to the grant, and those of other grants that look like one of them (the same number and gross amount
 * from the same supplier), each with all its parts over all grants: what `doubleFinancing` judges (settlement.md C-36).
 */
export async function chargedDocuments(db: Reader, grantId: number): Promise<ChargedDocument[]> {
  const rows = await sql<{
    id: number
    number: string
    supplier: string
    gross: ChargedDocument['gross']
    differentDocument: number
    grantId: number
    amount: ChargedDocument['gross']
  }>`
    with own as (
      select distinct d.id, d.supplier_id, upper(replace(d.number, ' ', '')) as plain, d.gross_grosze
      from budget_line l join expense_allocation a on a.line_id = l.id join expense_document d on d.id = a.document_id
      where l.grant_id = ${grantId} and d.ineligible_reason is null
    ), wanted as (
      select distinct d.id from own join expense_document d on d.supplier_id = own.supplier_id
      where d.ineligible_reason is null and d.gross_grosze = own.gross_grosze and upper(replace(d.number, ' ', '')) = own.plain
    )
    select d.id, d.number, coalesce(s.nip, s.name) as supplier, d.gross_grosze as gross,
      d.different_document as differentDocument, l.grant_id as grantId, a.amount_grosze as amount
    from wanted join expense_document d on d.id = wanted.id join supplier s on s.id = d.supplier_id
      join expense_allocation a on a.document_id = d.id join budget_line l on l.id = a.line_id
    order by d.id, a.position`.execute(db)
  return [...Map.groupBy(rows.rows, (row) => row.id).values()].map((parts) => {
    const { id, number, supplier, gross, differentDocument } = parts[0]!
    return {
      id,
      number,
      supplier,
      gross,
      differentDocument: differentDocument === 1,
      parts: parts.map((part) => ({ grantId: part.grantId, amount: part.amount })),
    }
  })
}
