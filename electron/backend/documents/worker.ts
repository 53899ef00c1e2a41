import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { PrintReply, PrintRequest, PrintWorkerData } from './printMessages.ts'

/*
 * The thread that prints. Builders and the print engine run only here, so that the process that asked stays free.
 * The engine is loaded after the code cache is on, because what is imported at the top would be compiled before it.
 */

const { codeCache, isSample = false } = workerData as PrintWorkerData
if (codeCache !== undefined) enableCompileCache(codeCache)
const { printJob, warmUp } = await import('./printJob.ts')

const port = parentPort
if (port === null) throw new Error('The print worker runs in a thread.')
port.on('message', (request: PrintRequest) => {
  const answered =
    'warm' in request ? warmUp() : printJob(request.job, isSample).then((reply) => answer({ id: request.id, ...reply }))
  answered.catch((error: unknown) => {
    if ('id' in request) answer({ id: request.id, failed: placeOf(error) })
  })
})

function answer(reply: PrintReply): void {
  port!.postMessage(reply, 'bytes' in reply ? [reply.bytes.buffer] : [])
}

/** Kind of an error and the places it passed through; its message may quote the document, so it stays here. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const places = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return [error.name, ...places.slice(0, 6)].map((line) => line.trim()).join(' ')
}
