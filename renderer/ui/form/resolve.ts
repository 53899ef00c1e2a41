import { type FieldError, type FieldValues, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'
import { at, type Checks } from './formKit.tsx'

/**
 * Judges a form before it is sent: first what each field says of itself (unreadable text, nothing in a required field),
 * then the schema of the contract where no field has spoken. The back end judges again and has the last word.
 */
export const resolverFor =
  (checks: Checks, schema: z.ZodType | undefined): Resolver<FieldValues> =>
  (values) => {
    const sentences = new Map<string, string>()
    for (const [name, check] of checks) {
      const sentence = check(at(values, name))
      if (sentence) sentences.set(name, sentence)
    }
    const judged = schema?.safeParse(values)
    for (const issue of judged?.error?.issues ?? []) {
      const path = issue.path.map(String).join('.')
      if (!sentences.has(path)) sentences.set(path, issue.message)
    }
    if (sentences.size === 0) return { values, errors: {} }
    const errors: Record<string, FieldError> = {}
    for (const [path, message] of sentences)
      set(errors, path || 'root', { type: 'check', message } satisfies FieldError)
    return { values: {}, errors }
  }
