import type { z } from 'zod'
import type { expenseInput } from '#shared/expenses/schema.ts'
import { plainWords, polishSortKey } from '#shared/kernel/text.ts'
import type { Tx } from '../db/open.ts'

type ExpenseData = z.output<typeof expenseInput>

/**
 * The supplier with these data: known by NIP, or without one by name. A known one gets the name and address of the latest
 * document; an empty address leaves the known one.
 */
export async function rememberSupplier(db: Tx, data: ExpenseData['supplier']): Promise<number> {
  const nip = data.nip || null
  const known = await db
    .selectFrom('supplier')
    .where((eb) => (nip === null ? eb.and([eb('nip', 'is', null), eb('name', '=', data.name)]) : eb('nip', '=', nip)))
    .select(['id', 'name', 'address'])
    .executeTakeFirst()
  const values = {
    name: data.name,
    sort_key: polishSortKey(data.name),
    words: plainWords(data.name),
    nip,
    address: data.address || (known?.address ?? ''),
  }
  if (known) {
    // A new name is written to the search index of all documents of the supplier: only when there is one.
    if (known.name !== values.name || known.address !== values.address)
      await db.updateTable('supplier').set(values).where('id', '=', known.id).execute()
    return known.id
  }
  const { id } = await db.insertInto('supplier').values(values).returning('id').executeTakeFirstOrThrow()
  return id
}

const flag = (value: boolean): 0 | 1 => (value ? 1 : 0)
const maybe = (value: boolean | null): 0 | 1 | null => (value === null ? null : flag(value))

/** What a document says beside its amounts, as columns. */
const detailValues = (data: ExpenseData) => ({
  net_grosze: data.net,
  vat_grosze: data.vat,
  vat_deductible: flag(data.vatDeductible),
  ksef_number: data.ksefNumber,
  ordered_on: data.orderedOn,
  statement_number: data.statementNumber,
  corrects_id: data.correctsId,
  other_buyer: flag(data.otherBuyer),
  related_supplier: flag(data.relatedSupplier),
  ineligible_category: data.ineligibleCategory || null,
  unit_price_grosze: data.unitPrice,
  promotion: flag(data.promotion),
  promotion_marked: maybe(data.promotionMarked),
  staff_id: data.staffId,
  project_named: maybe(data.projectNamed),
  hours_recorded: maybe(data.hoursRecorded),
  tax_paid_on: data.taxPaidOn,
  different_document: flag(data.differentDocument),
})

/** Adds or changes a document with its split; `undefined` when somebody saved or removed it in between. */
export async function saveExpense(
  db: Tx,
  data: ExpenseData,
  supplierId: number,
): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    number: data.number,
    kind: data.kind,
    supplier_id: supplierId,
    issued_on: data.issuedOn,
    performed_on: data.performedOn,
    paid_on: data.paidOn,
    payment_method: data.paymentMethod,
    description: data.description,
    booking_number: data.bookingNumber,
    gross_grosze: data.gross,
    ineligible_reason: data.ineligibleReason || null,
    note: data.note,
    ...detailValues(data),
  }
  const saved =
    data.id === null
      ? await db
          .insertInto('expense_document')
          .values({ ...values, revision: 1 })
          .returning(['id', 'revision'])
          .executeTakeFirst()
      : await db
          .updateTable('expense_document')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (saved) {
    await saveAllocations(db, saved.id, data.allocations)
    await saveDivisionKey(db, saved.id, data.divisionKey)
  }
  return saved
}

/** Keeps rows by their place in the list, so that the record shows only what changed. */
async function saveAllocations(db: Tx, documentId: number, allocations: ExpenseData['allocations']): Promise<void> {
  const present = await db
    .selectFrom('expense_allocation')
    .where('document_id', '=', documentId)
    .orderBy('position')
    .select('id')
    .execute()
  for (const [index, { lineId, source, amount }] of allocations.entries()) {
    const values = { document_id: documentId, position: index + 1, line_id: lineId, source, amount_grosze: amount }
    const row = present[index]
    if (row) await db.updateTable('expense_allocation').set(values).where('id', '=', row.id).execute()
    else await db.insertInto('expense_allocation').values(values).execute()
  }
  for (const row of present.slice(allocations.length))
    await db.deleteFrom('expense_allocation').where('id', '=', row.id).execute()
}

/** The key of division, rows kept by their place as those of the split are. */
async function saveDivisionKey(db: Tx, documentId: number, rows: ExpenseData['divisionKey']): Promise<void> {
  const present = await db
    .selectFrom('division_key_row')
    .where('document_id', '=', documentId)
    .orderBy('position')
    .select('id')
    .execute()
  for (const [index, { grantId, name, unit, whole, part }] of rows.entries()) {
    const values = {
      document_id: documentId,
      position: index + 1,
      grant_id: grantId,
      name,
      unit,
      whole_hundredths: whole,
      part_hundredths: part,
    }
    const row = present[index]
    if (row) await db.updateTable('division_key_row').set(values).where('id', '=', row.id).execute()
    else await db.insertInto('division_key_row').values(values).execute()
  }
  for (const row of present.slice(rows.length))
    await db.deleteFrom('division_key_row').where('id', '=', row.id).execute()
}

/** Takes a document away with its split; the number, or `undefined` when it was gone. */
export async function removeExpense(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('expense_document').where('id', '=', id).returning('number').executeTakeFirst()
  return gone?.number
}
