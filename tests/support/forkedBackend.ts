import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Result } from '#shared/kernel/result.ts'

export type ForkedBackend = {
  call(name: string, input: unknown): Promise<Result<unknown, { code: string; message: string }>>
  /** Ends the process as a power cut does. Calls that were not answered stay without an answer. */
  kill(): Promise<void>
  close(): Promise<void>
}

const entry = join(import.meta.dirname, '../../electron/backend/process.ts')

/** The back end in a process of its own over this file, as the shell starts it; it is answering once this resolves. */
export async function forkedBackend(file: string): Promise<ForkedBackend> {
  const child = fork(entry, [file], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
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
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
    async close() {
      await ask({ kind: 'close' })
      await gone
    },
  }
}
