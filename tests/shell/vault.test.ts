import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import type { Bridge } from '#shared/contract/bridge.ts'
import { type ShellRun, startShell } from './startShell.ts'

// Each step works on whole files in processes of their own, which takes its time where others work too.
vi.setConfig({ testTimeout: 120_000 })
const words = 'zielona łąka 17 żab'
const others = 'czerwony rower pod lipą'
const runs: ShellRun[] = []
afterEach(() => {
  for (const run of runs.splice(0)) run.tidy()
})
async function started(given: Parameters<typeof startShell>[0] = {}): Promise<{ run: ShellRun; bridge: Bridge }> {
  const run = await startShell(given)
  runs.push(run)
  return { run, bridge: await run.bridge() }
}
const again = ({ folder, file }: ShellRun) => started({ appData: folder, argv: ['--file', file] })
async function asked<T>(bridge: Bridge, name: string, input: unknown = {}): Promise<T> {
  const answer = await bridge.call(name, input)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value as T
}
const protect = (bridge: Bridge) => asked(bridge, 'vault.setPassphrase', { present: null, next: words })
const state = async (bridge: Bridge) => (await asked<{ state: string }>(bridge, 'vault.status')).state
const keptKeys = (run: ShellRun) => readdirSync(run.app.getPath('userData')).filter((name) => name.startsWith('klucz-'))

it('a lock takes the copies for the viewer away and the process that knew the key with them', async () => {
  const { run, bridge } = await started()
  await protect(bridge)
  const { fileId } = await asked<{ fileId: string }>(bridge, 'agenda.calendar', {
    from: '2022-01-01',
    to: '2022-12-31',
  })
  expect(await bridge.file(fileId)).toBeInstanceOf(Uint8Array)
  const sheet = await asked<{ fileId: string }>(bridge, 'vault.recoverySheet', { present: { passphrase: words } })
  await bridge.openFile(sheet.fileId)
  const [copy] = run.opened
  expect(existsSync(copy!)).toBe(true)
  await asked(bridge, 'vault.lock')
  expect([await state(bridge), existsSync(dirname(copy!)), run.backends.length]).toEqual(['locked', false, 2])
  expect(run.backends[0]!.child.exitCode).toBe(0)
  await asked(bridge, 'vault.unlock', { passphrase: words })
  expect(await asked(bridge, 'people.list')).toMatchObject({ total: 0 })
  await expect(bridge.file(fileId)).rejects.toThrow('Nie ma takiego dokumentu.')
})

it('at sleep and at a locked screen the window is told first; a window that does not lock is locked past', async () => {
  const { run, bridge } = await started()
  await protect(bridge)
  let told = 0
  const stop = bridge.onSuspend!(() => {
    told += 1
    void bridge.call('vault.lock', {})
  })
  run.powerMonitor.emit('suspend')
  await vi.waitFor(async () => expect(await state(bridge)).toBe('locked'), { timeout: 10_000 })
  await asked(bridge, 'vault.unlock', { passphrase: words })
  stop()
  run.powerMonitor.emit('lock-screen')
  await vi.waitFor(async () => expect(await state(bridge)).toBe('locked'), { timeout: 10_000 })
  expect(told).toBe(1)
})

it('the system keeps the key only for who typed the passphrase, sealed, and the next start opens the file by it', async () => {
  const { run, bridge } = await started()
  await protect(bridge)
  expect(await bridge.keyStore!.state()).toBe('empty')
  expect(await bridge.keyStore!.remember({ passphrase: 'nie to' })).toMatchObject({
    ...{ ok: false, error: { code: 'vault.wrongPassphrase' } },
  })
  expect(keptKeys(run)).toEqual([])
  expect(await bridge.keyStore!.remember({ passphrase: words })).toEqual({ ok: true, value: true })
  expect(keptKeys(run)).toHaveLength(1)
  const kept = readFileSync(join(run.app.getPath('userData'), keptKeys(run)[0]!), 'latin1')
  expect(kept).not.toMatch(/^[A-Za-z0-9+/=]+$/)
  await run.end()
  const next = await again(run)
  expect([await state(next.bridge), await next.bridge.keyStore!.state()]).toEqual(['open', 'kept'])
  await asked(next.bridge, 'vault.lock')
  expect(await state(next.bridge)).toBe('locked')
  await next.bridge.keyStore!.forget()
  expect([await next.bridge.keyStore!.state(), keptKeys(next.run)]).toEqual(['empty', []])
})

it('a kept key opens nothing that was locked, also when somebody ends the process that waits for the passphrase', async () => {
  const { run, bridge } = await started()
  await protect(bridge)
  await bridge.keyStore!.remember({ passphrase: words })
  await asked(bridge, 'vault.lock')
  expect(await state(bridge)).toBe('locked')
  const last = run.backends.at(-1)!
  const gone = new Promise((resolve) => last.once('exit', resolve))
  last.child.kill('SIGKILL')
  await gone
  expect([await state(bridge), await bridge.keyStore!.state()]).toEqual(['locked', 'kept'])
  expect(run.backends).toHaveLength(3)
})

it('another passphrase makes the kept key void, and it is forgotten; one that opens nothing is forgotten at the start', async () => {
  const { run, bridge } = await started()
  await protect(bridge)
  await bridge.keyStore!.remember({ passphrase: words })
  const place = join(run.app.getPath('userData'), keptKeys(run)[0]!)
  const stale = readFileSync(place)
  await asked(bridge, 'vault.setPassphrase', { present: { passphrase: words }, next: others })
  expect([await bridge.keyStore!.state(), existsSync(place)]).toEqual(['empty', false])
  await run.end()
  writeFileSync(place, stale)
  const next = await again(run)
  expect([await state(next.bridge), existsSync(place)]).toEqual(['locked', false])
})

it.each(['basic_text', 'none'] as const)(
  'a system whose store is „%s” is not trusted with the key',
  async (keyStore) => {
    const { run, bridge } = await started({ keyStore })
    await protect(bridge)
    expect(await bridge.keyStore!.state()).toBe('none')
    expect(await bridge.keyStore!.remember({ passphrase: words })).toMatchObject({
      ...{ ok: false, error: { code: 'shell.keyNotKept', message: expect.stringMatching(/\.$/) } },
    })
    expect(keptKeys(run)).toEqual([])
  },
)
