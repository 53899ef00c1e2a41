import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import type { CommandEntry, Entry, QueryEntry } from '#shared/contract/define.ts'
import { type CallError, ruleError, unclearQuestion, validationError } from '#shared/contract/errors.ts'
import { entryOf } from '#shared/contract/index.ts'
import { problemsOf } from '#shared/contract/messages.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { AfterCommit, CommandContext, FileContext, QueryContext } from './context.ts'
import { restrictionAgainst } from './dataProtection/restricted.ts'
import type { Step } from './db/commitCounter.ts'
import { storageCodeOf, storageError } from './db/storageError.ts'
import { atOneMoment, inTransaction } from './db/transaction.ts'
import { beginCommand, finishCommand } from './history/repo.ts'

type Answer = Result<unknown, CallError>
type Context = QueryContext | CommandContext | FileContext
type Handler = (context: Context, input: unknown) => Promise<Answer>
export type Handlers = Readonly<Record<string, Handler>>
export type Log = (line: string) => void

/** Carries a refusal out of a transaction, so that the transaction rolls back. */
class Refused extends Error {
  readonly error: CallError
  constructor(error: CallError) {
    super('refused')
    this.error = error
  }
}

/** What a violated constraint means to the user; a uniqueness the handlers did not foresee is a bug and stays unexpected. */
function constraintError(error: unknown, name: string): CallError | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code !== 'SQLITE_CONSTRAINT_FOREIGNKEY') return undefined
  const entry = entryOf(name)
  if (entry?.kind === 'command' && entry.removes) {
    return ruleError(
      'record.inUse',
      'Nie usunięto: z tym zapisem są powiązane inne zapisy. Wszystko zostało bez zmian. Najpierw usuń albo przepnij to, co się do niego odwołuje.',
    )
  }
  if (name.startsWith('history.')) {
    return ruleError(
      'history.dependsOnRemoved',
      'Nie cofnięto: inne zapisy odwołują się do tych danych albo tego, z czym były powiązane, już nie ma. Nic nie zmieniono. Najpierw cofnij późniejsze zmiany albo przywróć z kosza to, czego brakuje.',
    )
  }
  return ruleError(
    'record.gone',
    'Nie zapisano: tego, z czym ten zapis ma być powiązany, nie ma już w pliku. Wpisane dane zostały. Odśwież i wybierz z listy jeszcze raz.',
  )
}

/** Where the gate finds what a call works on: the open file, or its refusal; and the file as a whole. */
export type Gate = {
  /** Runs a call over the open file, or answers why it is not open. */
  overFile(work: (context: QueryContext) => Promise<Answer>): Promise<Answer>
  readonly whole: FileContext
}

/**
 * The one gate of the program: known name → input schema → (for a command) one recorded transaction → handler → output
 * schema, which strips what was not promised. Never throws. Inputs are personal data and are never logged.
 */
export async function dispatch(
  handlers: Handlers,
  gate: Gate,
  log: Log,
  name: string,
  input: unknown,
): Promise<Answer> {
  const started = performance.now()
  try {
    const entry = entryOf(name)
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
    if (!entry || !handler) {
      return err(
        ruleError(
          'unknownCall',
          'Program nie zna takiego polecenia. Nic nie zmieniono. Sprawdź nazwę na liście „operations”.',
        ),
      )
    }
    if (entry.kind === 'fileQuery' || entry.kind === 'fileAction')
      return await withInput(entry, input, async (data) => outputOf(entry, await handler(gate.whole, data)))
    // A file that is not open says so before anything else: what was asked may be right as soon as it is open.
    return await gate.overFile((context) =>
      withInput(entry, input, async (data) =>
        entry.kind === 'command'
          ? asCommand(name, entry, handler, context, data)
          : outputOf(entry, await asQuery(entry, handler, context, data)),
      ),
    )
  } catch (error) {
    return err(refusalOf(error, name, log))
  } finally {
    const took = performance.now() - started
    if (took > 100) log(`slow: ${name} ${Math.round(took)} ms`)
  }
}

