import { z } from 'zod'

/** One refused field: `path` as `lines.0.amount`, and a Polish sentence to show beside it. */
export const fieldProblem = z.object({ path: z.string(), message: z.string() })
export type FieldProblem = z.infer<typeof fieldProblem>

/**
 * Every way a call can be refused. `message` is a Polish sentence for the user: what happened, what is safe, what to do.
 * It never carries personal data; `code` is for programs.
 *
 * - `validation`: the input itself; see `fields`.
 * - `rule`: the input is well formed but a rule of the domain refuses it; may point at fields.
 * - `notFound`: the record is gone.
 * - `stale`: somebody saved the record in between.
 * - `storage`: the file could not be read or written (busy, full, readOnly, damaged).
 * - `unexpected`: a bug; `ref` finds it in the log.
 */
export const callError = z.object({
  kind: z.enum(['validation', 'rule', 'notFound', 'stale', 'storage', 'unexpected']),
  code: z.string(),
  message: z.string(),
  fields: z.array(fieldProblem),
  ref: z.string().optional(),
})
export type CallError = z.infer<typeof callError>

type Kind = CallError['kind']
const make = (kind: Kind, code: string, message: string, fields: readonly FieldProblem[] = []): CallError => ({
  kind,
  code,
  message,
  fields: [...fields],
})

/** The input was refused field by field. */
export const validationError = (fields: readonly FieldProblem[]): CallError =>
  make('validation', 'validation', 'Nie zapisano: popraw zaznaczone pola. Wpisane dane zostały.', fields)
/** A read that asks for something that cannot be: nothing was to be saved. */
export const unclearQuestion = (fields: readonly FieldProblem[]): CallError =>
  make(
    'validation',
    'validation',
    'Nie ma czego pokazać: pytanie jest niepełne. Nic nie zmieniono. Popraw wskazane pola.',
    fields,
  )
/** A rule of the domain refused it. `code` is `slice.reason`. */
export const ruleError = (code: string, message: string, fields: readonly FieldProblem[] = []): CallError =>
  make('rule', code, message, fields)
/** The record is not there (any more). `what` is its Polish name in the nominative: `osoba`, `dokument`. */
export const notFoundError = (what: string): CallError =>
  make(
    'notFound',
    'notFound',
    `Nie znaleziono zapisu (${what}): mógł zostać usunięty w międzyczasie. Reszta danych jest bezpieczna; odśwież listę albo zajrzyj do kosza.`,
  )
/** Somebody saved the record after it was read. */
export const staleError = (): CallError =>
  make(
    'stale',
    'stale',
    'Ten zapis zmieniono w międzyczasie w innym oknie. Wpisane dane zostały; odśwież i wpisz zmianę jeszcze raz.',
  )
