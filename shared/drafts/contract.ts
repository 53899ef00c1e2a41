import { z } from 'zod'
import { command, query } from '../contract/define.ts'

/** Where a form stands: the address of its screen and its name. */
const place = z.string().min(1).max(400)
const done = z.object({})

/** Half-filled forms that outlive the program. They are no records: no history, no undo, no bin. */
export const draftsContract = {
  /** What was typed into a form and not saved; null: nothing. */
  'drafts.read': query({
    input: z.strictObject({ place }),
    output: z.object({ data: z.string(), at: z.string() }).nullable(),
    areas: ['drafts'],
  }),
  /** Places of all half-filled forms, the latest first. */
  'drafts.list': query({
    input: z.strictObject({}),
    output: z.array(z.object({ place: z.string(), at: z.string() })),
    areas: ['drafts'],
  }),
  /** Keeps what is typed so far, over what was kept before. */
  'drafts.keep': command({
    input: z.strictObject({
      place,
      /** The values of the form as JSON. */
      data: z
        .string()
        .max(2_000_000, 'Tego tekstu jest za dużo, żeby go przechować.')
        .refine(isJson, 'To nie są wartości formularza.'),
    }),
    output: done,
    areas: ['drafts'],
    recorded: false,
    sentence: () => 'zachowano wpisywany formularz',
  }),
  /** Forgets a half-filled form: it was saved or given up. */
  'drafts.drop': command({
    input: z.strictObject({ place }),
    output: done,
    areas: ['drafts'],
    recorded: false,
    sentence: () => 'porzucono wpisywany formularz',
  }),
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
