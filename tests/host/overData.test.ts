import { execFile } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isOverData } from '../../electron/host/overData.ts'
import { freshBackend, tempFolder } from '../support/backend.ts'

let folder: ReturnType<typeof tempFolder>
const at = (name: string) => join(folder.path, name)
beforeAll(() => {
  folder = tempFolder()
  mkdirSync(at('kopie'))
  for (const name of ['klub.klub', 'klub.klub-wal', 'klub.klub.licznik', 'kopie/klub-kopia.klub', 'wydruk.pdf'])
    writeFileSync(at(name), 'x')
  symlinkSync(at('klub.klub'), at('dowiązanie.pdf'))
  linkSync(at('klub.klub'), at('drugie imię.pdf'))
})
afterAll(() => folder.remove())

it.each([
  ...['klub.klub', 'klub.klub-wal', 'klub.klub.licznik', 'kopie/klub-kopia.klub'],
  ...['dowiązanie.pdf', 'drugie imię.pdf'],
])('a document is never written over %s', (name) => {
  expect(isOverData(at(name), at('klub.klub'))).toBe(true)
})
it.each(['wydruk.pdf', 'nowy.pdf', 'nie/ma/folderu.pdf'])('a document may be written to %s', (name) => {
  expect(isOverData(at(name), at('klub.klub'))).toBe(false)
})

it('the command line refuses it before it does anything', async () => {
  const b = await freshBackend()
  const made = await b.ask('people.list', {})
  const before = readFileSync(b.path)
  const input = JSON.stringify({ document: { kind: 'retentionPlan' } })
  const args = ['electron/host/cli.ts', 'documents.render', '--file', b.path, '--input', input, '--out', b.path]
  const run = promisify(execFile)(process.execPath, args)
  await expect(run).rejects.toMatchObject({ code: 2, stdout: expect.stringContaining('cli.out') })
  expect(readFileSync(b.path).equals(before)).toBe(true)
  expect(await b.ask('people.list', {})).toEqual(made)
  await b.close()
})
