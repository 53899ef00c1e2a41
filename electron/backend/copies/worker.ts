import { parentPort, workerData } from 'node:worker_threads'
import { diskCodeOf } from './diskTrouble.ts'
import { type CopyJob, doCopyJob } from './job.ts'

/* The thread that copies and checks whole files: one job, one answer, and it is over. A failure is told by its code only. */

const port = parentPort
if (port === null) throw new Error('The copy worker runs in a thread.')
try {
  const value = await doCopyJob(workerData as CopyJob, (done, total) => port.postMessage({ done, total }))
  const bytes =
    typeof value === 'object' && 'bytes' in value && value.bytes instanceof Uint8Array ? value.bytes : undefined
  port.postMessage({ value }, bytes ? [bytes.buffer as ArrayBuffer] : [])
} catch (error) {
  port.postMessage({ failed: diskCodeOf(error) })
}
