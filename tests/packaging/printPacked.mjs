/**
 * Runs the packed back end from the folder given, as its own process would be: opens the sample data, prints the certificates and
 * writes what came out as JSON.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [folder] = process.argv.slice(2)
const data = mkdtempSync(join(tmpdir(), 'klubownik-packed-'))
const backend = fork(join(folder, 'dist', 'main', 'backend.js'), [join(data, 'sample.klub'), '--demo'], {
  cwd: data,
  execArgv: [],
  serialization: 'advanced',
})

let last = 0
const ask = (request) =>
  new Promise((resolve, reject) => {
    const id = ++last
    const take = (message) => {
      if (message.id !== id) return
      backend.off('message', take)
      resolve(message.value)
    }
    backend.on('message', take)
    backend.once('exit', reject)
    backend.send({ ...request, id })
  })
const call = async (name, input) => {
  const answer = await ask({ kind: 'call', name, input })
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

try {
  const { rows } = await call('certificates.list', {})
  const document = { kind: 'certificates', certificateIds: rows.map(({ id }) => id) }
  const { fileId, pages } = await call('documents.render', { document })
  const { bytes } = await ask({ kind: 'file', fileId })
  await ask({ kind: 'close' })
  process.stdout.write(JSON.stringify({ signature: Buffer.from(bytes.subarray(0, 8)).toString('latin1'), pages }))
} finally {
  rmSync(data, { recursive: true, force: true })
}
