import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { channels } from '../../electron/shell/channels.ts'
import { type ShellRun, startShell } from './startShell.ts'

let run: ShellRun
afterEach(() => run.tidy())

const operator = { id: null, name: 'Żaneta Gęś', role: 'koordynatorka' }
const names = async (bridge: Bridge): Promise<string> => JSON.stringify(await bridge.call('club.get', {}))
const killBackend = async (): Promise<void> => {
  const last = run.backends.at(-1)!
  const gone = new Promise((resolve) => last.once('exit', resolve))
  last.child.kill('SIGKILL')
  await gone
}

it('the page gets its functions, each on a channel of its own, and nothing else', async () => {
  run = await startShell()
  const bridge = await run.bridge()
  expect([...run.exposed.keys()]).toEqual(['klubownik'])
  expect(Object.keys(bridge).sort()).toEqual([
    ...['call', 'chooseFolder', 'file', 'host', 'keyStore', 'onSuspend', 'openFile', 'putFile', 'sample', 'saveFile'],
  ])
  expect(Object.keys(bridge.sample ?? {}).sort()).toEqual([
    ...['call', 'file', 'host', 'openFile', 'putFile', 'saveFile'],
  ])
  expect(bridge.host).toBe('electron')
  expect(run.channels().sort()).toEqual(Object.values(channels).sort())
})
it('a call from the page reaches the real back end and its encrypted file, and stays there after the program ends', async () => {
  run = await startShell()
  const bridge = await run.bridge()
  expect(await bridge.call('club.saveOperator', operator)).toMatchObject({ ok: true })
  expect(await names(bridge)).toContain('Żaneta Gęś')
  await run.end()
  expect(run.app.exitCode).toBe(0)
  expect(existsSync(`${run.file}-wal`)).toBe(false)
  expect(readFileSync(run.file).subarray(0, 6).toString('latin1')).not.toBe('SQLite')

  const { file } = run
  const first = run
  run = await startShell({ argv: ['--file', file] })
  expect(await names(await run.bridge())).toContain('Żaneta Gęś')
  first.tidy()
})
it('what is meant for the sample never reaches the own file, and the sample goes with the program', {
  timeout: 60_000,
}, async () => {
  run = await startShell()
  const bridge = await run.bridge()
  const { sample } = bridge
  expect(await sample?.call('club.saveOperator', operator)).toMatchObject({
    ok: false,
    error: { code: 'sampleClosed', message: expect.stringContaining('Twój plik jest nietknięty') },
  })
  expect(await sample?.putFile(new Uint8Array([1]))).toMatchObject({ ok: false, error: { code: 'sampleClosed' } })
  expect(await bridge.call('sample.open', {})).toEqual({ ok: true, value: {} })
  expect(await sample?.call('club.saveOperator', operator)).toMatchObject({ ok: true })
  expect(await names(bridge)).not.toContain('Żaneta Gęś')
  const child = run.backends.at(-1)!.child.pid
  const samples = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`klubownik-przyklad-${child}-`))
  expect(samples()).toHaveLength(1)
  await run.end()
  expect(samples()).toEqual([])
})
it('what is refused comes back as a value with a Polish sentence', async () => {
  run = await startShell()
  const bridge = await run.bridge()
  for (const [name, input] of [
    ['people.save', { lastName: 'x'.repeat(1_000_000) }],
    ['no.suchOperation', {}],
    ['../etc/passwd', {}],
    ['club.saveOperator', 'text'],
  ] as const)
    expect(await bridge.call(name, input)).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/\.$/) },
    })
})
it('answers nobody but the top frame of its own page', async () => {
  run = await startShell()
  const own = [...run.windows][0]!.webContents.mainFrame
  const foreign = [
    null,
    { origin: 'app://kis', parent: own },
    { origin: 'https://example.org', parent: null },
    { origin: 'null', parent: null },
  ]
  for (const frame of foreign)
    for (const channel of Object.values(channels))
      await expect(run.invokeFrom(frame, channel, 'club.get', {})).rejects.toThrow('Odmowa.')
  ;[...run.windows][0]!.webContents.mainFrame = { origin: 'https://example.org', parent: null }
  await expect((await run.bridge()).call('club.get', {})).rejects.toThrow('Odmowa.')
})
it('a file from the page is kept by the back end under its checksum; what is no file is refused in words', async () => {
  run = await startShell()
  const bridge = await run.bridge()
  const bytes = new TextEncoder().encode('abc')
  expect(await bridge.putFile(bytes)).toEqual({
    ok: true,
    value: { sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', size: 3 },
  })
  for (const wrong of ['abc', null, { length: 3 }, new Uint8Array(), new Uint8Array(20 * 1024 * 1024 + 1)])
    expect(await bridge.putFile(wrong as never)).toMatchObject({
      ok: false,
      error: { kind: 'validation', message: expect.stringMatching(/\.$/) },
    })
})
it('a back end that dies is said so in Polish and started again; what it had confirmed is there', async () => {
  run = await startShell()
  const bridge = await run.bridge()
  await bridge.call('club.saveOperator', operator)
  const onItsWay = bridge.call('club.get', {})
  run.backends[0]!.child.kill('SIGKILL')
  const answer = await onItsWay
  if (!answer.ok)
    expect(answer.error).toMatchObject({ code: 'shell.interrupted', message: expect.stringContaining('Sprawdź') })
  await killBackend()
  expect(await names(bridge)).toContain('Żaneta Gęś')
})
it('a back end that dies three times without an answer is not started a fourth time, and the page is told what to do', async () => {
  run = await startShell()
  const bridge = await run.bridge()
  for (let time = 0; time < 3; time += 1) await killBackend()
  expect(run.backends).toHaveLength(3)
  expect(await bridge.call('club.get', {})).toMatchObject({
    ok: false,
    error: { code: 'shell.stopped', message: expect.stringContaining('otwórz go ponownie') },
  })
  await run.end()
  expect(run.app.exitCode).toBe(0)
})
it('the end waits until the back end has closed its file', async () => {
  run = await startShell()
  await (await run.bridge()).call('club.get', {})
  await run.end()
  expect(run.backends.map(({ child }) => child.exitCode)).toEqual([0])
})
it('a demonstration lives in a folder of its own that is gone afterwards', async () => {
  run = await startShell({ argv: ['--demo'] })
  const status = await (await run.bridge()).call('app.status', {})
  expect(status).toMatchObject({ ok: true, value: { demo: true, empty: false } })
  const folder = run.app.getPath('userData')
  expect(folder).toMatch(/klubownik-przyklad-/)
  await run.end()
  expect(existsSync(folder)).toBe(false)
})
it('prints, shows the bytes, and opens a private copy that is gone afterwards', async () => {
  run = await startShell({ argv: ['--demo'] })
  const bridge = await run.bridge()
  const fileId = await printed(bridge)
  expect(Buffer.from((await bridge.file(fileId)).subarray(0, 5)).toString('latin1')).toBe('%PDF-')
  expect(await bridge.openFile(fileId)).toEqual({ ok: true, value: true })
  const [copy] = run.opened
  expect(copy).toMatch(/[0-9a-f]+\.pdf$/)
  expect(existsSync(copy!)).toBe(true)
  await run.end()
  expect(existsSync(dirname(copy!))).toBe(false)
})
it('says in Polish that a document is not there or could not be opened', async () => {
  run = await startShell({ argv: ['--demo'], openPathSays: 'no application' })
  const bridge = await run.bridge()
  const unknown = 'f'.repeat(64)
  await expect(bridge.file(unknown)).rejects.toThrow('Nie ma takiego dokumentu.')
  await expect(bridge.saveFile(unknown)).rejects.toThrow('Nie ma takiego dokumentu.')
  expect(await bridge.openFile(unknown)).toMatchObject({ ok: false, error: { kind: 'notFound' } })
  expect(await bridge.openFile(await printed(bridge))).toMatchObject({ ok: false, error: { code: 'documents.viewer' } })
})

/** Renders the first report of the sample data and answers the document's id. */
async function printed(bridge: Bridge): Promise<string> {
  const reports = answered<readonly { id: number }[]>(await bridge.call('settlements.list', {}))
  const reportId = reports[0]!.id
  const made = await bridge.call('documents.render', { document: { kind: 'sprawozdanie', reportId } })
  return answered<{ fileId: string }>(made).fileId
}
function answered<T>(answer: Awaited<ReturnType<Bridge['call']>>): T {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value as T
}
