import type { Selectable } from 'kysely'
import type { z } from 'zod'
import type { corrections, Expense } from '#shared/expenses/schema.ts'
import { lineCode } from '#shared/settlements/codes.ts'
import type { Reader } from '../db/open.ts'
import type { Tables } from '../db/schema.ts'

type DocumentRow = Selectable<Tables['expense_document']>
const yes = (value: number): boolean => value === 1
const maybe = (value: number | null): boolean | null => (value === null ? null : yes(value))

/** What a document says beside its amounts. */
const detailsOf = (row: DocumentRow) => ({
  net: row.net_grosze,
  vat: row.vat_grosze,
  vatDeductible: yes(row.vat_deductible),
  ksefNumber: row.ksef_number,
  orderedOn: row.ordered_on,
  statementNumber: row.statement_number,
  correctsId: row.corrects_id,
  otherBuyer: yes(row.other_buyer),
  relatedSupplier: yes(row.related_supplier),
  ineligibleCategory: row.ineligible_category,
  unitPrice: row.unit_price_grosze,
  promotion: yes(row.promotion),
  promotionMarked: maybe(row.promotion_marked),
  staffId: row.staff_id,
  projectNamed: maybe(row.project_named),
  hoursRecorded: maybe(row.hours_recorded),
  taxPaidOn: row.tax_paid_on,
  differentDocument: yes(row.different_document),
})

/** The key of division of a document, in its order. */
const keyOf = (db: Reader, documentId: number) =>
  db
    .selectFrom('division_key_row')
    .where('document_id', '=', documentId)
    .orderBy('position')
    .select(['grant_id as grantId', 'name', 'unit', 'whole_hundredths as whole', 'part_hundredths as part'])
    .execute()

/** A document with its split; `undefined`: no such document. */
export async function expenseOf(db: Reader, id: number): Promise<Expense | undefined> {
  const row = await db
    .selectFrom('expense_document as d')
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .where('d.id', '=', id)
    .selectAll('d')
    .select(['s.name as supplierName', 's.nip', 's.address'])
    .executeTakeFirst()
  if (!row) return undefined
  const parts = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .innerJoin('grant_agreement as g', 'g.id', 'l.grant_id')
    .leftJoin('budget_action as b', 'b.id', 'l.action_id')
    .where('a.document_id', '=', id)
    .orderBy('a.position')
    .select([
      'a.line_id as lineId',
      'a.source',
      'a.amount_grosze as amount',
      'l.name as lineName',
      'l.grant_id as grantId',
      'g.title as grantTitle',
      'l.position',
      'b.position as actionPosition',
    ])
    .execute()
  return {
    id: row.id,
    supplier: { name: row.supplierName, nip: row.nip ?? '', address: row.address },
    number: row.number,
    kind: row.kind,
    issuedOn: row.issued_on,
    performedOn: row.performed_on,
    paidOn: row.paid_on,
    paymentMethod: row.payment_method,
    description: row.description,
    bookingNumber: row.booking_number,
    gross: row.gross_grosze,
    ineligibleReason: row.ineligible_reason,
    note: row.note,
    ...detailsOf(row),
    revision: row.revision,
    allocations: parts.map(({ position, actionPosition, ...part }) => ({
      ...part,
      lineCode: lineCode(actionPosition, position),
    })),
    divisionKey: await keyOf(db, id),
  }
}

/** The document this one corrects and those that correct this one; `undefined`: no such document. */
export async function correctionsOf(db: Reader, id: number): Promise<z.output<typeof corrections> | undefined> {
  const own = await db.selectFrom('expense_document').where('id', '=', id).select('corrects_id').executeTakeFirst()
  if (!own) return undefined
  const others = db
    .selectFrom('expense_document as d')
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .orderBy('d.id')
    .select(['d.id', 'd.number', 's.name as supplierName', 'd.issued_on as issuedOn', 'd.gross_grosze as gross'])
  return {
    corrects:
      own.corrects_id === null ? null : ((await others.where('d.id', '=', own.corrects_id).executeTakeFirst()) ?? null),
    correctedBy: await others.where('d.corrects_id', '=', id).execute(),
  }
}
