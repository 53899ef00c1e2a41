import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { StorageCode } from '../db/storageError.ts'
import type { CopyJob, CopyJobValue } from './job.ts'
import { unfinished } from './safeFile.ts'

type Reply =
  | { readonly value: unknown }
  | { readonly failed: StorageCode }
  | { readonly done: number; readonly total: number }
/** Why a job came to nothing: a trouble with a file, or somebody stopped it. */
export type JobTrouble = StorageCode | 'cancelled'

/** Runs one job in a thread of its own. Stopped by `signal` it answers at once, and clears away behind itself. Never rejects. */
export type CopyRunner = <K extends CopyJob['kind']>(
  job: Extract<CopyJob, { kind: K }>,
  signal?: AbortSignal,
  tell?: (done: number, total: number) => void,
) => Promise<Result<CopyJobValue[K], JobTrouble>>

/** A runner over the worker at `workerUrl`; by default the one beside this file. */
export const createRunner =
  (workerUrl: URL = new URL('./worker.ts', import.meta.url)): CopyRunner =>
  (job, signal, tell) =>
    new Promise((answer) => {
      if (signal?.aborted) return answer(err('cancelled'))
      // The thread gets a copy of the key and wipes it when the job is over.
      const worker = new Worker(workerUrl, { workerData: job, execArgv: [] })
      const stop = () => {
        answer(err('cancelled'))
        // What is being done in SQLite runs to its end before the thread is gone.
        void worker.terminate().then(() => 'target' in job && rmSync(unfinished(job.target), { force: true }))
      }
      signal?.addEventListener('abort', stop, { once: true })
      worker.on('message', (reply: Reply) => {
        if ('done' in reply) tell?.(reply.done, reply.total)
        else answer('value' in reply ? ok(reply.value as never) : err(reply.failed))
      })
      worker.on('error', () => answer(err('io')))
      worker.on('exit', () => {
        signal?.removeEventListener('abort', stop)
        answer(err('io'))
      })
    })
