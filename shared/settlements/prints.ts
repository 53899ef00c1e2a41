import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of the settlement. */
export const settlementsPrints = [z.strictObject({ kind: z.literal('sprawozdanie'), reportId: id })] as const
