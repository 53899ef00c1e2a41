import { existsSync, rmSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

// The real print worker, but for its first life, in which it falls at the first job: while the flag file is there.
const flag = process.env.PRINT_WORKER_FALLS ?? ''
if (existsSync(flag)) {
  parentPort?.once('message', () => {
    rmSync(flag)
    process.exit(3)
  })
} else await import('#backend/documents/worker.ts')
