import { sql } from 'kysely'
import { foreignTables } from '#shared/anonymisation/ownedTables.ts'
import type { Reader, Tx } from '../db/open.ts'
import { type Place, textsOf, textsOfTable } from './dump.ts'
import { type Needles, needlesOf } from './needles.ts'
import type { Rows } from './ownedRows.ts'

/** What is no record of its own: the history, the running command, half-filled forms. */
const unrecorded = new Set(['command_log', 'change_log', 'current_command', 'form_draft'])
const notOurs = new Set([...unrecorded, ...foreignTables])

/** Names of people and what they are called instead, longest first, so that no part of a name is left over. */
export type Renaming = readonly (readonly [name: string, instead: string])[]

const renamed = (text: string, renaming: Renaming): string =>
  renaming.reduce((now, [name, instead]) => now.replaceAll(name, instead), text)

/** Full names inside the texts of other records: of an event, a meeting, a report. They are written over with the number. */
export async function renameInTexts(db: Tx, renaming: Renaming): Promise<Rows> {
  const names = needlesOf(renaming.map(([name]) => name))
  const touched = new Map<string, Set<number>>()
  const named: Place[] = []
  for await (const places of textsOf(db, notOurs)) named.push(...places.filter(({ text }) => names.isIn(text)))
  for (const place of named) {
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
  const needles = needlesOf(values)
  const shared = new Set<string>()
  for await (const places of textsOf(db, unrecorded))
    for (const { text } of places) for (const value of needles.allIn(text)) shared.add(value)
  return shared
}

/** Recorded changes and sentences of the history in which any of the values still stands. */
export async function stillInHistory(db: Reader, needles: Needles, renaming: Renaming) {
  const changes = new Set<number>()
  const sentences: { commandId: number; sentence: string }[] = []
  for await (const places of textsOfTable(db, 'change_log'))
    for (const { id, text } of places) if (needles.isIn(text)) changes.add(id)
  for await (const places of textsOfTable(db, 'command_log'))
    for (const { id, column, text } of places) {
      if (column !== 'sentence' || !needles.isIn(text)) continue
      const said = renamed(text, renaming)
      sentences.push({ commandId: id, sentence: needles.isIn(said) ? 'treść kroku usunięto (anonimizacja)' : said })
    }
  return { changes: [...changes], sentences }
}

/** What the search of the whole file found after the act. */
export type Searched = {
  /** Kinds of records in which any of the values is still found; empty is the proof. */
  readonly left: readonly string[]
  readonly tables: number
  readonly texts: number
}
/** Searches every text of the whole file for each of the values. */
export async function searchAll(db: Reader, needles: Needles): Promise<Searched> {
  const left = new Set<string>()
  const tables = new Set<string>()
  let texts = 0
  for await (const places of textsOf(db)) {
    texts += places.length
    for (const { table, text } of places) {
      tables.add(table)
      if (needles.isIn(text)) left.add(table)
    }
  }
  return { left: [...left], tables: tables.size, texts }
}
