import { sql } from 'kysely'
import type { Doubt } from '#shared/contributions/schema.ts'
import type { Reader } from '../db/open.ts'

/** Staff paid for something in the grant: engaged on another basis than as volunteers. */
export async function paidIn(db: Reader, grantId: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('staff_assignment as s')
    .leftJoin('edition as e', 'e.id', 's.edition_id')
    .where((eb) => eb.or([eb('s.grant_id', '=', grantId), eb('e.grant_id', '=', grantId)]))
    .innerJoin('code_list_item as c', (on) => on.onRef('c.code', '=', 's.basis').on('c.list', '=', 'employment_basis'))
    .where(sql<boolean>`json_extract(c.attributes, '$.volunteer') is not 1`)
    .select('s.staff_id as id')
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Months and lines on which work or things are counted both from a document and from here. */
export async function doubled(db: Reader, grantId: number, own: ReadonlySet<string>): Promise<Doubt[]> {
  const rows = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('expense_document as d', 'd.id', 'a.document_id')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .where('l.grant_id', '=', grantId)
    .where('a.source', 'in', ['personal', 'material'])
    .orderBy('d.issued_on')
    .select(['d.number', 'd.issued_on as issuedOn', 'd.performed_on as performedOn', 'a.line_id as lineId', 'a.source'])
    .execute()
  return rows
    .filter((row) => own.has(`${row.source} ${row.lineId} ${(row.performedOn ?? row.issuedOn).slice(0, 7)}`))
    .map((row) => ({
      rule: 'double',
      text: `Dokument „${row.number}” ma ten sam rodzaj wkładu, pozycję i miesiąc co zapisy poniżej. Sprawdź, czy nie liczy się dwa razy.`,
    }))
}
