import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { month, year } from './hours.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const staffPrints = [
  /** Record of working hours in a month, a page for each person; without `staffId` everybody who has an assignment in it. */
  z.strictObject({
    kind: z.literal('workHours'),
    year,
    month,
    staffId: id.nullable().default(null),
    editionId: id.nullable().default(null),
    grantId: id.nullable().default(null),
  }),
  /** Who works for the club or in one edition, and on what basis. */
  z.strictObject({ kind: z.literal('staffList'), editionId: id.nullable().default(null) }),
] as const
