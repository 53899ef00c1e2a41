import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const returnsPrints = [z.strictObject({ kind: z.literal('returnLetter'), reportId: id })] as const
