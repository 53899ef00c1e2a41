import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createOpenCopies } from '#backend/openCopies.ts'

const pdf = { bytes: Buffer.from('%PDF'), mime: 'application/pdf' }
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'klubownik-test-copies-'))
})
afterEach(() => rmSync(root, { recursive: true }))

it('no folder is made before the first document is opened, and none stays after the end', async () => {
  const copies = createOpenCopies(async () => undefined, root)
  expect(readdirSync(root)).toEqual([])
  await copies.open(pdf)
  await copies.open(pdf)
  expect(readdirSync(root)).toHaveLength(1)
  copies.remove()
  expect(readdirSync(root)).toEqual([])
})

it('the next start takes away what a run that ended badly has left, and nothing of others', () => {
  const ofDeadRun = join(root, 'klubownik-podglad-4194305-abcdef')
  const ofThisRun = join(root, `klubownik-podglad-${process.pid}-abcdef`)
  const foreign = join(root, 'podglad-4194305-abcdef')
  for (const folder of [ofDeadRun, ofThisRun, foreign]) mkdirSync(folder)
  writeFileSync(join(ofDeadRun, 'x.pdf'), '')
  createOpenCopies(async () => undefined, root)
  expect([ofDeadRun, ofThisRun, foreign].map((folder) => existsSync(folder))).toEqual([false, true, true])
})

it('a picture is opened as what it is; what could run or unpack is not opened', async () => {
  const opened: string[] = []
  const copies = createOpenCopies(async (path) => void opened.push(path), root)
  const bytes = Buffer.from([1])
  expect(await copies.open({ bytes, mime: 'image/png' })).toEqual({ ok: true, value: true })
  expect(opened[0]).toMatch(/[0-9a-f]{16}\.png$/)
  for (const mime of ['application/zip', 'text/html', 'image/svg+xml', 'constructor'])
    expect(await copies.open({ bytes, mime })).toMatchObject({ ok: false })
  copies.remove()
})

it('a system without a viewer is told in a sentence', async () => {
  const copies = createOpenCopies(() => Promise.reject(new Error('no viewer')), root)
  const answer = await copies.open(pdf)
  expect(answer).toMatchObject({ ok: false, error: { code: 'documents.viewer' } })
  copies.remove()
})

it('a copy that a viewer holds when the file is locked goes with the next try, and one just being written is not shown', async () => {
  const shown: string[] = []
  const copies = createOpenCopies(async (path) => void shown.push(path), root)
  await copies.open(pdf)
  const [folder] = readdirSync(root)
  // A folder in which nothing may be removed, as one whose file is held open on Windows.
  const isHeld = process.platform !== 'win32' && process.getuid?.() !== 0
  if (isHeld) chmodSync(join(root, folder!), 0o500)
  copies.remove()
  if (isHeld) expect(readdirSync(root)).toEqual([folder])
  if (isHeld) chmodSync(join(root, folder!), 0o700)
  copies.remove()
  expect(readdirSync(root)).toEqual([])
  const writing = copies.open(pdf)
  copies.remove()
  expect([await writing, shown.length, readdirSync(root)]).toMatchObject([{ ok: false }, 1, []])
})

it('only PDF documents are handed to other programs', async () => {
  const opened: string[] = []
  const copies = createOpenCopies(async (path) => void opened.push(path), root)
  expect((await copies.open({ ...pdf, mime: 'text/html' })).ok).toBe(false)
  expect([opened, readdirSync(root)]).toEqual([[], []])
})
