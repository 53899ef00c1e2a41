import type { RecordKind } from '#shared/history/schema.ts'

type Part = {
  readonly table: string /** Column of the parent's number; null: the record itself. */
  readonly parent: string | null
}
const own = (table: string): Part => ({ table, parent: null })

const parts: Readonly<Record<RecordKind, readonly Part[]>> = {
  person: [own('person'), { table: 'participation', parent: 'person_id' }],
  participation: [own('participation')],
  edition: [own('edition'), { table: 'edition_activity', parent: 'edition_id' }],
  grant: [own('grant_agreement')],
  budgetLine: [own('budget_line'), { table: 'budget_amount', parent: 'line_id' }],
  expenseDocument: [own('expense_document'), { table: 'expense_allocation', parent: 'document_id' }],
  report: [own('report')],
  certificate: [own('certificate')],
  organisation: [own('organisation')],
  kis: [own('kis')],
}
/** Tables a record is kept in. */
export const tablesOf = (kind: RecordKind): readonly Part[] => parts[kind]
