import { utilityProcess } from 'electron'
import type { BackendEvent, BackendRequest, BackendValue, RenderedFile } from '#shared/contract/backendPort.ts'
import type { PutFile } from '#shared/contract/bridge.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { type Asking, pendingAnswers } from './pendingAnswers.ts'
import { interrupted, stopped } from './refusals.ts'

/** What is carried to and fro for the window, over one file. */
export type BackendDoor = {
  /** Never rejects: a back end that died answers with a Polish sentence, and is started again for the next call. */
  call(name: string, input: unknown): Promise<Result<unknown, CallError>>
  file(fileId: string): Promise<RenderedFile | undefined>
  /** Hands a file in; never rejects. */
  putFile(bytes: Uint8Array): Promise<Result<PutFile, CallError>>
}

/** The back end as the shell sees it; it runs in a utility process, so that no work of its own can freeze the window. */
export type BackendProcess = BackendDoor & {
  /** The same over the sample beside the own file; it goes with the process that opened it. */
  readonly sample: BackendDoor
  /** The raw key of the file, for who typed what opens it. */
  keyFor(present: unknown): Promise<Result<Uint8Array, CallError>>
  /** How many times the file was locked. */
  locks(): number
  /** Lets it finish what it is at and close its file. */
  close(): Promise<void>
}
type Options = {
  /** The key the system has kept; it is tried whenever a back end starts, until the file was locked once. */
  readonly keptKey?: () => Uint8Array | undefined
  /** The kept key opens nothing. */
  readonly onKeyRefused?: () => void
  readonly onLocked?: () => void
  readonly onRekeyed?: () => void
}

/** This many ends without one answer in between, and it is not started again: it would only end once more. */
const endsInARow = 3
/** Milliseconds given to a back end that was asked to close; its file is safe even when it is ended then. */
const patience = 8_000

export function startBackend(entry: string, args: readonly string[], options: Options = {}): BackendProcess {
  const pending = pendingAnswers()
  let child: Electron.UtilityProcess | undefined
  /** What calls wait for: the file being opened with the kept key, a back end being replaced. */
  let gettingReady: Promise<void> | undefined
  let ends = 0
  let locks = 0
  let closing = false

  const start = (): void => {
    const started = utilityProcess.fork(entry, [...args], { serviceName: 'Klubownik: dane' })
    started.on('message', (message: unknown) => {
      const event = eventOf(message)
      if (event === 'rekeyed') options.onRekeyed?.()
      if (event === 'locked') onLocked()
      if (pending.settle(message)) ends = 0
    })
    started.once('exit', () => {
      child = undefined
      ends += 1
      pending.abandon()
      if (!closing && ends < endsInARow) start()
    })
    child = started
    // Who locked the file has to be asked, also when the process that waits for the passphrase ends by itself or is ended.
    if (locks === 0) getReady(openWithKept)
  }

  const ask = <Kind extends BackendRequest['kind']>(request: Asking<Kind>): Promise<BackendValue[Kind] | undefined> => {
    const port = child
    return port ? pending.ask(request, (message) => port.postMessage(message)) : Promise.resolve(undefined)
  }

  const getReady = (work: () => Promise<void>): void => {
    const before = gettingReady
    const mine = (async () => {
      await before
      await work()
    })()
    gettingReady = mine
    void mine.finally(() => {
      if (gettingReady === mine) gettingReady = undefined
    })
  }
  const openWithKept = async (): Promise<void> => {
    const key = options.keptKey?.()
    if (key && (await ask<'openWithKey'>({ kind: 'openWithKey', key })) === false) options.onKeyRefused?.()
  }
  const endChild = async (): Promise<void> => {
    const last = child
    if (!last) return
    const gone = new Promise((resolve) => last.once('exit', resolve))
    const timer = setTimeout(() => last.kill(), patience)
    await ask<'close'>({ kind: 'close' })
    await gone
    clearTimeout(timer)
  }
  /** With the process goes what its memory held of the file; the next one has never seen it open. */
  const onLocked = (): void => {
    locks += 1
    options.onLocked?.()
    getReady(async () => {
      if (closing) return
      await endChild()
    })
  }

  const asked = async <Kind extends 'call' | 'put' | 'keyFor'>(request: Asking<Kind>) => {
    while (gettingReady) await gettingReady
    if (!child) return err(stopped())
    return (await ask<Kind>(request)) ?? err(child ? interrupted() : stopped())
  }

  const doorFor = (forSample: boolean): BackendDoor => ({
    call: (name, input) => asked<'call'>({ kind: 'call', name, input, forSample }),
    file: (fileId) => ask<'file'>({ kind: 'file', fileId, forSample }),
    putFile: (bytes) => asked<'put'>({ kind: 'put', bytes, forSample }),
  })

  start()
  return {
    ...doorFor(false),
    sample: doorFor(true),
    keyFor: (present) => asked<'keyFor'>({ kind: 'keyFor', present }),
    locks: () => locks,
    async close() {
      closing = true
      while (gettingReady) await gettingReady
      await endChild()
    },
  }
}

const eventOf = (message: unknown): BackendEvent | undefined =>
  typeof message === 'object' && message !== null && 'event' in message ? (message.event as BackendEvent) : undefined
