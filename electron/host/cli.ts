/**
 * The command line: any operation of the contract, JSON in, JSON out.
 * Standard output gets the value of the operation (exit 0) or `{ "error": CallError }` (exit 2), and nothing else.
 * `batch` reads calls as JSON lines from standard input and answers each with a line (see batch.ts).
 */
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { createInterface } from 'node:readline'
import type { Backend } from '#backend/app.ts'
import { type CallError, validationError } from '#shared/contract/errors.ts'
import { contract } from '#shared/contract/index.ts'
import { longestFile } from '#shared/contract/loopback.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { runBatch } from './batch.ts'
import { type CliWish, readCliArguments } from './cliArguments.ts'
import { readGivenFile } from './givenFile.ts'
import { describeOperations } from './operationList.ts'
import { isOverData } from './overData.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

/** Opens the file that was asked for, and closes it when the work is done. */
const withFile = async <T>(wish: CliWish, work: (backend: Backend, path: string) => Promise<T>): Promise<T> => {
  const [{ openBackend }, { chooseFile }] = await Promise.all([
    import('#backend/app.ts'),
    import('#backend/db/chosenFile.ts'),
  ])
  const chosen = chooseFile(wish)
  const backend = await openBackend({ file: chosen.path, demo: chosen.demo, log: say })
  try {
    return await work(backend, chosen.path)
  } finally {
    await backend.close()
    chosen.release()
  }
}

const run = async (wish: CliWish): Promise<Result<unknown, CallError>> => {
  if (wish.operation === 'operations') return ok(describeOperations(contract))
  // Before the file is opened, which makes one that is missing.
  const given = wish.put === undefined ? ok(undefined) : readPutFile(wish.put)
  if (!given.ok) return given
  return withFile(wish, async (backend, dataFile) => {
    if (wish.out !== undefined && isOverData(wish.out, dataFile)) return err(overData)
    const input = given.value ? await withPutFile(backend, wish.input, given.value) : ok(wish.input)
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

type GivenFile = { readonly name: string; readonly bytes: Uint8Array }
const readPutFile = (path: string): Result<GivenFile, CallError> => {
  const bytes = readGivenFile(path, { argument: '--put', code: 'cli.put', longest: longestFile })
  return bytes.ok ? ok({ name: basename(path), bytes: bytes.value }) : bytes
}

/** Hands a file from the disk in, and tells the operation its checksum and name. */
const withPutFile = async (backend: Backend, input: unknown, { name, bytes }: GivenFile) => {
  const put = await backend.putFile(bytes)
  const given = typeof input === 'object' && input !== null ? input : {}
  return put.ok ? ok({ name, ...given, sha256: put.value.sha256 }) : put
}

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

const overData = refusedOut(
  'Pod nazwą podaną w --out leżą dane programu albo ich kopia. Niczego nie zapisano ani nie zmieniono. Podaj inną nazwę pliku.',
)

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
