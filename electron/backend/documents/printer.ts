import { Worker } from 'node:worker_threads'
import type { CallError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { PrintJob } from './builders.ts'
import type { PrintReply, PrintRequest, PrintWorkerData } from './printMessages.ts'

/** A printed document: its bytes, how many pages, how long building and setting took. */
export type Printed = { readonly bytes: Uint8Array; readonly pages: number; readonly milliseconds: number }
export type Printer = {
  /** Prints in a thread of its own; the caller's event loop stays free. Jobs wait for each other. Never rejects. */
  print(job: PrintJob): Promise<Result<Printed, CallError>>
  /** Starts the thread, when there is none, and opens the fonts ahead of the first print. Costs nothing when repeated. */
  warm(): void
  /** Ends the thread; prints under way are answered with an error, and the next one starts another. */
  close(): Promise<void>
}
export type PrinterOptions = {
  /** The worker of a bundled program; from sources the worker beside this file. */
  readonly workerUrl?: URL
  /** See `PrintWorkerData`. */
  readonly codeCache?: string
  /** See `PrintWorkerData`. */
  readonly isSample?: boolean
  /** Gets one line for a failed print: what kind of error, and where; never personal data. */
  readonly log?: (line: string) => void
}

/** A print that takes longer than this has lost its way. */
const longest = 120_000
/** Room for young objects in MB: layout makes many that live briefly, and a small nursery would copy them again and again. */
const nursery = 64

const failure = (code: string, message: string): CallError => ({ kind: 'unexpected', code, message, fields: [] })
const failed = () =>
  failure(
    'print.failed',
    'Wydruku nie udało się przygotować. Dane są bezpieczne i nic nie zostało zmienione. Spróbuj jeszcze raz; jeśli to się powtarza, zgłoś ten błąd.',
  )
const broken = () =>
  failure(
    'print.broken',
    'Drukowanie przerwało się. Dane są bezpieczne i nic nie zostało zmienione. Spróbuj jeszcze raz.',
  )

type Waiting = { answer(result: Result<Printed, CallError>): void; timer: NodeJS.Timeout }

/** A printer over one worker thread, started at the first print (or `warm`) and started anew after a crash. */
export function createPrinter({
  workerUrl = new URL('./worker.ts', import.meta.url),
  codeCache,
  isSample = false,
  log,
}: PrinterOptions = {}): Printer {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let lastId = 0

  /** Answers everything that waits and forgets the thread. */
  const fall = (fallen: Worker, why: string) => {
    if (worker !== fallen) return
    worker = undefined
    if (waiting.size > 0) log?.(`print worker: ${why}`)
    for (const id of [...waiting.keys()]) settle(id, err(broken()))
  }
  const settle = (id: number, result: Result<Printed, CallError>) => {
    const job = waiting.get(id)
    if (!job) return
    waiting.delete(id)
    clearTimeout(job.timer)
    if (waiting.size === 0) worker?.unref()
    job.answer(result)
  }
  const start = (): Worker => {
    const data: PrintWorkerData = { isSample, ...(codeCache === undefined ? {} : { codeCache }) }
    const started = new Worker(workerUrl, {
      workerData: data,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: nursery },
    })
    started.on('message', (reply: PrintReply) => {
      if ('failed' in reply) log?.(`print: ${reply.failed}`)
      settle(
        reply.id,
        'failed' in reply
          ? err(failed())
          : ok({ bytes: reply.bytes, pages: reply.pages, milliseconds: reply.milliseconds }),
      )
    })
    started.on('error', (error) => fall(started, error.name))
    started.on('exit', () => fall(started, 'ended'))
    started.unref()
    worker = started
    return started
  }
  const send = (request: PrintRequest) => (worker ?? start()).postMessage(request)

  return {
    print: (job) =>
      new Promise((answer) => {
        const id = ++lastId
        const timer = setTimeout(() => void worker?.terminate(), longest)
        timer.unref()
        waiting.set(id, { answer, timer })
        send({ id, job })
        worker?.ref()
      }),
    // A thread that is there is warm or getting so; asked again, it would let the next print wait.
    warm: () => {
      if (worker === undefined) send({ warm: true })
    },
    close: async () => {
      const ending = worker
      if (ending) fall(ending, 'closed')
      await ending?.terminate()
    },
  }
}
