import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBackend } from '#backend/app.ts'
import { applyKey } from '#backend/db/applyKey.ts'
import { openFile } from '#backend/db/open.ts'
import { storageCodeOf } from '#backend/db/storageError.ts'
import { inTransaction } from '#backend/db/transaction.ts'
import { tempFolder } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

let folder: ReturnType<typeof tempFolder>
let path: string
beforeEach(() => {
  folder = tempFolder()
  path = join(folder.path, 'klub.klub')
})
afterEach(() => folder.remove())

/** A closed file with one person in it. */
async function fileWithData(): Promise<Buffer> {
  const backend = await openBackend({ file: path })
  await backend.call('people.save', aPerson({ lastName: 'Gęślą', note: 'zażółć' }))
  await backend.close()
  return readFileSync(path)
}
/** Code of the refusal every call answers, and its sentence. */
async function refusal(file = path): Promise<{ kind: string; code: string; message: string }> {
  const backend = await openBackend({ file })
  const answer = await backend.call('app.status', {})
  const second = await backend.call('people.save', aPerson())
  await backend.close()
  if (answer.ok) throw new Error('the file was opened')
  expect(second).toEqual(answer)
  return answer.error
}

describe('a file that cannot be opened is explained and left as it was', () => {
  it('empty', async () => {
    writeFileSync(path, '')
    expect(await refusal()).toMatchObject({ kind: 'storage', code: 'empty' })
    expect(readFileSync(path)).toHaveLength(0)
  })
  it('a text file', async () => {
    writeFileSync(path, 'to nie jest baza danych\n'.repeat(100))
    expect(await refusal()).toMatchObject({ code: 'locked' })
    expect(readFileSync(path, 'utf8')).toBe('to nie jest baza danych\n'.repeat(100))
  })
  it('a short file', async () => {
    writeFileSync(path, 'x')
    expect(await refusal()).toMatchObject({ code: 'notOurs' })
    expect(readFileSync(path, 'utf8')).toBe('x')
  })
  it('a plain SQLite file of another program', async () => {
    const other = new Database(path)
    other.exec('create table t (a)')
    other.close()
    const before = readFileSync(path)
    expect(await refusal()).toMatchObject({ code: 'notOurs' })
    expect(readFileSync(path)).toEqual(before)
  })
  it('an encrypted file of another program under the same key', async () => {
    const other = new Database(path)
    applyKey(other)
    other.exec('create table t (a)')
    other.close()
    const before = readFileSync(path)
    expect(await refusal()).toMatchObject({ code: 'notOurs' })
    expect(readFileSync(path)).toEqual(before)
  })
  it('a file under another key', async () => {
    const other = new Database(path)
    other.pragma(`key = 'inne hasło'`)
    other.exec('create table t (a)')
    other.close()
    const before = readFileSync(path)
    expect(await refusal()).toMatchObject({ code: 'locked' })
    expect(readFileSync(path)).toEqual(before)
  })
  it('a file of a newer version', async () => {
    await fileWithData()
    const raw = new Database(path)
    applyKey(raw)
    raw.pragma('user_version = 999')
    raw.pragma('wal_checkpoint(truncate)')
    raw.close()
    const before = readFileSync(path)
    const { code, message } = await refusal()
    expect(code).toBe('newer')
    expect(message).toContain('nowsza wersja')
    expect(readFileSync(path)).toEqual(before)
  })
  it('a damaged page', async () => {
    const bytes = await fileWithData()
    bytes.fill(0x5a, 4096 + 100, 4096 + 200)
    writeFileSync(path, bytes)
    const backend = await openBackend({ file: path })
    const answers = await Promise.all(
      ['people.list', 'history.list', 'app.status'].map((name) => backend.call(name, {})),
    )
    await backend.close()
    expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.error.kind)).toContain('storage')
    expect(readFileSync(path).subarray(4196, 4296)).toEqual(Buffer.alloc(100, 0x5a))
  })
  it('a folder that is not there, and a folder in the place of the file', async () => {
    expect(await refusal(join(folder.path, 'nie', 'ma', 'x.klub'))).toMatchObject({ code: 'missingFolder' })
    mkdirSync(path)
    expect(await refusal()).toMatchObject({ code: 'notOurs' })
  })
  it('a read-only file, opened as an ordinary user', async () => {
    const before = await fileWithData()
    chmodSync(folder.path, 0o755)
    chmodSync(path, 0o444)
    const script = `import { openBackend } from '${join(import.meta.dirname, '../../electron/backend/app.ts')}'
      if (process.getuid?.() === 0) { process.setgid(65534); process.setuid(65534) }
      const backend = await openBackend({ file: '${path}' })
      process.stdout.write(JSON.stringify(await backend.call('app.status', {})))`
    const answer = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
    )
    expect(answer).toMatchObject({ ok: false, error: { kind: 'storage', code: 'readOnly' } })
    expect(readFileSync(path)).toEqual(before)
  })
})

