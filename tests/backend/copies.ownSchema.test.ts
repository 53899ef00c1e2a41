import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderBeside } from '#backend/copies/folder.ts'
import { assertOwnSchema, foreignParts, type SchemaPart } from '#backend/copies/ownSchema.ts'
import { applicationId, applyKey } from '#backend/db/applyKey.ts'
import { migrate, schemaVersion } from '#backend/db/migrate.ts'
import { migrations } from '#backend/db/migrations/index.ts'
import { openFile } from '#backend/db/open.ts'
import { rowCounts } from '#backend/vault/verifyCopy.ts'
import { openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

const files = join(import.meta.dirname, 'files')
/** The schema of a new file as the program of each version wrote it, kept from then. */
const kept = JSON.parse(gunzipSync(readFileSync(join(files, 'schemas-1-6.json.gz'))).toString('utf8')) as {
  readonly parts: readonly SchemaPart[]
  readonly versions: Readonly<Record<string, readonly number[]>>
}
const partsOf = (raw: Database.Database): SchemaPart[] =>
  raw.prepare('select type, name, tbl_name, sql from sqlite_schema').all() as SchemaPart[]

let folder: ReturnType<typeof tempFolder>
let b: TestBackend
/** A copy of the file with one person in it. */
let copy: string
beforeAll(async () => {
  folder = tempFolder()
  b = await openTestBackend(join(folder.path, 'klub.klub'))
  await b.ask('people.save', aPerson())
  copy = join(folderBeside(b.path).path, (await b.ask('copies.make', { job: 'a' })).name)
})
afterAll(async () => {
  await b.close()
  folder.remove()
})

/** A file from somebody else: a copy of ours with something done to it. */
function tampered(work: (raw: Database.Database) => void): string {
  const path = join(folder.path, 'z pendrive.klub')
  copyFileSync(copy, path)
  const raw = new Database(path)
  applyKey(raw)
  raw.unsafeMode(true)
  work(raw)
  raw.close()
  return path
}
/** Rewrites the words a part was made by, as `alter table` never would. */
const reworded = (name: string, from: string, to: string) => (raw: Database.Database) => {
  raw.pragma('writable_schema = ON')
  const { changes } = raw
    .prepare('update sqlite_schema set sql = replace(sql, ?, ?) where name = ? and instr(sql, ?) > 0')
    .run(from, to, name, from)
  expect(changes).toBe(1)
  raw.pragma('writable_schema = OFF')
}
const judged = (path: string): string => {
  const raw = new Database(path, { readonly: true })
  applyKey(raw)
  try {
    assertOwnSchema(raw)
    return 'ours'
  } catch (error) {
    return (error as { code: string }).code
  } finally {
    raw.close()
  }
}

describe('a file whose schema is ours', () => {
  it.each(Object.keys(kept.versions).map(Number))('passes as a program of version %i made it', (version) => {
    const parts = kept.versions[version]!.map((index) => kept.parts[index]!)
    expect(parts.length).toBeGreaterThan(100)
    expect(foreignParts(parts, version)).toEqual([])
  })
  it('passes untouched, counted for the plans of SQLite, and without an index of the history', () => {
    expect(judged(copy)).toBe('ours')
    expect(judged(tampered((raw) => raw.exec('analyze')))).toBe('ours')
    const oneIndex = (raw: Database.Database) =>
      raw.prepare("select name from sqlite_schema where sql like '%coalesce(after, before)%'").pluck().get() as string
    expect(judged(tampered((raw) => raw.exec(`drop index "${oneIndex(raw)}"`)))).toBe('ours')
    const another =
      "create index change_log_person_note on change_log ((coalesce(after, before) ->> 'note'), row_id) where table_name = 'person'"
    expect(judged(tampered((raw) => raw.exec(another)))).toBe('ours')
  })
  it('passes when it was brought up to date step by step, from the first version and from others', () => {
    const path = join(folder.path, 'dawny.klub')
    copyFileSync(join(files, 'version-1.klub'), path)
    expect(judged(path)).toBe('ours')
    openFile(path).raw.close()
    expect(judged(path)).toBe('ours')
    for (const version of [2, 5, schemaVersion - 1]) {
      const steps = join(folder.path, `krok-${version}.klub`)
      const raw = new Database(steps)
      applyKey(raw)
      raw.pragma(`application_id = ${applicationId}`)
      migrate(raw, steps, migrations.slice(0, version))
      migrate(raw, steps)
      expect(foreignParts(partsOf(raw), schemaVersion), String(version)).toEqual([])
      raw.close()
    }
  })
  it('passes whatever the lines and comments of its words are', () => {
    const parts = partsOf(openedCopy())
    const rewritten = parts.map((part) => ({
      ...part,
      sql: part.sql === null ? null : part.sql.replace(/^(CREATE \w+)/, '$1 /* uwaga */\n --druga\n '),
    }))
    expect(foreignParts(rewritten, schemaVersion)).toEqual([])
  })
})
function openedCopy(): Database.Database {
  const raw = new Database(copy, { readonly: true })
  applyKey(raw)
  return raw
}

const exec = (sql: string) => (raw: Database.Database) => raw.exec(sql)
const planted: readonly (readonly [what: string, plant: (raw: Database.Database) => unknown])[] = [
  ['a table of its own', exec('create table extra (id integer primary key)')],
  ['a table with a hostile name', exec('create table "x"" union select 1; --" (id integer)')],
  ['a virtual table', exec('create virtual table pages using dbstat')],
  ['a search index of its own', exec('create virtual table notes using fts5 (words)')],
  ['a view', exec('create view quiet as select * from person')],
  ['a trigger', exec("create trigger quiet after insert on person begin update club set name = 'x'; end")],
  ['an index over an expression', exec('create index quiet on person (length(hex(zeroblob(length(last_name)))))')],
  [
    'an index like those of the history over something else',
    exec(
      "create index change_log_person_note on change_log ((coalesce(after, before) ->> 'note'), row_id) where table_name = 'club'",
    ),
  ],
  ['a column more', exec('alter table person add column extra text')],
  ['a generated column', exec('alter table person add column extra text generated always as (hex(last_name)) virtual')],
  ['a column less', exec('alter table disk_cleaning drop column done_at')],
  ['a column under another name', exec('alter table person rename column note to remark')],
  ['another default', reworded('person', 'default 1', 'default 7')],
  ['a check that lets nothing in', reworded('person', 'check (', 'check (0 and ')],
  [
    'a check taken out',
    reworded('participation', "check (stage in ('applied'", "check (stage is not null or ('applied'"),
  ],
  [
    'a reference that removes',
    reworded('participation', 'references person (id)', 'references person (id) on delete cascade'),
  ],
  ['no trigger of the history', exec('drop trigger record_person_ai')],
  [
    'a trigger of the history that records nothing',
    exec('drop trigger record_person_ai; create trigger record_person_ai after insert on person begin select 1; end'),
  ],
  [
    'a trigger under the name of one of the history',
    exec('create trigger record_person_zz after insert on person begin delete from person; end'),
  ],
  ['no search', exec('drop table person_search')],
  ['a table named as one of SQLite', reworded('sqlite_sequence', 'name,seq', 'name,seq,extra')],
  ['no schema at all', exec('pragma user_version = 0')],
  ['a version below all', exec('pragma user_version = -1')],
  ['the version of an older file', exec(`pragma user_version = ${schemaVersion - 1}`)],
]

describe('a file of somebody else', () => {
  it.each(planted)('with %s is not ours', (_, plant) => {
    expect(judged(tampered(plant))).toBe('notOurs')
  })

  it('of an older version may word the triggers of the history its own way, and has none under another name', () => {
    const parts = kept.versions[2]!.map((index) => kept.parts[index]!)
    const old = parts.find(({ name }) => name === 'record_person_ai')!
    const other = { ...old, sql: 'CREATE TRIGGER record_person_ai after insert on person begin select 1; end' }
    expect(foreignParts([...parts.filter((part) => part !== old), other], 2)).toEqual([])
    const hidden = { ...old, name: 'record_person_zz', sql: old.sql!.replace('person_ai', 'person_zz') }
    expect(foreignParts([...parts, hidden], 2)).toEqual(['record_person_zz'])
  })

  it('is neither looked into nor restored; the present file stays as it is and open', async () => {
    const before = await b.ask('people.list', {})
    for (const what of ['a virtual table', 'another default']) {
      const plant = planted.find(([name]) => name === what)![1]
      const source = { where: 'file', path: tampered(plant) } as const
      for (const name of ['copies.look', 'copies.restore'] as const)
        expect(await b.refusal(name, { source, secret: null })).toMatchObject({
          code: 'copies.notOurs',
          message: expect.stringMatching(/ktoś zmienił jego budowę .* Obecny plik jest nietknięty\. .*\.$/),
        })
    }
    expect(await b.ask('people.list', {})).toEqual(before)
    expect(b.logged.filter((line) => line.startsWith('unexpected'))).toEqual([])
  })

  it('of a newer version is said to be newer', async () => {
    const source = { where: 'file', path: tampered(exec(`pragma user_version = ${schemaVersion + 1}`)) } as const
    for (const name of ['copies.look', 'copies.restore'] as const)
      expect(await b.refusal(name, { source, secret: null })).toMatchObject({ code: 'copies.newer' })
  })

  it('has its rows counted whatever its tables are called', () => {
    const path = tampered(
      exec('create table "x"" union select 1; --" (id integer); insert into "x"" union select 1; --" values (1)'),
    )
    const raw = new Database(path)
    applyKey(raw)
    expect(rowCounts(raw)).toMatchObject({ 'x" union select 1; --': 1, person: 1 })
    raw.close()
  })
})
