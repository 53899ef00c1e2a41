/**
 * The command line: any operation of the contract, JSON in, JSON out.
 * Standard output gets the value of the operation (exit 0) or `{ "error": CallError }` (exit 2), and nothing else.
 * `batch` reads calls as JSON lines from standard input and answers each with a line (see batch.ts).
 */
import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Backend } from '#backend/app.ts'
import { type CallError, validationError } from '#shared/contract/errors.ts'
import { contract } from '#shared/contract/index.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { runBatch } from './batch.ts'
import { type CliWish, readCliArguments } from './cliArguments.ts'
import { describeOperations } from './operationList.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Opens the file that was asked for, and closes it when the work is done. */
const withFile = async <T>(wish: CliWish, work: (backend: Backend) => Promise<T>): Promise<T> => {
  const [{ openBackend }, { chooseFile }] = await Promise.all([
    import('#backend/app.ts'),
    import('#backend/db/chosenFile.ts'),
  ])
  const chosen = chooseFile(wish)
  const backend = await openBackend({ file: chosen.path, demo: chosen.demo, log: say })
  try {
    return await work(backend)
  } finally {
    await backend.close()
    chosen.release()
  }
}

const run = async (wish: CliWish): Promise<Result<unknown, CallError>> => {
  if (wish.operation === 'operations') return ok(describeOperations(contract))
  return withFile(wish, async (backend) => {
    const input = wish.put === undefined ? ok(wish.input) : await withPutFile(backend, wish.input, wish.put)
    if (!input.ok) return input
    const result = await backend.call(wish.operation, input.value)
    return result.ok && wish.out !== undefined ? writeDocument(backend, result.value, wish.out) : result
  })
}

const batch = (wish: CliWish): Promise<boolean> =>
  withFile(wish, (backend) =>
    runBatch(backend, createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }), (answer) =>
      process.stdout.write(`${JSON.stringify(answer)}\n`),
    ),
  )

/** Hands a file from the disk in, and tells the operation its checksum and name. */
const withPutFile = async (backend: Backend, input: unknown, path: string): Promise<Result<unknown, CallError>> => {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return err(refusedPut('Nie można przeczytać pliku podanego w --put.'))
  const put = await backend.putFile(bytes)
  const given = typeof input === 'object' && input !== null ? input : {}
  return put.ok ? ok({ name: basename(path), ...given, sha256: put.value.sha256 }) : put
}
const refusedPut = (message: string): CallError => ({
  ...validationError([{ path: '--put', message }]),
  code: 'cli.put',
  message,
})

type Files = { file(id: string): Promise<{ bytes: Uint8Array } | undefined> }

const writeDocument = async (backend: Files, value: unknown, out: string): Promise<Result<unknown, CallError>> => {
  const hasDocument = typeof value === 'object' && value !== null && 'fileId' in value
  const document = hasDocument ? await backend.file(String(value.fileId)) : undefined
  if (document === undefined) return err(refusedOut('Ta operacja nie daje dokumentu, więc --out nie ma czego zapisać.'))
  return writeFile(out, document.bytes).then(
    () => ok(value),
    () => err(refusedOut('Nie można zapisać pliku podanego w --out: sprawdź folder i uprawnienia.')),
  )
}
const refusedOut = (message: string): CallError => ({
  ...validationError([{ path: '--out', message }]),
  code: 'cli.out',
  message,
})

/** Whoever reads may stop early (`| head`); that is no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const single = async (wish: Result<CliWish, CallError>): Promise<boolean> => {
  const result = wish.ok ? await run(wish.value) : wish
  process.stdout.write(`${JSON.stringify(result.ok ? (result.value ?? null) : { error: result.error }, null, 2)}\n`)
  return result.ok
}

const wish = readCliArguments(process.argv.slice(2))
const done = wish.ok && wish.value.operation === 'batch' ? await batch(wish.value) : await single(wish)
process.exitCode = done ? 0 : 2
