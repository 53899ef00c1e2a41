import { inFormOrder } from '#shared/budgets/snapshot.ts'
import { isInKind } from '#shared/grants/sources.ts'
import { formatNip } from '#shared/kernel/identifiers.ts'
import { sum } from '#shared/kernel/money.ts'
import type { AccountingLayout, ExtraColumn } from '#shared/settlements/accountingColumns.ts'
import { accountingRows } from '#shared/settlements/accountingList.ts'
import { lineCodes } from '#shared/settlements/codes.ts'
import { taskOf } from '../contributions/task.ts'
import type { Reader } from '../db/open.ts'
import type { AccountingListData } from '../documents/accountingList.ts'
import { settlementBasisOf } from '../settlements/queries.ts'

type Wanted = { readonly reportId: number; readonly layout: AccountingLayout; readonly extra: readonly ExtraColumn[] }

/** What the list takes from the documents beside the amounts. */
async function detailsOf(db: Reader, ids: readonly number[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('expense_document as d')
          .innerJoin('supplier as s', 's.id', 'd.supplier_id')
          .leftJoin('code_list_item as m', (join) =>
            join.on('m.list', '=', 'payment_method').onRef('m.code', '=', 'd.payment_method'),
          )
          .where('d.id', 'in', [...ids])
          .select([
            'd.id',
            's.nip',
            'd.booking_number as bookingNumber',
            'd.ksef_number as ksefNumber',
            'd.statement_number as statementNumber',
            'd.payment_method as method',
            'm.label',
            'd.description',
          ])
          .execute()
  return new Map(
    rows.map(({ id, nip, method, label, ...row }) => [
      id,
      { ...row, nip: nip ? formatNip(nip) : '', paymentMethod: label ?? method ?? '' },
    ]),
  )
}

/** The list of accounting documents of a report; `undefined`: no such report. */
export async function accountingListOf(
  db: Reader,
  { reportId, layout, extra }: Wanted,
  today: string,
): Promise<AccountingListData | undefined> {
  const basis = await settlementBasisOf(db, reportId)
  const task = basis && (await taskOf(db, basis.grant.id))
  if (!basis || !task) return undefined
  const { input, report } = basis
  const withInKind = layout === 'official' && (extra.includes('personal') || extra.includes('material'))
  const rows = accountingRows(input, withInKind)
  const details = await detailsOf(db, [...new Set(rows.map((row) => row.documentId))])
  const codes = lineCodes(input.actions, input.lines)
  return {
    day: today,
    task,
    periodFrom: report.periodFrom,
    periodTo: report.periodTo,
    layout,
    extra,
    rows: rows.map((row) => ({ ...row, ...details.get(row.documentId)! })),
    lines: inFormOrder(input.actions, input.lines).map((line) => ({
      code: codes.get(line.id) ?? '',
      name: line.name,
      planned: sum(line.amounts.filter((one) => !isInKind(one.source)).map((one) => one.planned)),
    })),
    received: input.grant.received,
    returned: report.returned,
    returnedOn: report.returnedOn,
  }
}
