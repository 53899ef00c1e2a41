import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { verifyFile } from '#backend/copies/verifyFile.ts'
import { writeWholeCopy } from '#backend/copies/wholeCopy.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { openFile, saltOf } from '#backend/db/open.ts'
import { deriveKey, type FileKey, openKey } from '#backend/vault/fileKey.ts'
import { putUnderKey, unfinishedOf } from '#backend/vault/rekey.ts'
import { opensWith } from '#backend/vault/verifyCopy.ts'
import { tempFolder } from '../support/backend.ts'

let folder: ReturnType<typeof tempFolder>
let path: string
/** A half-filled form: a row that is written without a step. */
const addRow = (raw: Database.Database, place: string) =>
  raw.prepare("insert into form_draft (place, data, at) values (?, '{}', '2022-01-10')").run(place)
const draftsIn = (file: string, key: FileKey): number => verifyFile(file, key).rows.form_draft ?? 0
beforeEach(async () => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
  const file = openFile(path)
  for (const place of ['a', 'b', 'c']) addRow(file.raw, place)
  await file.close()
})
afterEach(() => {
  vi.restoreAllMocks()
  folder.remove()
})
describe('a change of the key takes no copy for good that is not the file:', () => {
  it.each(['check', 'verify'] as const)(
    'a row is missing at the step „%s”; the file stays whole under the old key',
    async (at) => {
      const next = { key: await deriveKey('zielona łąka 17 żab', saltOf(path)), salt: saltOf(path) }
      const tell = async (step: string) => {
        if (step !== at) return
        const raw = new Database(unfinishedOf(path))
        applyKey(raw, at === 'check' ? openKey() : next.key)
        raw.exec("delete from form_draft where place = 'b'")
        raw.close()
      }
      await expect(putUnderKey(path, openKey(), next, tell)).rejects.toThrow('damaged')
      expect([draftsIn(path, openKey()), opensWith(path, next.key)]).toEqual([3, false])
      expect(existsSync(unfinishedOf(path))).toBe(false)
    },
  )
})

it('a copy that a step came between is made anew: it is said to hold what it holds', () => {
  const other = openFile(path)
  const save = other.raw.prepare("insert into form_draft (place, data, at) values ('d', '{}', '')")
  const prepare = Database.prototype.prepare
  let copies = 0
  vi.spyOn(Database.prototype, 'prepare').mockImplementation(function (this: Database.Database, sql: string) {
    // Somebody saves after the moment that is counted and before the one that is copied.
    if (sql === 'vacuum into ?') {
      copies += 1
      if (copies === 1) save.run()
    }
    return prepare.call(this, sql)
  } as typeof prepare)
  const target = join(folder.path, 'kopia.klub')
  const { facts } = writeWholeCopy(path, openKey(), target)
  vi.restoreAllMocks()
  expect([copies, facts.rows.form_draft, draftsIn(target, openKey())]).toEqual([2, 4, 4])
  expect(readdirSync(folder.path).filter((name) => name.includes('w-trakcie'))).toEqual([])
  other.raw.close()
})
