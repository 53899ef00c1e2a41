import { parseArgs } from 'node:util'
import { type CallError, type FieldProblem, validationError } from '#shared/contract/errors.ts'
import { longestBody } from '#shared/contract/loopback.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readGivenFile } from './givenFile.ts'

export type CliWish = {
  readonly operation: string
  readonly file: string | undefined
  readonly demo: boolean
  readonly input: unknown
  /** Where to write the document that the operation rendered. */
  readonly out: string | undefined
  /** A file to hand in first; its checksum goes into the input as `sha256`, and its name as `name` where none is given. */
  readonly put: string | undefined
}

export const usage =
  'npm run cli -- OPERATION [--file DB | --demo] [--input JSON or @file] [--put FILE] [--out FILE]; `operations` lists the operations, `batch` reads calls as JSON lines from standard input.'

const refused = (code: string, problem: FieldProblem): Result<never, CallError> =>
  err({ ...validationError([problem]), code, message: problem.message })

const options = {
  file: { type: 'string' },
  demo: { type: 'boolean', default: false },
  input: { type: 'string', default: '{}' },
  out: { type: 'string' },
  put: { type: 'string' },
} as const

const split = (args: readonly string[]): Result<ReturnType<typeof parse>, CallError> => {
  try {
    return ok(parse(args))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refused('cli.usage', { path: '', message: `Nieznane argumenty: ${reason} Użycie: ${usage}` })
  }
}
const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true })

const inputFile = { argument: '--input', code: 'cli.noInputFile', longest: longestBody } as const
const readText = (given: string): Result<string, CallError> => {
  if (!given.startsWith('@')) return ok(given)
  const bytes = readGivenFile(given.slice(1), inputFile)
  if (!bytes.ok) return bytes
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
  } catch {
    return refused('cli.notJson', {
      path: '--input',
      message: 'Plik podany w --input nie jest tekstem w UTF-8. Niczego nie zapisano.',
    })
  }
}

const parseJson = (text: string): Result<unknown, CallError> => {
  try {
    return ok(JSON.parse(text))
  } catch {
    return refused('cli.notJson', {
      path: '--input',
      message: 'Wartość --input nie jest poprawnym zapisem JSON. Niczego nie zapisano.',
    })
  }
}

/** Reads `OPERATION [--file DB | --demo] [--input JSON or @file] [--put FILE] [--out FILE]`. */
export const readCliArguments = (args: readonly string[]): Result<CliWish, CallError> => {
  const given = split(args)
  if (!given.ok) return given
  const { positionals, values } = given.value
  const [operation, ...rest] = positionals
  if (operation === undefined || rest.length > 0)
    return refused('cli.usage', { path: '', message: `Podaj jedną operację. Użycie: ${usage}` })
  const text = readText(values.input)
  const input = text.ok ? parseJson(text.value) : text
  if (!input.ok) return input
  return ok({ operation, file: values.file, demo: values.demo, input: input.value, out: values.out, put: values.put })
}
