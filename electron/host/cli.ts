/**
 * The command line: any operation of the contract, JSON in, JSON out.
 * Standard output gets the value of the operation (exit 0) or `{ "error": CallError }` (exit 2), and nothing else.
 */
import { writeFile } from 'node:fs/promises'
import { type CallError, validationError } from '#shared/contract/errors.ts'
import { contract } from '#shared/contract/index.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type CliWish, readCliArguments } from './cliArguments.ts'
import { describeOperations } from './operationList.ts'

const say = (line: string): void => void process.stderr.write(`${line}\n`)

const run = async (wish: CliWish): Promise<Result<unknown, CallError>> => {
  if (wish.operation === 'operations') return ok(describeOperations(contract))
  const [{ openBackend }, { chooseFile }] = await Promise.all([
    import('#backend/app.ts'),
    import('#backend/db/chosenFile.ts'),
  ])
  const chosen = chooseFile(wish)
  const backend = await openBackend({ file: chosen.path, demo: chosen.demo, log: say })
  try {
    const result = await backend.call(wish.operation, wish.input)
    return result.ok && wish.out !== undefined ? await writeDocument(backend, result.value, wish.out) : result
  } finally {
    await backend.close()
    chosen.release()
  }
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

/** Whoever reads may stop early (`| head`); that is no fault of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const wish = readCliArguments(process.argv.slice(2))
const result = wish.ok ? await run(wish.value) : wish
process.stdout.write(`${JSON.stringify(result.ok ? (result.value ?? null) : { error: result.error }, null, 2)}\n`)
process.exitCode = result.ok ? 0 : 2
