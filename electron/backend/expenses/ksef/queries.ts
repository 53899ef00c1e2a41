import { sql } from 'kysely'
import type { KsefInvoice, KsefRead, KsefRow } from '#shared/expenses/ksef.ts'
import type { Reader } from '../../db/open.ts'
import type { Incoming } from '../../incoming.ts'
import { readKsefFile } from './file.ts'

/** The document that is this invoice: by the number of the state's register, or else by NIP and number; `null`: it is not entered. */
async function documentOf(db: Reader, ksefNumber: string, nip: string, number: string): Promise<number | null> {
  if (ksefNumber !== '') {
    const row = await db
      .selectFrom('expense_document')
      .where('ksef_number', '=', ksefNumber)
      .select('id')
      .executeTakeFirst()
    if (row) return row.id
  }
  if (nip === '' || number === '') return null
  const row = await db
    .selectFrom('expense_document as d')
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .where('s.nip', '=', nip)
    .where(sql<boolean>`upper(replace(d.number, ' ', '')) = upper(replace(${number}, ' ', ''))`)
    .select('d.id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Reads files that were handed in; those that are no invoices say why, and the others are read all the same. */
export async function readKsefFiles(
  db: Reader,
  incoming: Incoming,
  files: readonly { readonly sha256: string; readonly name: string }[],
): Promise<KsefRead[]> {
  const own = await db.selectFrom('organisation').select('nip').executeTakeFirst()
  const nothing = { invoice: null, otherBuyer: false, documentId: null, correctsId: null }
  const read: KsefRead[] = []
  for (const { sha256, name } of files) {
    const bytes = incoming.take(sha256)
    const answer = bytes && readKsefFile(bytes, name)
    if (!answer) read.push({ ...nothing, name, problem: 'Plik czekał za długo. Wskaż go jeszcze raz.' })
    else if (!answer.ok) read.push({ ...nothing, name, problem: answer.error })
    else read.push(await recognised(db, name, answer.value, own?.nip ?? ''))
  }
  return read
}

async function recognised(db: Reader, name: string, invoice: KsefInvoice, ownNip: string): Promise<KsefRead> {
  return {
    name,
    problem: '',
    invoice,
    otherBuyer: ownNip !== '' && invoice.buyerNip !== '' && invoice.buyerNip !== ownNip,
    documentId: await documentOf(db, invoice.ksefNumber, invoice.sellerNip, invoice.number),
    correctsId: invoice.isCorrection
      ? await documentOf(db, invoice.correctedKsefNumber, invoice.sellerNip, invoice.correctedNumber)
      : null,
  }
}

/** Invoices of the association seen in KSeF with the document each is in the program, the newest first; those of other buyers are left out. */
const seen = (db: Reader) =>
  db
    .selectFrom('ksef_invoice as k')
    .where(sql<boolean>`(k.buyer_nip = '' or (select nip from organisation) in ('', k.buyer_nip))`)
    .orderBy('k.issued_on', 'desc')
    .orderBy('k.id', 'desc')
    .select([
      'k.id',
      'k.ksef_number as ksefNumber',
      'k.seller_nip as sellerNip',
      'k.seller_name as sellerName',
      'k.number',
      'k.issued_on as issuedOn',
      'k.gross_grosze as gross',
      'k.currency',
      'k.set_aside as setAside',
      sql<number | null>`coalesce(
        (select d.id from expense_document d where d.ksef_number <> '' and d.ksef_number = k.ksef_number limit 1),
        (select d.id from supplier s join expense_document d on d.supplier_id = s.id
          where s.nip = k.seller_nip and upper(replace(d.number, ' ', '')) = upper(replace(k.number, ' ', '')) limit 1))`.as(
        'documentId',
      ),
    ])

/** Invoices seen in KSeF with the document each is in the program, the newest first; at most 2000. Those of other buyers are left out. */
export const ksefInvoices = (db: Reader): Promise<KsefRow[]> => seen(db).limit(2000).execute()

/**
 * Invoices seen in KSeF for the association, issued within the days given, that are neither entered as documents nor set aside
 * with a reason: what check C-55 tells of.
 */
export const unregisteredKsef = async (db: Reader, from: string, to: string): Promise<KsefRow[]> =>
  (
    await seen(db)
      .where('k.set_aside', '=', '')
      .where('k.issued_on', '>=', from)
      .where('k.issued_on', '<=', to)
      .execute()
  ).filter((row) => row.documentId === null)
