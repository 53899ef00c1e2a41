import { z } from 'zod'
import { id, optionalText } from '../contract/fields.ts'
import { accountingLayout, extraColumn, extraColumns } from '../settlements/accountingColumns.ts'

/** Which list of accounting documents is wanted. */
export const accountingListFields = {
  reportId: id,
  layout: accountingLayout.default('official'),
  extra: z.array(extraColumn).max(extraColumns.length).default([]),
}
/** Number of the annex to the contract that stands over an update; empty: dots to be filled by hand. */
const attachment = optionalText(40).default('')
/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const budgetsPrints = [
  /** Tables V.A and V.B (settlement.md 2.4, 2.5) of a frozen version, or of the budget as it is now (`versionId` null). */
  z.strictObject({ kind: z.literal('costPlan'), grantId: id, versionId: id.nullable().default(null), attachment }),
  /** The updated plan and schedule (III.4) with the results (III.6): settlement.md 2.2, 2.3, 2.8. */
  z.strictObject({ kind: z.literal('taskPlan'), grantId: id, attachment }),
  /** The letter about a change or a shift, as it was written. */
  z.strictObject({ kind: z.literal('changeRequest'), requestId: id }),
  /** Accounting documents of a report (settlement.md 4.1): official columns with those switched on, or an operator's layout. */
  z.strictObject({ kind: z.literal('accountingList'), ...accountingListFields }),
  /** The budget in pictures, of one year or of all. */
  z.strictObject({
    kind: z.literal('budgetPictures'),
    grantId: id,
    year: z.int().min(1900).max(2199).nullable().default(null),
  }),
] as const
