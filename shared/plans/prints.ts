import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of the individual action plan. */
export const plansPrints = [
  /** One version of a plan; a signed one from its frozen copy. */
  z.strictObject({ kind: z.literal('plan'), planId: id }),
  /** A plan to be filled by hand: with the name and the edition when a participation is given. */
  z.strictObject({ kind: z.literal('planBlank'), participationId: id.nullable() }),
  /** The sheet of one review: filled when it was held, with dotted lines before. */
  z.strictObject({ kind: z.literal('planReview'), reviewId: id }),
  /** The final summary of a plan. */
  z.strictObject({ kind: z.literal('planSummary'), planId: id }),
  /** Area → goal → hours → re-measurement. */
  z.strictObject({ kind: z.literal('planRealisation'), planId: id }),
] as const
