import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { comparedSides } from './comparison.ts'

/** Papers of reports that left the house. */
export const filingsPrints = [
  /** The very paper that was filed, from the bytes kept with the filing. */
  z.strictObject({ kind: z.literal('filedReport'), filingId: id }),
  /** Two reports of one grant side by side; without `all` only what differs. */
  z.strictObject({ kind: z.literal('reportComparison'), ...comparedSides.shape, all: z.boolean().default(false) }),
] as const
