import { z } from 'zod'
import { settlementInput } from '../settlements/schema.ts'
import { simplifiedReportData, sprawozdanieData } from '../settlements/sprawozdanie.ts'

/** Version of what is frozen; raised when the shape changes, so that an old filing is read as it was written. */
export const frozenVersion = 1

/** A printed report as the press takes it: the kind of paper and everything that stands on it. */
export const reportPaper = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sprawozdanie'), data: sprawozdanieData }),
  z.object({ kind: z.literal('simplifiedReport'), data: simplifiedReportData }),
])
export type ReportPaper = z.infer<typeof reportPaper>

/** A result promised in the offer, in hundredths of its unit. */
const frozenResult = z.object({
  id: z.int(),
  name: z.string(),
  unit: z.string(),
  planned: z.int(),
  achieved: z.int().nullable(),
})

/**
 * A report as it stood at one moment: the paper, the records it was counted from, what was promised and achieved, and the
 * reasons for what was left as it is. Enough to print the same paper again and to lay two reports side by side.
 */
export const frozenReport = z.object({
  version: z.literal(frozenVersion),
  paper: reportPaper,
  input: settlementInput,
  results: z.array(frozenResult),
  overrides: z.array(z.object({ check: z.string(), message: z.string(), reason: z.string(), madeOn: z.string() })),
})
export type FrozenReport = z.infer<typeof frozenReport>
