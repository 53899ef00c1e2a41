import { sql } from 'kysely'
import type { RecentRecord } from '#shared/today/schema.ts'
import type { Reader } from '../db/open.ts'
import { leadingTables, type PlacedKind, recordPlaces } from './recordPlaces.ts'

/** So many records are told of. */
const most = 6
/** So many steps back are looked through for them: an afternoon on one record is one record. */
const looked = 200

type Touched = { readonly kind: PlacedKind; readonly id: number; readonly sentence: string; readonly at: string }

/** What each of the last steps was about: the first of its rows that belongs to a record one comes back to. */
async function touchedLately(db: Reader): Promise<Touched[]> {
  const tables = JSON.stringify([...leadingTables.keys()])
  const { rows } = await sql<{ sentence: string; at: string; name: string; row: string }>`
    select k.sentence, k.at, c.table_name as name, coalesce(c.after, c.before) as row
    from (select id, sentence, at from command_log where undo_rule <> 'transparent' order by id desc limit ${looked}) k
    join change_log c on c.id = (select min(o.id) from change_log o
      where o.command_id = k.id and o.table_name in (select value from json_each(${tables})))
    order by k.id desc`.execute(db)
  return rows.flatMap(({ sentence, at, name, row }) => {
    const leading = leadingTables.get(name)
    const id = leading && (JSON.parse(row) as Record<string, unknown>)[leading.column]
    return leading && typeof id === 'number' ? [{ kind: leading.kind, id, sentence, at }] : []
  })
}

async function placed(db: Reader, { kind, id, sentence, at }: Touched): Promise<RecentRecord | undefined> {
  const { from, title, href } = recordPlaces[kind]
  const { rows } = await sql<{ title: string; href: string }>`select ${title} as title, ${href} as href from ${from}
    where x.id = ${id}`.execute(db)
  const [row] = rows
  return row && { kind, id, title: row.title, sentence, at, href: row.href }
}

/** Records worked on last, each once, the latest first; those that are gone are left out. */
export async function recentRecords(db: Reader): Promise<RecentRecord[]> {
  const seen = new Set<string>()
  const records: RecentRecord[] = []
  for (const touched of await touchedLately(db)) {
    if (records.length === most) break
    const key = `${touched.kind} ${touched.id}`
    if (seen.has(key)) continue
    seen.add(key)
    const record = await placed(db, touched)
    if (record) records.push(record)
  }
  return records
}
