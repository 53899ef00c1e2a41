import { sql } from 'kysely'
import type { ProtocolData } from '#shared/anonymisation/schema.ts'
import type { Reader } from '../db/open.ts'
import { columnLabels, tableLabels } from '../history/columnLabels.ts'
import type { ColumnsOf, Rows } from './ownedRows.ts'

/** Rows that still stand and lose content, by the kind of their record in words, with what of them goes. */
export async function countsOf(db: Reader, rows: Rows, columnsOf: ColumnsOf): Promise<ProtocolData['records']> {
  const counts: ProtocolData['records'] = []
  for (const [table, ids] of rows) {
    const columns = columnsOf(table)
    if (columns.length === 0 || ids.size === 0) continue
    const held = sql.join(
      columns.map((name) => sql`coalesce(${sql.ref(name)}, '') <> ''`),
      sql` or `,
    )
    const found = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}
      where id in (select value from json_each(${JSON.stringify([...ids])})) and (${held})`.execute(db)
    const n = found.rows[0]!.n
    const fields = [...new Set(columns.flatMap((name) => columnLabels[name] ?? []))]
    if (n > 0) counts.push({ record: tableLabels[table] ?? table, rows: n, fields })
  }
  return counts
}
