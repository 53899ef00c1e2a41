import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumFlags } from './chromium.ts'

export type FreshBrowser = {
  /** Opens the address; resolves when the page has its first enabled control on screen. */
  open(address: string): Promise<void>
  close(): Promise<void>
}

/** Tells of the first control that is enabled and laid out; looked for before each frame, so styles are there. */
const watch = `(() => {
  const look = () => {
    const control = document.querySelector('button:enabled, input:enabled, a[href]')
    if (control !== null && control.getClientRects().length > 0) usable('')
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
})()`

/**
 * Starts a browser with a new profile, spoken to in its own protocol: no test tool stands between the clock and the page.
 * Resolves when it can be told to open an address.
 */
export async function startFreshBrowser(file: string): Promise<FreshBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'klubownik-bench-profile-'))
  const child = spawn(
    file,
    [...chromiumFlags, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
  )
  const end = () => process.kill(-child.pid!, 'SIGKILL')
  // Whatever goes wrong, no browser outlives the benchmark.
  process.once('exit', end)
  const wire = await connect(await devToolsAddress(child))
  const { targetInfos } = await wire.send<{ targetInfos: { type: string; targetId: string }[] }>('Target.getTargets')
  const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId
  const { sessionId } = await wire.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })
  await Promise.all([
    wire.send('Page.enable', {}, sessionId),
    wire.send('Runtime.enable', {}, sessionId),
    wire.send('Runtime.addBinding', { name: 'usable' }, sessionId),
    wire.send('Page.addScriptToEvaluateOnNewDocument', { source: watch }, sessionId),
  ])
  return {
    open: async (url) => {
      const usable = wire.event('Runtime.bindingCalled')
      await wire.send('Page.navigate', { url }, sessionId)
      await usable
    },
    close: async () => {
      const gone = new Promise((done) => child.once('exit', done))
      wire.close()
      process.off('exit', end)
      end()
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

function devToolsAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr!.on('data', (chunk) => {
      said += String(chunk)
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}: ${said.slice(-400)}`)))
  })
}

type Message = { id?: number; method?: string; result?: unknown; error?: { message: string } }

async function connect(address: string) {
  const socket = new WebSocket(address)
  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listening = new Map<string, () => void>()
  let lastId = 0
  socket.addEventListener('message', ({ data }) => {
    const { id, method, result, error } = JSON.parse(String(data)) as Message
    if (method !== undefined) listening.get(method)?.()
    if (id === undefined) return
    if (error) waiting.get(id)?.reject(new Error(error.message))
    else waiting.get(id)?.resolve(result)
    waiting.delete(id)
  })
  await new Promise((done, failed) => {
    socket.addEventListener('open', done)
    socket.addEventListener('error', failed)
  })
  return {
    send: <T>(method: string, params: object = {}, sessionId?: string): Promise<T> => {
      const id = ++lastId
      const answer = Promise.withResolvers<unknown>()
      waiting.set(id, answer)
      socket.send(JSON.stringify({ id, method, params, sessionId }))
      return answer.promise as Promise<T>
    },
    event: (method: string): Promise<void> => new Promise((done) => listening.set(method, done)),
    close: () => socket.close(),
  }
}
