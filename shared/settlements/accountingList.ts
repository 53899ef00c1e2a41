import { isGrantSource, isInKind } from '../grants/sources.ts'
import type { IsoDate } from '../kernel/dates.ts'
import { type Grosze, sum } from '../kernel/money.ts'
import { lineCodes } from './codes.ts'
import { type Entry, sortAllocations } from './entries.ts'
import type { SettlementInput } from './schema.ts'

/** A document as far as it is charged to one line of the budget. */
export type AccountingRow = {
  readonly documentId: number
  readonly number: string
  readonly supplierName: string
  readonly issuedOn: IsoDate
  readonly performedOn: IsoDate | null
  readonly paidOn: IsoDate | null
  readonly gross: Grosze
  /** `I.1.2.` and the name of the cost. */
  readonly lineCode: string
  readonly lineName: string
  /** Money of the task on this row: of the grant with its interest and income, and from elsewhere. */
  readonly money: Grosze
  readonly ofGrant: Grosze
  readonly ofOthers: Grosze
  /** Work and things that the document proves; they are no money and stand in columns of their own. */
  readonly personal: Grosze
  readonly material: Grosze
}
export type AccountingSums = Pick<AccountingRow, 'money' | 'ofGrant' | 'ofOthers' | 'personal' | 'material'>

/** Sums of the rows, column by column. */
export const accountingSums = (rows: readonly AccountingSums[]): AccountingSums => ({
  money: sum(rows.map((row) => row.money)),
  ofGrant: sum(rows.map((row) => row.ofGrant)),
  ofOthers: sum(rows.map((row) => row.ofOthers)),
  personal: sum(rows.map((row) => row.personal)),
  material: sum(rows.map((row) => row.material)),
})

/**
 * The list of accounting documents of a report (the columns of annex 3 to the regulation of 15 December 2010; settlement.md
 * 4.1): every document the report counts, a row for each of its lines, in the order of table II.1 and then by day. The
 * amounts are what is charged to the task, so that the sum equals the money of II.1 to the grosz (C-13). A document that
 * proves only work or things is left out unless `withInKind`.
 */
export function accountingRows(input: SettlementInput, withInKind = false): AccountingRow[] {
  const codes = lineCodes(input.actions, input.lines)
  const places = new Map(input.actions.map((action) => [action.id, action.position]))
  const lines = new Map(input.lines.map((line) => [line.id, line]))
  const documents = new Map(input.documents.map((document) => [document.id, document]))
  const { reported } = sortAllocations(input)
  const groups = Map.groupBy(
    reported.filter((entry) => entry.documentId !== null),
    (entry) => `${entry.documentId} ${entry.budgetLineId}`,
  )
  const place = (id: number): readonly [number, number] => {
    const line = lines.get(id)!
    const action = line.actionId === null ? undefined : places.get(line.actionId)
    return [action ?? Number.MAX_SAFE_INTEGER, line.position]
  }
  const rows = [...groups.values()].map((entries) => {
    const { documentId, budgetLineId } = entries[0]!
    const { number, supplierName, issuedOn, performedOn, paidOn, gross } = documents.get(documentId!)!
    const of = (counts: (entry: Entry) => boolean) => sum(entries.filter(counts).map((entry) => entry.amount))
    const row: AccountingRow = {
      documentId: documentId!,
      number,
      supplierName,
      issuedOn,
      performedOn,
      paidOn,
      gross,
      lineCode: codes.get(budgetLineId) ?? '',
      lineName: lines.get(budgetLineId)!.name,
      money: of(({ source }) => !isInKind(source)),
      ofGrant: of(({ source }) => isGrantSource(source)),
      ofOthers: of(({ source }) => !isInKind(source) && !isGrantSource(source)),
      personal: of(({ source }) => source === 'personal'),
      material: of(({ source }) => source === 'material'),
    }
    return { row, place: place(budgetLineId), hasMoney: entries.some(({ source }) => !isInKind(source)) }
  })
  return rows
    .filter(({ hasMoney }) => hasMoney || withInKind)
    .sort(
      (a, b) =>
        a.place[0] - b.place[0] ||
        a.place[1] - b.place[1] ||
        (a.row.issuedOn < b.row.issuedOn
          ? -1
          : a.row.issuedOn > b.row.issuedOn
            ? 1
            : a.row.documentId - b.row.documentId),
    )
    .map(({ row }) => row)
}
