import { type CallError, validationError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** What a batch needs of the program. */
type Door = { call(name: string, input: unknown): Promise<Result<unknown, CallError>> }
/** One line: an operation, its input, and the name under which later lines may speak of its answer. */
type Line = { readonly call: string; readonly input: unknown; readonly as: string | undefined }
/** The answer to one line; lines are counted from 1. */
type LineAnswer = { readonly line: number; readonly value?: unknown; readonly error?: CallError }

const refused = (code: string, message: string): Result<never, CallError> =>
  err({ ...validationError([{ path: '', message }]), code, message })
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readLine(text: string): Result<Line, CallError> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refused('cli.notJson', 'Ten wiersz nie jest poprawnym zapisem JSON. Wcześniejsze wiersze są zapisane.')
  }
  if (!isObject(value) || typeof value.call !== 'string' || (value.as !== undefined && typeof value.as !== 'string'))
    return refused(
      'cli.batchLine',
      'Wiersz ma mieć nazwę operacji w „call”, a w „as” najwyżej własną nazwę odpowiedzi. Wcześniejsze wiersze są zapisane.',
    )
  return ok({ call: value.call, input: value.input ?? {}, as: value.as })
}

class UnknownAnswer extends Error {}
/** Puts answers of earlier lines in place of `{ "$of": "name.path" }`, wherever it stands. */
function filled(input: unknown, answers: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(input)) return input.map((one) => filled(one, answers))
  if (!isObject(input)) return input
  const entries = Object.entries(input)
  if (entries.length === 1 && typeof input.$of === 'string') return answerAt(input.$of, answers)
  return Object.fromEntries(entries.map(([key, value]) => [key, filled(value, answers)]))
}
function answerAt(place: string, answers: ReadonlyMap<string, unknown>): unknown {
  const [name = '', ...path] = place.split('.')
  if (!answers.has(name)) throw new UnknownAnswer(place)
  let value = answers.get(name)
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) throw new UnknownAnswer(place)
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

async function answered(door: Door, text: string, answers: Map<string, unknown>): Promise<Result<unknown, CallError>> {
  const line = readLine(text)
  if (!line.ok) return line
  const { call, input, as } = line.value
  let complete: unknown
  try {
    complete = filled(input, answers)
  } catch (error) {
    if (!(error instanceof UnknownAnswer)) throw error
    return refused(
      'cli.unknownAnswer',
      `Żaden wcześniejszy wiersz nie dał odpowiedzi „${error.message.slice(0, 80)}”. Wcześniejsze wiersze są zapisane.`,
    )
  }
  const answer = await door.call(call, complete)
  if (answer.ok && as !== undefined) answers.set(as, answer.value)
  return answer
}

/**
 * Calls operations one after another, as JSON lines `{ "call": "people.save", "input": { … }, "as": "anna" }`; empty lines
 * are passed over. `{ "$of": "anna.id" }` in a later input stands for that part of an answer. Every line is a step of its
 * own, as if it were typed; the first refusal ends the batch, and what came before stays. Whether all were accepted.
 */
export async function runBatch(
  door: Door,
  lines: AsyncIterable<string>,
  write: (answer: LineAnswer) => void,
): Promise<boolean> {
  const answers = new Map<string, unknown>()
  let line = 0
  for await (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    const answer = await answered(door, text, answers)
    write(answer.ok ? { line, value: answer.value ?? null } : { line, error: answer.error })
    if (!answer.ok) return false
  }
  return true
}
