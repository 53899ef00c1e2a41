import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { PutFile } from '#shared/contract/bridge.ts'
import type { Result } from '#shared/kernel/result.ts'

type Refused = { code: string; message: string }
export type ForkedBackend = {
  call(name: string, input: unknown): Promise<Result<unknown, Refused>>
  put(bytes: Uint8Array): Promise<Result<PutFile, Refused>>
  /** Ends the process as a power cut does. Calls that were not answered stay without an answer. */
  kill(): Promise<void>
  /** Stops the process in its tracks, as a disk that does not answer does, until it may go on. */
  hold(): void
  goOn(): void
  close(): Promise<void>
}

const sources = join(import.meta.dirname, '../../electron/backend/process.ts')

/** The back end in a process of its own over this file, as the shell starts it; it listens once this resolves. `entry`: by default the sources. */
export async function forkedBackend(file: string, entry = sources): Promise<ForkedBackend> {
  const child = fork(entry, [file], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' })
  const waiting = new Map<number, (value: never) => void>()
  const gone = once(child, 'exit')
  let last = 0
  const ask = (message: object): Promise<never> =>
    new Promise((answered) => {
      last += 1
      waiting.set(last, answered)
      // A message to a process that has just been killed cannot be handed over; nobody waits for its answer.
      child.send({ id: last, ...message }, () => undefined)
    })
  await once(child, 'message')
  child.on('message', ({ id, value }: { id: number; value: never }) => waiting.get(id)?.(value))
  return {
    call: (name, input) => ask({ kind: 'call', name, input }),
    put: (bytes) => ask({ kind: 'put', bytes }),
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    hold: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    async close() {
      await ask({ kind: 'close' })
      await gone
    },
  }
}
