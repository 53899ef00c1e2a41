import type { Described, Description, DescriptionRow } from '#shared/descriptions/schema.ts'
import {
  annotationText,
  type DocumentFacts,
  descriptionGaps,
  proposedSubstance,
  splitSentence,
} from '#shared/descriptions/sheet.ts'
import { keyWords } from '#shared/expenses/divisionKey.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { lineCode } from '#shared/settlements/codes.ts'
import type { Reader } from '../db/open.ts'
import { grantOf } from '../grants/queries.ts'

export type DescribedDocument = DocumentFacts & {
  readonly id: number
  readonly number: string
  readonly kindLabel: string
  readonly supplierName: string
  readonly paymentLabel: string
  readonly statementNumber: string
  readonly ksefNumber: string
  readonly stored: Description | undefined
  /** The key of division kept with the document, in words; empty: it has none. */
  readonly keyWords: string
}

/** Descriptions that are written, by document. */
async function storedOf(db: Reader, documentIds: readonly number[]): Promise<ReadonlyMap<number, Description>> {
  const rows = await db
    .selectFrom('document_description')
    .where('document_id', 'in', [...documentIds])
    .selectAll()
    .execute()
  return new Map(
    rows.map((row) => [
      row.document_id,
      {
        documentId: row.document_id,
        substance: row.substance,
        divisionKey: row.division_key,
        procurement: row.procurement,
        researchedOn: row.researched_on,
        offersCount: row.offers_count,
        statementGiven: row.statement_given === 1,
        bookkeeping: row.bookkeeping,
        checkedBy: row.checked_by,
        checkedOn: row.checked_on,
        formalBy: row.formal_by,
        formalOn: row.formal_on,
        approvedBy: row.approved_by,
        approvedOn: row.approved_on,
        revision: row.revision,
      },
    ]),
  )
}

/** Keys of division in words (O-06), by document: those that speak of the grant or of everything charged. */
async function keysOf(db: Reader, grantId: number, documentIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('division_key_row')
    .where('document_id', 'in', [...documentIds])
    .where((eb) => eb.or([eb('grant_id', 'is', null), eb('grant_id', '=', grantId)]))
    .orderBy('position')
    .select(['document_id as documentId', 'name', 'unit', 'whole_hundredths as whole', 'part_hundredths as part'])
    .execute()
  // On the sheet of one grant its title goes without saying.
  return new Map(
    [...Map.groupBy(rows, (row) => row.documentId)].map(([id, own]) => [
      id,
      keyWords(
        own.map((row) => ({ ...row, grantId: null })),
        () => '',
      ),
    ]),
  )
}

