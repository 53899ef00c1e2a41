import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of the settlement. */
export const settlementsPrints = [
  z.strictObject({ kind: z.literal('sprawozdanie'), reportId: id }),
  /** What is open in a report before it is filed, and what is left as it is with a reason. */
  z.strictObject({ kind: z.literal('reportChecklist'), reportId: id }),
  /** The papers that go with a report, numbered. */
  z.strictObject({ kind: z.literal('attachmentList'), reportId: id }),
] as const
