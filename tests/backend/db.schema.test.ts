import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { recordedTables, writtenColumns } from '#backend/db/changeTriggers.ts'
import { type OpenFile, openFile } from '#backend/db/open.ts'
import { columnLabels, tableLabels } from '#backend/history/columnLabels.ts'
import { tempFolder } from '../support/backend.ts'

let folder: ReturnType<typeof tempFolder>
let file: OpenFile
beforeEach(() => {
  folder = tempFolder()
  file = openFile(join(folder.path, 'klub.klub'))
})
afterEach(async () => {
  await file.close()
  folder.remove()
})

const column = (sql: string) => file.raw.prepare(sql).pluck().all() as string[]
const ownTables = () => [...recordedTables(file.raw), 'command_log', 'change_log', 'current_command'].sort()

it('the typed tables are those of the file, column for column', () => {
  const folder = join(import.meta.dirname, '../../electron/backend/db')
  const sources = ['schema.ts', ...readdirSync(join(folder, 'schema')).map((name) => `schema/${name}`)]
  const typed = sources
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/^ {2}(\w+): \{([^}]*)\}/gm)])
    .map(([, table, columns]) => [
      table!,
      [...columns!.matchAll(/^\s*(\w+):|(?:[{;]|^) (\w+):/gm)].map((m) => (m[1] ?? m[2])!).sort(),
    ])
  expect(typed.length).toBeGreaterThan(15)
  const columnsOf = file.raw.prepare('select name from pragma_table_xinfo(?) order by name').pluck()
  expect(Object.fromEntries(typed)).toEqual(
    Object.fromEntries(
      [...ownTables(), 'form_draft', 'scan', 'filed_paper', 'disk_cleaning', 'notes_key', 'calendar_feed'].map(
        (table) => [table, (columnsOf.all(table) as string[]).sort()],
      ),
    ),
  )
})

it('every table is STRICT, apart from the search indexes', () => {
  const loose = column("select name from pragma_table_list where schema = 'main' and strict = 0 and type = 'table'")
  expect(loose.filter((name) => !name.startsWith('sqlite_'))).toEqual([])
})

it('every table but the record itself has the three triggers that record its changes', () => {
  const triggers = new Set(column("select name from sqlite_schema where type = 'trigger'"))
  const without = recordedTables(file.raw).filter(
    (table) => !['ai', 'au', 'ad'].every((suffix) => triggers.has(`record_${table}_${suffix}`)),
  )
  expect(without).toEqual([])
  expect(recordedTables(file.raw).length).toBeGreaterThan(15)
})

it('nothing can be written outside a command', () => {
  expect(() => file.raw.exec("insert into signatory (name, function_title) values ('x', '')")).toThrow(
    'NOT NULL constraint failed: change_log.command_id',
  )
  expect(column('select name from signatory')).toEqual([])
})

it('every table and every shown column has a Polish name in the history', () => {
  expect(recordedTables(file.raw).filter((table) => !tableLabels[table])).toEqual([])
  const hidden =
    /^(id|revision|sort_key|words|list|code|line_id|.*_id|form_version|template_version|data|sequence|restricted_text|change_ids|command_ids|kept_checksum)$/
  const nameless = recordedTables(file.raw).flatMap((table) =>
    writtenColumns(file.raw, table).filter((name) => !columnLabels[name] && (!hidden.test(name) || name === 'text_id')),
  )
  expect([...new Set(nameless)]).toEqual([])
})

it('money and minutes are whole numbers, days are real days', () => {
  const wrong = recordedTables(file.raw).flatMap((table) =>
    (
      file.raw.prepare('select name, type from pragma_table_xinfo(?)').all(table) as { name: string; type: string }[]
    ).filter(
      ({ name, type }) => (/(_grosze|minutes)$/.test(name) && type !== 'INTEGER') || type === 'REAL' || type === 'ANY',
    ),
  )
  expect(wrong).toEqual([])
  file.raw.exec(
    "insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes) values ('x', '', '', '', 1, 'undoable', 0); insert into current_command (command_id) values (1)",
  )
  const insert = (date: string) => () =>
    file.raw
      .prepare(
        "insert into edition (name, project_title, programme, place, starts_on, ends_on, hour_minutes, funding_line) values ('a', '', '', '', ?, '2022-01-01', 60, '')",
      )
      .run(date)
  expect(insert('2021-02-30')).toThrow('CHECK constraint failed')
  expect(insert('2021-02-28')).not.toThrow()
})
