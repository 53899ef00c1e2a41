import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const outcomesPrints = [
  /** The final survey to be filled by hand (kis.md 3.2, F-02). */
  z.strictObject({ kind: z.literal('surveyBlank'), editionId: id }),
  /** Answers of an edition together; `forPublic` hides what fewer than five people said. */
  z.strictObject({ kind: z.literal('surveySummary'), editionId: id, forPublic: z.boolean().default(false) }),
] as const
