import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const promotionPrints = [
  /** The log of promotion with the duties to inform; null: of all grants. */
  z.strictObject({ kind: z.literal('promotionLog'), grantId: id.nullable() }),
] as const
