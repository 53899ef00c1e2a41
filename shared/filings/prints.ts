import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of reports that left the house. */
export const filingsPrints = [
  /** The very paper that was filed, from the bytes kept with the filing. */
  z.strictObject({ kind: z.literal('filedReport'), filingId: id }),
] as const
