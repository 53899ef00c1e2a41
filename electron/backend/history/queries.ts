import type { HistoryEntry, RecordKind } from '#shared/history/schema.ts'
import type { Reader } from '../db/open.ts'
import { contentRemoved } from './contentRemoved.ts'
import { fieldChanges } from './fieldChanges.ts'
import { ofParent } from './parentIndexes.ts'
import { tablesOf } from './recordKinds.ts'
import { namesOfReferences } from './references.ts'
import type { Step } from './steps.ts'
import { undone } from './undone.ts'
import { wordsForValues } from './valueLabels.ts'

type Page = { offset: number; limit: number }

/** Steps of the whole file, the latest first, with what each changed. */
export async function listHistory(db: Reader, page: Page): Promise<{ rows: HistoryEntry[]; total: number }> {
  const { total } = await db
    .selectFrom('command_log')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const steps = await db
    .selectFrom('command_log')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .select(['id'])
    .execute()
  return {
    rows: await entriesOf(
      db,
      steps.map((s) => s.id),
    ),
    total,
  }
}

/** Steps that touched one record or what belongs to it, the latest first. */
export async function recordHistory(db: Reader, kind: RecordKind, id: number): Promise<HistoryEntry[]> {
  const touched = new Set<number>()
  const rowsOf = new Map<string, Set<number>>()
  for (const part of tablesOf(kind)) {
    const mine = rowsOf.get(part.table) ?? new Set<number>()
    rowsOf.set(part.table, mine)
    for (const parentId of part.through === undefined ? [id] : (rowsOf.get(part.through) ?? [])) {
      const rows = await db
        .selectFrom('change_log')
        .$if(part.parent === null, (q) => q.where('table_name', '=', part.table).where('row_id', '=', parentId))
        .$if(part.parent !== null, (q) => q.where(ofParent(part.table, part.parent!, parentId, part.kind)))
        .select(['command_id', 'row_id'])
        .execute()
      for (const row of rows) {
        mine.add(row.row_id)
        touched.add(row.command_id)
      }
    }
  }
  const entries = await entriesOf(
    db,
    [...touched].sort((a, b) => b - a),
    (table, row) => rowsOf.get(table)?.has(row) ?? false,
  )
  return entries
}

/** Removals that nobody has taken back and whose content is still there, the latest first. */
export async function listBin(db: Reader, page: Page): Promise<{ rows: Step[]; total: number }> {
  const gone = db
    .selectFrom('command_log as c')
    .where('c.removes', '=', 1)
    .where((eb) => eb.not(undone(eb.ref('c.id'))))
    .where((eb) => eb.not(contentRemoved(eb.ref('c.id'))))
  const { total } = await gone.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await gone
    .orderBy('c.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .select(['c.id as commandId', 'c.sentence', 'c.at', 'c.operator_name as by'])
    .execute()
  return { rows, total }
}

/** Its content was taken out of the history: the digest stays, the salt is gone. */
const isStripped = (sealed: { digest: Uint8Array | null; salt: Uint8Array | null }): boolean =>
  sealed.digest !== null && sealed.salt === null

async function entriesOf(
  db: Reader,
  commandIds: number[],
  mine: (table: string, row: number) => boolean = () => true,
): Promise<HistoryEntry[]> {
  if (commandIds.length === 0) return []
  const commands = await db
    .selectFrom('command_log')
    .where('id', 'in', commandIds)
    .orderBy('id', 'desc')
    .selectAll()
    .execute()
  const made = await db
    .selectFrom('change_log')
    .where('command_id', 'in', commandIds)
    .orderBy('id')
    .selectAll()
    .execute()
  const changes = made.filter((change) => mine(change.table_name, change.row_id))
  const wordsFor = await wordsForValues(db)
  const nameOf = await namesOfReferences(db, changes)
  const byCommand = Map.groupBy(changes, (change) => change.command_id)
  return commands.map((command) => ({
    commandId: command.id,
    at: command.at,
    by: command.operator_name,
    sentence: command.sentence,
    contentRemoved: (byCommand.get(command.id) ?? []).some(isStripped) || isStripped(command),
    changes: (byCommand.get(command.id) ?? [])
      .filter((change) => !isStripped(change))
      .map((change) => fieldChanges({ ...change, table: change.table_name, rowId: change.row_id }, wordsFor, nameOf)),
  }))
}
