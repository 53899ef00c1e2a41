import { z } from 'zod'
import { supportType } from '../classes/groupSchema.ts'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const supportCardsPrints = [
  /** The card of one participant and one kind of support; `blankRows` are left to be filled by hand. */
  z.strictObject({
    kind: z.literal('supportCard'),
    participationId: id,
    supportType,
    blankRows: z.int().min(0).max(20, 'Najwyżej 20 pustych wierszy.').default(0),
  }),
] as const
