import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject } from 'vitest'
import { type Backend, type BackendOptions, openBackend } from '#backend/app.ts'
import type { Input, Output } from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { CallName, Contract } from '#shared/contract/index.ts'

/** A folder of its own for a test, and the way to throw it away. */
export function tempFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'klubownik-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export type TestBackend = Backend & {
  readonly path: string
  readonly logged: string[]
  /** Calls and gives the value; a refusal fails the test with its sentence. */
  ask<N extends CallName>(name: N, input: Input<Contract[N]>): Promise<Output<Contract[N]>>
  /** Calls and gives the refusal; an accepted call fails the test. */
  refusal(name: string, input: unknown): Promise<CallError>
  /** Closes the file and opens it again, as after a restart. */
  restart(): Promise<TestBackend>
}

/** The day it is in tests, unless a test says otherwise. */
export const testDay = '2022-01-10'
const testClock = () => {
  let tick = 0
  return { now: () => new Date(Date.UTC(2022, 0, 10, 10, 0, 0, tick++)).toISOString(), today: () => testDay }
}

/**
 * A back end over a new file in a folder of its own; `close` throws the folder away. `demo`: over the sample as it is on the day
 * of the tests.
 */
export async function freshBackend(options: Partial<BackendOptions> = {}): Promise<TestBackend> {
  const folder = tempFolder()
  const file = join(folder.path, 'klub.klub')
  copyFileSync(inject(options.demo === true ? 'sampleFile' : 'emptyFile'), file)
  return over({ file, clock: testClock(), ...options }, folder.remove)
}

// In the tests of screens a module's own address is one of a page, from which no thread can be started.
const printWorker = pathToFileURL(resolve('electron/backend/documents/worker.ts'))
const copyWorker = pathToFileURL(resolve('electron/backend/copies/worker.ts'))

/** A back end over a file that is there; the file stays when it closes. */
export const openTestBackend = (file: string, options: Partial<BackendOptions> = {}): Promise<TestBackend> =>
  over({ file, clock: testClock(), ...options }, () => {})

async function over(options: BackendOptions, discard: () => void): Promise<TestBackend> {
  const logged: string[] = []
  const backend = await openBackend({ log: (line) => logged.push(line), printWorker, copyWorker, ...options })
  return {
    ...backend,
    path: options.file,
    logged,
    async ask(name, input) {
      const answer = await backend.call(name, input)
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)} ${logged.join('\n')}`)
      return answer.value as never
    },
    async refusal(name, input) {
      const answer = await backend.call(name, input)
      if (answer.ok) throw new Error(`${name} was accepted: ${JSON.stringify(answer.value)}`)
      return answer.error
    },
    async restart() {
      await backend.close()
      return over({ ...options, demo: false }, discard)
    },
    async close() {
      await backend.close()
      discard()
    },
  }
}
