import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed. */
export const resultsPrints = [
  /** Promised results with what was achieved, and how the actions went. */
  z.strictObject({ kind: z.literal('resultsSummary'), grantId: id }),
] as const
