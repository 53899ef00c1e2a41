import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input, Output } from '#shared/contract/define.ts'
import type { CallName, Contract } from '#shared/contract/index.ts'
import { freshBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { forkedBackend } from '../support/forkedBackend.ts'
import { pagesOf } from '../support/printedPdf.ts'
import { aPerson } from '../support/records.ts'

let b: TestBackend
let temporary: ReturnType<typeof tempFolder>
const usual = process.env.TMPDIR
beforeEach(() => {
  temporary = tempFolder()
  process.env.TMPDIR = temporary.path
})
afterEach(async () => {
  await b.close()
  if (usual === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usual
  temporary.remove()
})

const samples = () => readdirSync(temporary.path).filter((name) => name.startsWith('klubownik-przyklad-'))
/** Asks the program over the sample. */
async function inSample<N extends CallName>(name: N, input: Input<Contract[N]>): Promise<Output<Contract[N]>> {
  const answer = await b.sample.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`)
  return answer.value as never
}
const untilBegun = async (progress: () => Promise<{ done: number } | null>) => {
  await expect.poll(async () => (await progress())?.done ?? 0, { interval: 5, timeout: 10_000 }).toBeGreaterThan(5)
}

it('the sample opens beside the own file and nothing goes from one to the other', { timeout: 60_000 }, async () => {
  b = await freshBackend()
  await b.ask('people.save', aPerson())
  b = await b.restart()
  const bytes = readFileSync(b.path)
  expect(await b.sample.call('people.list', {})).toMatchObject({ ok: false, error: { code: 'sampleClosed' } })
  // Asked twice at once, it makes one; calls over the own file are answered meanwhile.
  const opening = [b.call('sample.open', {}), b.call('sample.open', {})]
  await untilBegun(() => b.ask('sample.progress', {}))
  expect(await b.ask('people.list', {})).toMatchObject({ total: 1 })
  expect(await Promise.all(opening)).toEqual([
    { ok: true, value: {} },
    { ok: true, value: {} },
  ])
  expect(samples()).toHaveLength(1)
  expect(await b.ask('sample.progress', {})).toBeNull()

  expect(await inSample('app.status', {})).toMatchObject({ demo: true, empty: false, fileName: 'przyklad.klub' })
  await inSample('people.save', aPerson({ otherIdentifier: 'tylko w przykładzie' }))
  expect(await inSample('people.list', {})).toMatchObject({ total: 15 })
  expect(await b.ask('people.list', {})).toMatchObject({ total: 1 })
  expect(await b.ask('app.status', {})).toMatchObject({ demo: false, fileName: 'klub.klub' })

  // A paper of the sample says so, and is not among those of the own file.
  const [grant] = await inSample('grants.list', {})
  const { fileId } = await inSample('documents.render', { document: { kind: 'resultsSummary', grantId: grant!.id } })
  const paper = await b.sample.file(fileId)
  for (const page of pagesOf(paper!.bytes)) expect(page).toContain('Przykład – osoby i dokumenty zmyślone')
  expect(await b.file(fileId)).toBeUndefined()

  // Neither a copy of real data nor the second place of copies has anything to do with it.
  const source = { where: 'file' as const, path: b.path }
  for (const [name, input] of [
    ['copies.restore', { source, secret: null }],
    ['copies.choosePlace', { folder: temporary.path }],
  ] as const)
    expect(await b.sample.call(name, input)).toMatchObject({ ok: false, error: { code: 'copies.sample' } })
  expect(await b.sample.call('sample.open', {})).toMatchObject({ ok: false, error: { code: 'sample.isOpen' } })
  // A passphrase of the sample is its own: it locks and opens it, and the own file stays as it is.
  await inSample('vault.setPassphrase', { present: null, next: 'wiosna nad Bugiem' })
  await inSample('vault.lock', {})
  expect(await b.sample.call('people.list', {})).toMatchObject({ ok: false, error: { code: 'locked' } })
  expect(await b.ask('vault.status', {})).toMatchObject({ state: 'open', isProtected: false })

  // Opened again it is fresh, and what was there is gone.
  await b.ask('sample.open', {})
  expect(samples()).toHaveLength(1)
  expect(await inSample('people.list', {})).toMatchObject({ total: 14 })
  await b.ask('sample.close', {})
  expect(samples()).toEqual([])
  expect(await b.sample.call('people.list', {})).toMatchObject({ ok: false, error: { code: 'sampleClosed' } })
  const { path } = b
  const again = await b.restart()
  b = again
  expect(readFileSync(path).equals(bytes)).toBe(true)
  expect(readdirSync(join(path, '..')).filter((name) => name.includes('przyklad'))).toEqual([])
})

it('a sample that is being made stops when it is given up and when the program ends, and leaves nothing', async () => {
  b = await freshBackend()
  const opening = b.call('sample.open', {})
  await untilBegun(() => b.ask('sample.progress', {}))
  await b.ask('sample.close', {})
  expect(await opening).toMatchObject({ ok: false, error: { code: 'sample.givenUp' } })
  expect(samples()).toEqual([])
  const again = b.call('sample.open', {})
  await untilBegun(() => b.ask('sample.progress', {}))
  b = await b.restart()
  expect(await again).toMatchObject({ ok: false, error: { code: 'sample.givenUp' } })
  expect(samples()).toEqual([])
})

it('a program killed while it makes the sample leaves the own file whole, and the next try begins clean', async () => {
  b = await freshBackend()
  await b.ask('people.save', aPerson())
  const { path } = b
  b = await b.restart()
  const bytes = readFileSync(path)
  const program = await forkedBackend(path)
  void program.call('sample.open', {})
  await untilBegun(async () => {
    const answer = await program.call('sample.progress', {})
    return answer.ok ? (answer.value as { done: number } | null) : null
  })
  const [left] = samples()
  await program.kill()
  expect(samples()).toEqual([left])
  expect(await b.ask('people.list', {})).toMatchObject({ total: 1 })
  const opening = b.call('sample.open', {})
  await untilBegun(() => b.ask('sample.progress', {}))
  expect(samples()).not.toContain(left)
  await b.ask('sample.close', {})
  await opening
  b = await b.restart()
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

it('no room for the sample is said in a sentence, and the own file goes on', async () => {
  b = await freshBackend()
  process.env.TMPDIR = join(temporary.path, 'nie-ma')
  const refused = await b.refusal('sample.open', {})
  expect(refused).toMatchObject({ code: 'sample.notMade' })
  expect(refused.message).toContain('Twój plik jest nietknięty')
  expect(await b.ask('people.list', {})).toMatchObject({ total: 0 })
})
