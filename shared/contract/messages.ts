import { z } from 'zod'
import type { FieldProblem } from './errors.ts'

const expected: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'liczba',
  int: 'liczba całkowita',
  boolean: 'tak albo nie',
  array: 'lista',
  object: 'zestaw pól',
}
/** A Polish sentence for an issue that has no sentence of its own in the schema. */
function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Brakuje tego pola.'
        : `Tu powinna być inna wartość (${expected[issue.expected] ?? issue.expected}).`
    case 'unrecognized_keys':
      return `Nieznane pole: ${issue.keys.slice(0, 3).join(', ').slice(0, 100)}.`
    case 'too_big':
      return `Za dużo: najwyżej ${issue.maximum}.`
    case 'too_small':
      return `Za mało: co najmniej ${issue.minimum}.`
    case 'invalid_value':
    case 'invalid_union':
      return 'Wybierz jedną z podanych możliwości.'
    default:
      return 'Popraw to pole.'
  }
}

/** Sets the language of refusals. Called once by whoever uses the contract; `jitless` keeps zod from probing `new Function`. */
export function speakPolish(): void {
  z.config({ jitless: true, customError: sentence })
}

/** Refused fields of a failed parse, with paths as `allocations.0.amount`. */
export const problemsOf = (error: z.ZodError): FieldProblem[] =>
  error.issues.slice(0, 50).map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }))
