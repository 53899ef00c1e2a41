// node klubownik.mjs WORKER CODE_CACHE JOB.json OUT.pdf ROUNDS: prints with the bundled print worker, as the program does.
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

const [workerFile, codeCache, jobFile, out, rounds] = process.argv.slice(2)
const worker = new Worker(pathToFileURL(workerFile), {
  workerData: { codeCache },
  resourceLimits: { maxYoungGenerationSizeMb: 64 },
})
const job = JSON.parse(readFileSync(jobFile, 'utf8'))
const print = () =>
  new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (reply) => ('failed' in reply ? reject(new Error(reply.failed)) : resolve(reply.bytes)))
    worker.postMessage({ id: 1, job })
  })
const times = []
for (let round = 0; round < Number(rounds); round++) {
  const start = performance.now()
  const bytes = await print()
  times.push(performance.now() - start)
  if (round === 0) writeFileSync(out, bytes)
}
process.stdout.write(JSON.stringify(times))
process.exit(0)
