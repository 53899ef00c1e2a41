import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { applyKey } from '#backend/db/applyKey.ts'
import { makeChangeTriggers } from '#backend/db/changeTriggers.ts'
import { migrate } from '#backend/db/migrate.ts'
import type { Migration } from '#backend/db/migration.ts'
import { migrations } from '#backend/db/migrations/index.ts'
import { type OpenFile, openFile } from '#backend/db/open.ts'
import { tempFolder } from '../support/backend.ts'

let folder: ReturnType<typeof tempFolder>
let file: OpenFile
let path: string
beforeEach(() => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
  file = openFile(path)
})
afterEach(async () => {
  await file.close()
  folder.remove()
})

const next = (up: Migration['up']): Migration[] => [...migrations, { version: migrations.length + 1, name: 'test', up }]
const version = () => file.raw.pragma('user_version', { simple: true })

it('numbers rise by one', () => {
  expect(migrations.map((step) => step.version)).toEqual(migrations.map((_, index) => index + 1))
})

it('a copy of the file is made first, encrypted like the file and with everything in it', () => {
  migrate(
    file.raw,
    path,
    next((db) => db.exec('create table extra (id integer primary key) strict')),
  )
  const [copy] = readdirSync(join(folder.path, 'kopie')).filter((name) => name.endsWith('.klub'))
  expect(copy).toMatch(/^klub-wersja-\d+-.*\.klub$/)
  const kept = new Database(join(folder.path, 'kopie', copy!))
  applyKey(kept)
  expect(kept.prepare('select count(*) from code_list_item').pluck().get()).toBeGreaterThan(10)
  expect(kept.pragma('user_version', { simple: true })).toBe(migrations.length)
  kept.close()
})

it('a new file needs no copy', () => {
  expect(readdirSync(folder.path)).not.toContain('kopie')
})

it('a step that fails leaves the file as it was, whole', () => {
  const failing = next((db) => {
    db.exec("create table half (id integer primary key) strict; update operator set name = 'zmieniony'")
    throw new Error('planted')
  })
  expect(() => migrate(file.raw, path, failing)).toThrow()
  expect(version()).toBe(migrations.length)
  expect(file.raw.prepare("select count(*) from sqlite_schema where name = 'half'").pluck().get()).toBe(0)
  expect(file.raw.prepare('select name from operator').pluck().get()).toBe('Koordynator')
  expect(file.raw.pragma('foreign_keys', { simple: true })).toBe(1)
})

it('a step that breaks a reference is refused as a whole', () => {
  const breaking = next((db) =>
    db.exec("insert into participation (person_id, edition_id, started_on, note) values (77, 88, '2021-01-01', '')"),
  )
  expect(() => migrate(file.raw, path, breaking)).toThrow('broke a reference')
  expect(version()).toBe(migrations.length)
})

it('a rebuilt table gets its triggers anew', () => {
  migrate(
    file.raw,
    path,
    next((db) => {
      db.exec(
        'create table signatory2 (id integer primary key autoincrement, name text not null, function_title text not null, since text) strict',
      )
      db.exec(
        'insert into signatory2 (id, name, function_title) select id, name, function_title from signatory; drop table signatory; alter table signatory2 rename to signatory',
      )
    }),
  )
  expect(version()).toBe(migrations.length + 1)
  const sql = file.raw
    .prepare("select sql from sqlite_schema where name = 'record_signatory_ai'")
    .pluck()
    .get() as string
  expect(sql).toContain(`'since', new."since"`)
})

it('making the triggers twice changes nothing', () => {
  const triggers = () =>
    file.raw.prepare("select name, sql from sqlite_schema where type = 'trigger' order by name").all()
  const before = triggers()
  makeChangeTriggers(file.raw)
  expect(triggers()).toEqual(before)
})

it('a file in which SQLite keeps figures of its own is brought up like any other', () => {
  file.raw.exec('analyze')
  expect(file.raw.prepare("select count(*) from sqlite_schema where name = 'sqlite_stat1'").pluck().get()).toBe(1)
  migrate(
    file.raw,
    path,
    next((db) => db.exec('create index later on person (first_name)')),
  )
  expect(version()).toBe(migrations.length + 1)
})