/** What the schema says; `undefined`: an input so misshapen that the schema itself stumbled (a `length` that is an object). */
function read(entry: Entry, input: unknown): z.ZodSafeParseResult<unknown> | undefined {
  try {
    return entry.input.safeParse(input)
  } catch {
    return undefined
  }
}

/** Goes on with what the schema made of the input, or answers what is wrong with it. */
async function withInput(entry: Entry, input: unknown, work: (data: unknown) => Promise<Answer>): Promise<Answer> {
  const parsed = read(entry, input)
  if (parsed?.success) return work(parsed.data)
  const problems = parsed ? problemsOf(parsed.error) : []
  const isQuestion = entry.kind === 'query' || entry.kind === 'fileQuery'
  return err(isQuestion ? unclearQuestion(problems) : validationError(problems))
}

const outputOf = (entry: Entry, answer: Answer): Answer => (answer.ok ? ok(entry.output.parse(answer.value)) : answer)

/** Runs a read in one transaction of its own, so that all it says is of one moment. */
const asQuery = (entry: QueryEntry, handler: Handler, context: QueryContext, input: unknown): Promise<Answer> =>
  entry.detached ? handler(context, input) : atOneMoment(context.db, (db) => handler({ ...context, db }, input))

/** Runs a command as one transaction, recorded unless the contract says otherwise; a refusal rolls it back, and so does an answer that is not what was promised. */
async function asCommand(
  name: string,
  entry: CommandEntry,
  handler: Handler,
  outer: QueryContext,
  input: unknown,
): Promise<Answer> {
  const { clock, counter, incoming, notes, press, knownCopies, copiesBefore } = outer
  outer.assertInPlace()
  const works: AfterCommit[] = []
  const afterCommit = (work: AfterCommit) => void works.push(work)
  let saved: Step | undefined
  const answer = await inTransaction(outer.db, async (db) => {
    let sentence = (entry.sentence as (input: unknown) => string)(input)
    const say = (better: string) => {
      sentence = better
    }
    const step = { call: name, sentence, at: clock.now(), undoRule: entry.undo, removes: entry.removes }
    // Without a step under way the triggers refuse a write to any table that is recorded.
    const commandId = entry.recorded ? await beginCommand(db, step) : 0
    const around = { clock, incoming, notes, press, knownCopies, copiesBefore }
    const answer = await handler({ ...around, db, commandId, afterCommit, say }, input)
    if (!answer.ok) throw new Refused(answer.error)
    const restriction = entry.recorded ? await restrictionAgainst(db, name, commandId) : undefined
    if (restriction) throw new Refused(restriction)
    if (entry.recorded && (await finishCommand(db, commandId, sentence)))
      saved = { id: commandId, at: step.at, call: name }
    return outputOf(entry, answer)
  })
  if (saved) counter.saved(saved)
  for (const work of works) {
    const refused = await work(outer.db)
    if (refused) return err(refused)
  }
  return answer
}

function refusalOf(error: unknown, name: string, log: Log): CallError {
  if (error instanceof Refused) return error.error
  const storage = storageCodeOf(error)
  if (storage) {
    log(`storage: ${name} ${storage}`)
    return storageError(storage)
  }
  const constraint = constraintError(error, name)
  if (constraint) return constraint
  const ref = randomBytes(4).toString('hex')
  log(`unexpected ${ref}: ${name} ${whereOf(error)}`)
  return {
    kind: 'unexpected',
    code: 'unexpected',
    message: `Coś poszło nie tak po stronie programu i tej czynności nie wykonano. Zapisane dane są bezpieczne. Spróbuj ponownie, a gdy to się powtórzy, zgłoś numer ${ref}.`,
    fields: [],
    ref,
  }
}

/** Kind and place of an exception, without its message: a message may quote data. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? String(error.code) : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return [error.name, code, ...frames.slice(0, 4).map((line) => line.trim())].filter(Boolean).join(' | ')
}
