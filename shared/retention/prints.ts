import { z } from 'zod'
import { isoDate } from '../contract/fields.ts'

/** Papers of keeping records: a `z.strictObject` with a literal `kind` each. */
export const retentionPrints = [
  /** What is due to go on a day and soon after it, for the administrator. */
  z.strictObject({ kind: z.literal('retentionDue'), on: isoDate }),
  /** The rules of keeping that hold, with their bases. */
  z.strictObject({ kind: z.literal('retentionPlan') }),
] as const
