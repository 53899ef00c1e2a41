import { sql } from 'kysely'
import { ownedTables } from '#shared/anonymisation/ownedTables.ts'
import { type HeldRecord, hiddenInAccess } from '#shared/dataProtection/access.ts'
import type { Reader } from '../db/open.ts'
import { fieldChanges } from '../history/fieldChanges.ts'
import { namesOfReferences, referenceLabel } from '../history/references.ts'
import { wordsForValues } from '../history/valueLabels.ts'
import { linkedScans } from '../scans/queries.ts'
import { tiedTo } from './heldContext.ts'

type Row = { readonly id: number } & Record<string, string | number | null>

/** Rows of a person that stand in the file, table by table: the person, then everything that leads to the person. */
async function rowsOf(db: Reader, personId: number): Promise<[table: string, row: Row][]> {
  const found = new Map<string, readonly Row[]>()
  const read = async (table: string, column: string, values: readonly number[]) => {
    const { rows } = await sql<Row>`select * from ${sql.table(table)}
      where ${sql.ref(column)} in (select value from json_each(${JSON.stringify(values)})) order by id`.execute(db)
    found.set(table, rows)
  }
  await read('person', 'id', [personId])
  for (const { table, parent, of } of ownedTables)
    await read(
      table,
      parent,
      (found.get(of) ?? []).map(({ id }) => id),
    )
  return [...found].flatMap(([table, rows]) => rows.map((row): [string, Row] => [table, row]))
}

/** The row without what the copy leaves out; the reason stands in its place. */
const shown = (table: string, row: Row): Row => {
  const hidden = Object.entries(hiddenInAccess[table] ?? {}).filter(([column]) => row[column])
  return { ...row, ...Object.fromEntries(hidden.map(([column, reason]) => [column, `(${reason})`])) }
}

/**
 * Everything the file holds of a person (art. 15 RODO), each record with its fields in the words of the history; empty when
 * there is no such person. The list of tables is the one that anonymising goes by, and is compared with the schema by its test.
 */
export async function heldOf(db: Reader, personId: number): Promise<HeldRecord[]> {
  const rows = (await rowsOf(db, personId)).map(([table, row]) => [table, shown(table, row)] as const)
  const changes = rows.map(([table, row]) => ({ table_name: table, before: null, after: JSON.stringify(row) }))
  const tied = await tiedTo(db, rows)
  const scanned = Map.groupBy(await linkedScans(db, { recordKind: 'consent' }), ({ recordId }) => recordId)
  const [wordsFor, nameOf] = [await wordsForValues(db), await namesOfReferences(db, changes)]
  return rows.map(([table, row], index) => {
    const { record, fields } = fieldChanges(
      { table, rowId: Number(row.id), before: null, after: changes[index]!.after },
      wordsFor,
      nameOf,
    )
    // Every row is of this person; it need not say so.
    const own = fields.filter(({ field }) => field !== referenceLabel('participation', 'person_id'))
    const tie = tied(table, row)
    return {
      ...{ table, id: row.id, label: record, row },
      fields: [
        ...(tie ? [tie] : []),
        ...own.map(({ field, after }) => ({ name: field, value: after })),
        ...(table === 'consent' ? (scanned.get(row.id) ?? []) : []).map(({ name }) => ({ name: 'skan', value: name })),
      ],
    }
  })
}
