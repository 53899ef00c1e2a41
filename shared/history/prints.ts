import { z } from 'zod'

/** Papers of the history. */
export const historyPrints = [
  /** The print of the history as it is now, to be kept outside the file and compared later. */
  z.strictObject({ kind: z.literal('historyFingerprint') }),
] as const
