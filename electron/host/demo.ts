/**
 * The main job without a window: makes the sample database, prints every document from it into a folder, and lists them with
 * their pages and the time each took. Argument: `--out FOLDER`.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Backend, openBackend } from '#backend/app.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)
const databaseName = 'od-kis-u-do-pes-u-2021.klub'

/** Everything there is to print from the sample; `name` is the file in the folder. */
async function prints(ask: Ask): Promise<{ name: string; document: PrintRequest }[]> {
  const reports = (await ask('settlements.list', {})) as { id: number }[]
  const { rows } = (await ask('certificates.list', { limit: 500 })) as { rows: { id: number }[] }
  const certificateIds = rows.map((row) => row.id)
  return [
    ...reports.map(({ id }, index) => ({
      name: `sprawozdanie${index > 0 ? `-${index + 1}` : ''}.pdf`,
      document: { kind: 'sprawozdanie' as const, reportId: id },
    })),
    { name: 'zaswiadczenia.pdf', document: { kind: 'certificates', certificateIds } },
    { name: 'zaswiadczenie-jedno.pdf', document: { kind: 'certificates', certificateIds: certificateIds.slice(0, 1) } },
  ]
}

type Ask = (name: string, input: unknown) => Promise<unknown>
const asking =
  (backend: Backend): Ask =>
  async (name, input) => {
    const answer = await backend.call(name, input)
    if (!answer.ok) throw new Error(answer.error.message)
    return answer.value
  }

/** Prints one document into the folder; the line about it. */
async function print(
  backend: Backend,
  ask: Ask,
  folder: string,
  name: string,
  document: PrintRequest,
): Promise<string> {
  const started = performance.now()
  const { fileId, pages } = (await ask('documents.render', { document })) as { fileId: string; pages: number }
  const took = Math.round(performance.now() - started)
  const file = await backend.file(fileId)
  if (!file) throw new Error('wydruk przepadł, zanim dało się go zapisać')
  writeFileSync(join(folder, name), file.bytes)
  return `${name.padEnd(28)} ${String(pages).padStart(3)} str. ${String(took).padStart(6)} ms`
}

async function demo(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, databaseName)
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) rmSync(path + part)
  const started = performance.now()
  const backend = await openBackend({ file: path, demo: true, log: say })
  try {
    const ask = asking(backend)
    await ask('app.status', {})
    process.stdout.write(
      `${databaseName.padEnd(28)} ${'baza'.padStart(8)} ${String(Math.round(performance.now() - started)).padStart(6)} ms\n`,
    )
    for (const { name, document } of await prints(ask))
      process.stdout.write(`${await print(backend, ask, folder, name, document)}\n`)
  } finally {
    await backend.close()
  }
}

const { values } = parseArgs({ options: { out: { type: 'string' } }, strict: false })
if (typeof values.out !== 'string' || values.out === '') {
  say('Podaj folder na wydruki: npm run demo -- --out FOLDER')
  process.exitCode = 2
} else {
  await demo(resolve(values.out)).catch((error: unknown) => {
    say(`Nie udało się: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  })
}
