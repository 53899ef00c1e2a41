import type { KsefInvoice } from '#shared/expenses/ksef.ts'
import { gr } from '#shared/kernel/money.ts'
import type { Tx } from '../../db/open.ts'

/**
 * Notes an invoice seen in KSeF; `false`: it was noted before. A number of the register that was missing then is filled in. An amount
 * in another currency is kept as nothing: the program keeps złote.
 */
export async function noteKsefInvoice(db: Tx, invoice: KsefInvoice, seenOn: string): Promise<boolean> {
  const known = await db
    .selectFrom('ksef_invoice')
    .where('seller_nip', '=', invoice.sellerNip)
    .where('number', '=', invoice.number)
    .where('issued_on', '=', invoice.issuedOn)
    .select(['id', 'ksef_number'])
    .executeTakeFirst()
  if (known) {
    if (known.ksef_number === '' && invoice.ksefNumber !== '')
      await db.updateTable('ksef_invoice').set({ ksef_number: invoice.ksefNumber }).where('id', '=', known.id).execute()
    return false
  }
  await db
    .insertInto('ksef_invoice')
    .values({
      ksef_number: invoice.ksefNumber,
      seller_nip: invoice.sellerNip,
      seller_name: invoice.sellerName,
      buyer_nip: invoice.buyerNip,
      number: invoice.number,
      issued_on: invoice.issuedOn,
      gross_grosze: invoice.gross ?? gr(0),
      currency: invoice.currency,
      seen_on: seenOn,
    })
    .execute()
  return true
}

/** Sets an invoice aside with a reason, or takes it back with none; its number, or `undefined`: no such invoice. */
export async function setKsefAside(db: Tx, id: number, reason: string): Promise<string | undefined> {
  const row = await db
    .updateTable('ksef_invoice')
    .set({ set_aside: reason })
    .where('id', '=', id)
    .returning('number')
    .executeTakeFirst()
  return row?.number
}
