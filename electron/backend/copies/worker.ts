import { parentPort, workerData } from 'node:worker_threads'
import { diskCodeOf } from './diskTrouble.ts'
import { type CopyJob, doCopyJob } from './job.ts'

/* The thread that copies and checks whole files: one job, one answer, and it is over. A failure is told by its code only. */

if (parentPort === null) throw new Error('The copy worker runs in a thread.')
try {
  parentPort.postMessage({ value: doCopyJob(workerData as CopyJob) })
} catch (error) {
  parentPort.postMessage({ failed: diskCodeOf(error) })
}
