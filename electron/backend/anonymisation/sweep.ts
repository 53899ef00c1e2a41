import { sql } from 'kysely'
import { foreignTables } from '#shared/anonymisation/ownedTables.ts'
import type { Reader, Tx } from '../db/open.ts'
import { textsOf } from './dump.ts'
import type { Needles } from './needles.ts'
import type { Rows } from './ownedRows.ts'

/** What is no record of its own: the history, the running command, half-filled forms, seals of numbers. */
const unrecorded = new Set(['command_log', 'change_log', 'current_command', 'form_draft'])

/** Names of people and what they are called instead, longest first, so that no part of a name is left over. */
export type Renaming = readonly (readonly [name: string, instead: string])[]

const renamed = (text: string, renaming: Renaming): string =>
  renaming.reduce((now, [name, instead]) => now.replaceAll(name, instead), text)

/** Full names inside the texts of other records: of an event, a meeting, a report. They are written over with the number. */
export async function renameInTexts(db: Tx, renaming: Renaming): Promise<Rows> {
  const touched = new Map<string, Set<number>>()
  for await (const place of textsOf(db)) {
    if (unrecorded.has(place.table) || foreignTables.has(place.table)) continue
    const text = renamed(place.text, renaming)
    if (text === place.text) continue
    await sql`update ${sql.table(place.table)} set ${sql.ref(place.column)} = ${text} where rowid = ${place.id}`.execute(
      db,
    )
    touched.set(place.table, (touched.get(place.table) ?? new Set()).add(place.id))
  }
  return touched
}

/** Values that stand in records of others as well: a town, a first name. Nobody is recognised by them alone. */
export async function sharedValues(db: Reader, values: ReadonlySet<string>): Promise<Set<string>> {
  const left = new Set(values)
  const shared = new Set<string>()
  for await (const { table, text } of textsOf(db)) {
    if (unrecorded.has(table)) continue
    for (const value of left)
      if (text.includes(value)) {
        shared.add(value)
        left.delete(value)
      }
  }
  return shared
}

/** Recorded changes and sentences of the history in which any of the values still stands. */
export async function stillInHistory(db: Reader, needles: Needles, renaming: Renaming) {
  const changes: number[] = []
  const { rows } = await sql<{ id: number; before: string | null; after: string | null }>`
    select id, before, after from change_log`.execute(db)
  for (const { id, before, after } of rows)
    if (needles.in(before ?? '') !== undefined || needles.in(after ?? '') !== undefined) changes.push(id)
  const steps = await db.selectFrom('command_log').select(['id', 'sentence']).execute()
  const sentences = steps.flatMap(({ id, sentence }) => {
    if (needles.in(sentence) === undefined) return []
    const said = renamed(sentence, renaming)
    return [{ commandId: id, sentence: needles.in(said) === undefined ? said : 'treść kroku usunięto (anonimizacja)' }]
  })
  return { changes, sentences }
}

/** The kinds of records in which any of the values is still found, in the whole file; empty is the proof. */
export async function leftovers(db: Reader, needles: Needles): Promise<string[]> {
  const found = new Set<string>()
  for await (const { table, text } of textsOf(db)) if (needles.in(text) !== undefined) found.add(table)
  return [...found]
}
