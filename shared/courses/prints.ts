import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const coursesPrints = [
  /** Course card of one or more people (kis.md 3.2, D-01), a page each. */
  z.strictObject({
    kind: z.literal('courseCards'),
    takerIds: z.array(id).min(1, 'Zaznacz osoby.').max(200, 'Najwyżej 200 na raz.'),
  }),
] as const
