import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { calendarMonth } from './contract.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const communityWorkPrints = [
  /** Hours of community work of a month, day by day, with room for signatures. */
  z.strictObject({ kind: z.literal('communityWorkMonth'), editionId: id, ...calendarMonth }),
] as const
