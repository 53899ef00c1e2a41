import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { openBackend } from '../../../electron/backend/app.ts'
import { createPrinter } from '../../../electron/backend/documents/printer.ts'
import { certificateSample } from './certificateSample.ts'
import { type Row, rowOf } from './measure.ts'
import { inRepository } from './places.ts'
import { makeSampleFile } from './sampleFile.ts'

const printWorker = pathToFileURL(inRepository('dist/main/printWorker.js'))
/** Prints in one thread that are not counted. */
const warmUps = 4

/** What the table calls these rows. */
export const printNames = {
  first: 'report printed, first print of a new thread',
  warm: 'report printed, warm',
  block: 'longest stop of the caller while 300 certificates print',
} as const

/** Prints the sample's report through the back end: once by a new thread, then by the same one; ms each. */
async function printReport(path: string, rounds: number): Promise<number[]> {
  const backend = await openBackend({ file: path, printWorker })
  try {
    const document = { kind: 'sprawozdanie', reportId: 1 }
    const times: number[] = []
    for (let round = 0; round < rounds; round++) {
      const started = performance.now()
      const answer = await backend.call('documents.render', { document })
      times.push(performance.now() - started)
      if (!answer.ok) throw new Error(`documents.render: ${answer.error.code}`)
    }
    return times
  } finally {
    await backend.close()
  }
}

/** The longest single stop of this process's event loop while a thread prints 300 certificates, in ms. */
async function longestStop(runs: number): Promise<number[]> {
  const printer = createPrinter({ workerUrl: printWorker })
  const job = { kind: 'certificates' as const, data: { certificates: certificateSample(300) } }
  const stops: number[] = []
  try {
    for (let round = 0; round <= runs; round++) {
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      const { ok } = await printer.print(job)
      delay.disable()
      if (!ok) throw new Error('300 certificates were not printed')
      if (round > 0) stops.push(delay.max / 1e6)
    }
  } finally {
    await printer.close()
  }
  return stops
}

/** The report of the sample, printed by the back end as the program does it, and how free the caller stays meanwhile. */
export async function benchPrint({ runs }: { runs: number }): Promise<Row[]> {
  const sample = await makeSampleFile()
  try {
    const first: number[] = []
    // The first thread of all fills the caches of files and code and is not counted.
    for (let run = 0; run <= runs; run++) {
      const [time = 0] = await printReport(sample.path, 1)
      if (run > 0) first.push(time)
    }
    const warm = (await printReport(sample.path, runs + warmUps)).slice(warmUps)
    return [
      rowOf(printNames.first, 'Klubownik', 'ms', first),
      rowOf(printNames.warm, 'Klubownik', 'ms', warm),
      rowOf(printNames.block, 'Klubownik', 'ms', await longestStop(runs)),
    ]
  } finally {
    sample.remove()
  }
}
