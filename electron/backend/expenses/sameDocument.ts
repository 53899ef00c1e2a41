import { sql } from 'kysely'
import type { AlikeDocument } from '#shared/expenses/schema.ts'
import type { Reader } from '../db/open.ts'

type Asked = {
  readonly id: number | null
  readonly number: string
  readonly supplier: { readonly name: string; readonly nip: string }
}

/**
 * Other documents of the same supplier with the same number, spaces and case aside, the newest first; at most five. The supplier
 * is known by NIP, or without one by name.
 */
export async function alikeDocuments(
  db: Reader,
  asked: Asked,
): Promise<(AlikeDocument & { differentDocument: boolean })[]> {
  const rows = await db
    .selectFrom('expense_document as d')
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .where((eb) =>
      asked.supplier.nip === ''
        ? eb.and([eb('s.nip', 'is', null), eb('s.name', '=', asked.supplier.name)])
        : eb('s.nip', '=', asked.supplier.nip),
    )
    .where(sql<boolean>`upper(replace(d.number, ' ', '')) = upper(replace(${asked.number}, ' ', ''))`)
    .$if(asked.id !== null, (q) => q.where('d.id', '!=', asked.id!))
    .orderBy('d.id', 'desc')
    .limit(5)
    .select(['d.id', 'd.number', 'd.issued_on as issuedOn', 'd.gross_grosze as gross', 'd.different_document as flag'])
    .execute()
  return rows.map(({ flag, ...row }) => ({ ...row, differentDocument: flag === 1 }))
}

/**
 * The document this one seems to repeat, unless the user said that it is another one: on this document, or on all others that look
 * like it while this one is already in the file.
 */
export async function repeatedDocument(
  db: Reader,
  asked: Asked & { readonly differentDocument: boolean },
): Promise<AlikeDocument | undefined> {
  if (asked.differentDocument) return undefined
  const alike = await alikeDocuments(db, asked)
  return alike.find((one) => asked.id === null || !one.differentDocument)
}
