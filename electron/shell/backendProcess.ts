import { utilityProcess } from 'electron'
import type { BackendRequest, BackendValue, RenderedFile } from '#shared/contract/backendPort.ts'
import type { PutFile } from '#shared/contract/bridge.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { type Asking, pendingAnswers } from './pendingAnswers.ts'
import { interrupted, stopped } from './refusals.ts'

/** The back end as the shell sees it; it runs in a utility process, so that no work of its own can freeze the window. */
export type BackendProcess = {
  /** Never rejects: a back end that died answers with a Polish sentence, and is started again for the next call. */
  call(name: string, input: unknown): Promise<Result<unknown, CallError>>
  file(fileId: string): Promise<RenderedFile | undefined>
  /** Hands a file in; never rejects. */
  putFile(bytes: Uint8Array): Promise<Result<PutFile, CallError>>
  /** Lets it finish what it is at and close its file. */
  close(): Promise<void>
}

/** This many ends without one answer in between, and it is not started again: it would only end once more. */
const endsInARow = 3
/** Milliseconds given to a back end that was asked to close; its file is safe even when it is ended then. */
const patience = 8_000

export function startBackend(entry: string, args: readonly string[]): BackendProcess {
  const pending = pendingAnswers()
  let child: Electron.UtilityProcess | undefined
  let ends = 0
  let closing = false

  const start = (): void => {
    const started = utilityProcess.fork(entry, [...args], { serviceName: 'Klubownik: dane' })
    started.on('message', (message: unknown) => {
      if (pending.settle(message)) ends = 0
    })
    started.once('exit', () => {
      child = undefined
      ends += 1
      pending.abandon()
      if (!closing && ends < endsInARow) start()
    })
    child = started
  }

  const ask = <Kind extends BackendRequest['kind']>(request: Asking<Kind>): Promise<BackendValue[Kind] | undefined> => {
    const port = child
    return port ? pending.ask(request, (message) => port.postMessage(message)) : Promise.resolve(undefined)
  }

  start()
  return {
    async call(name, input) {
      if (!child) return err(stopped())
      return (await ask<'call'>({ kind: 'call', name, input })) ?? err(child ? interrupted() : stopped())
    },
    file: (fileId) => ask<'file'>({ kind: 'file', fileId }),
    async putFile(bytes) {
      if (!child) return err(stopped())
      return (await ask<'put'>({ kind: 'put', bytes })) ?? err(child ? interrupted() : stopped())
    },
    async close() {
      closing = true
      const last = child
      if (!last) return
      const gone = new Promise((resolve) => last.once('exit', resolve))
      const timer = setTimeout(() => last.kill(), patience)
      await ask<'close'>({ kind: 'close' })
      await gone
      clearTimeout(timer)
    },
  }
}