it('a file locked by another process is busy, with a sentence, and stays whole', async () => {
  await fileWithData()
  const other = new Database(path)
  applyKey(other)
  other.pragma('locking_mode = EXCLUSIVE')
  other.exec('begin exclusive')
  expect(await refusal()).toMatchObject({ kind: 'storage', code: 'busy' })
  other.exec('rollback')
  other.close()
  const backend = await openBackend({ file: path })
  expect(await backend.call('people.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
  await backend.close()
})

it.skipIf(process.platform === 'win32')(
  'a new file that could not be made leaves nothing in the way of the next start',
  async () => {
    const script = `import { openBackend } from '${join(import.meta.dirname, '../../electron/backend/app.ts')}'
    const backend = await openBackend({ file: '${path}' })
    process.stdout.write(JSON.stringify(await backend.call('app.status', {})))`
    const command = ['ulimit -f 0; exec "$0" "$@"', process.execPath, '--input-type=module', '-e', script]
    const answer = JSON.parse(execFileSync('sh', ['-c', ...command], { encoding: 'utf8' }))
    expect(answer).toMatchObject({ ok: false, error: { kind: 'storage' } })
    const backend = await openBackend({ file: path })
    expect(await backend.call('people.list', {})).toMatchObject({ ok: true })
    await backend.close()
  },
)

it('a full disk loses nothing that was saved before', async () => {
  const file = openFile(path)
  file.raw.pragma(`max_page_count = ${file.raw.pragma('page_count', { simple: true })}`)
  const tooMuch = {
    ...{ call: 'x', sentence: 'x'.repeat(5_000_000), at: '', operator_id: null, operator_name: '', schema_version: 1 },
    ...{ undo_rule: 'transparent' as const, removes: 0, undoes_id: null, redoes_id: null },
  }
  const write = inTransaction(file.db, (db) => db.insertInto('command_log').values(tooMuch).execute())
  expect(storageCodeOf(await write.catch((error: unknown) => error))).toBe('full')
  expect(file.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  await file.close()
  const backend = await openBackend({ file: path })
  expect(await backend.call('people.save', aPerson())).toMatchObject({ ok: true })
  await backend.close()
})

it('nothing of the data can be read in the file or beside it', async () => {
  const backend = await openBackend({ file: path })
  await backend.call('people.save', aPerson({ lastName: 'Tajemnicka', note: 'hasło-do-znalezienia' }))
  const everything = () =>
    readdirSync(folder.path)
      .map((name) => readFileSync(join(folder.path, name)).toString('latin1'))
      .join('')
  expect(readdirSync(folder.path).length).toBeGreaterThan(1)
  for (const words of ['Tajemnicka', 'hasło-do-znalezienia'.normalize(), 'SQLite format 3'])
    expect(everything()).not.toContain(Buffer.from(words).toString('latin1'))
  await backend.close()
  expect(everything()).not.toContain('Tajemnicka')
})

it.runIf(process.platform !== 'win32')('a new file, and what lies beside it, is for this user alone', async () => {
  const backend = await openBackend({ file: path })
  await backend.call('people.save', aPerson())
  const names = readdirSync(folder.path)
  expect(names.length).toBeGreaterThan(2)
  expect(names.map((name) => [name, statSync(join(folder.path, name)).mode & 0o077])).toEqual(
    names.map((name) => [name, 0]),
  )
  await backend.close()
})

it('keeps what it promises: full synchronisation, WAL, references, temporary data in memory, authenticated pages', () => {
  const { raw } = openFile(path)
  const pragma = (name: string) => raw.pragma(name, { simple: true })
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('temp_store')]).toEqual([
    'wal',
    2,
    1,
    2,
  ])
  expect(pragma('cipher')).toBe('chacha20')
  raw.close()
  // Every other connection has it with its key.
  const bare = new Database(path)
  applyKey(bare)
  expect(bare.pragma('temp_store', { simple: true })).toBe(2)
  bare.close()
})