/** Documents charged to a grant, in the order of the settlement: by day of issue. */
export async function describedOf(db: Reader, grantId: number): Promise<DescribedDocument[]> {
  const rows = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .leftJoin('budget_action as x', 'x.id', 'l.action_id')
    .innerJoin('expense_document as d', 'd.id', 'a.document_id')
    .innerJoin('supplier as s', 's.id', 'd.supplier_id')
    .leftJoin('code_list_item as k', (on) => on.onRef('k.code', '=', 'd.kind').on('k.list', '=', 'expense_kind'))
    .leftJoin('code_list_item as p', (on) =>
      on.onRef('p.code', '=', 'd.payment_method').on('p.list', '=', 'payment_method'),
    )
    .where('l.grant_id', '=', grantId)
    .orderBy('d.issued_on')
    .orderBy('d.id')
    .orderBy('a.position')
    .select((eb) => [
      'd.id',
      'd.number',
      'k.label as kindLabel',
      'd.kind',
      's.name as supplierName',
      'd.issued_on as issuedOn',
      'd.performed_on as performedOn',
      'd.paid_on as paidOn',
      'p.label as paymentLabel',
      'd.statement_number as statementNumber',
      'd.ksef_number as ksefNumber',
      'd.description',
      'd.booking_number as bookingNumber',
      'd.gross_grosze as gross',
      'a.source',
      'a.amount_grosze as amount',
      'x.position as actionPosition',
      'x.name as actionName',
      'l.position as linePosition',
      'l.name as lineName',
      eb
        .selectFrom('expense_allocation as o')
        .innerJoin('budget_line as ol', 'ol.id', 'o.line_id')
        .whereRef('o.document_id', '=', 'd.id')
        .where('ol.grant_id', '!=', grantId)
        .select((e) => e.fn.countAll<number>().as('n'))
        .as('elsewhere'),
    ])
    .execute()
  const ids = [...new Set(rows.map((row) => row.id))]
  const stored = ids.length === 0 ? new Map() : await storedOf(db, ids)
  const keys = ids.length === 0 ? new Map() : await keysOf(db, grantId, ids)
  return [...Map.groupBy(rows, (row) => row.id).values()].map((parts) => {
    const first = parts[0]!
    return {
      id: first.id,
      number: first.number,
      kindLabel: first.kindLabel ?? first.kind,
      supplierName: first.supplierName,
      issuedOn: first.issuedOn,
      performedOn: first.performedOn,
      paidOn: first.paidOn,
      paymentLabel: first.paymentLabel ?? '',
      statementNumber: first.statementNumber,
      ksefNumber: first.ksefNumber,
      description: first.description,
      bookingNumber: first.bookingNumber,
      gross: first.gross,
      elsewhere: Number(first.elsewhere) > 0,
      actions: [...new Set(parts.flatMap((part) => (part.actionName === null ? [] : [part.actionName])))],
      parts: parts.map((part) => ({
        line: `${lineCode(part.actionPosition, part.linePosition)} ${part.lineName}`,
        source: part.source,
        amount: part.amount,
      })),
      stored: stored.get(first.id),
      keyWords: keys.get(first.id) ?? '',
    }
  })
}

/** The grant a document is described for: the first it is charged to. */
export async function grantOfDocument(db: Reader, documentId: number): Promise<Grant | undefined> {
  const row = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .where('a.document_id', '=', documentId)
    .orderBy('a.position')
    .select('l.grant_id as grantId')
    .executeTakeFirst()
  return row && (await grantOf(db, row.grantId))
}

const blankOf = (documentId: number, substance: string, divisionKey: string): Description => ({
  documentId,
  substance,
  divisionKey,
  procurement: '',
  researchedOn: null,
  offersCount: null,
  statementGiven: false,
  bookkeeping: '',
  checkedBy: '',
  checkedOn: null,
  formalBy: '',
  formalOn: null,
  approvedBy: '',
  approvedOn: null,
  revision: 0,
})
/** What is written about a document, or a proposal. */
export const orProposal = (document: DescribedDocument): Description =>
  document.stored ?? blankOf(document.id, proposedSubstance(document), document.keyWords.slice(0, 1000))

/** The description of a document with its gaps; `undefined`: no such document, or it is charged to no grant. */
export async function descriptionOf(db: Reader, documentId: number): Promise<Described | undefined> {
  const grant = await grantOfDocument(db, documentId)
  const document = grant && (await describedOf(db, grant.id)).find((one) => one.id === documentId)
  if (!grant || !document) return undefined
  return {
    description: orProposal(document),
    proposed: document.stored === undefined,
    keyWords: document.keyWords,
    split: splitSentence(document, grant),
    annotation: annotationText(document, grant),
    gaps: descriptionGaps(document, document.stored, grant),
  }
}

/** Documents of a grant with what their descriptions lack; `undefined`: no such grant. */
export async function listDescriptions(db: Reader, grantId: number): Promise<DescriptionRow[] | undefined> {
  const grant = await grantOf(db, grantId)
  return (
    grant &&
    (await describedOf(db, grantId)).map((document) => ({
      id: document.id,
      number: document.number,
      supplierName: document.supplierName,
      issuedOn: document.issuedOn,
      gross: document.gross,
      lineCodes: [...new Set(document.parts.map((part) => part.line.split(' ')[0]))].join(', '),
      begun: document.stored !== undefined,
      gaps: descriptionGaps(document, document.stored, grant),
    }))
  )
}
