import { z } from 'zod'
import { returnKinds } from './amounts.ts'

const money = z.int().brand<'Grosze'>()
const returnRow = z.object({
  kind: z.enum(returnKinds),
  amount: money,
  article: z.string(),
  due: z.string(),
  /** How the day was counted, in Polish. */
  dueWords: z.string(),
  /** The first day interest runs; `null`: nobody has entered when the grant came. */
  interestFrom: z.string().nullable(),
  /** Interest for lateness until the return, or until today; `null`: cannot be counted yet. */
  interest: money.nullable(),
})
export type ReturnRow = z.infer<typeof returnRow>
/** What of a grant goes back to the funder, in grosze. */
export const grantReturn = z.object({
  rows: z.array(returnRow),
  total: money,
  returned: money,
  returnedOn: z.string().nullable(),
  /** Still to be sent, without interest. */
  open: money,
  interest: money.nullable(),
  /** Charged to the grant above what came: the sources of the documents are to be mended first. */
  surplus: money,
  /** The day interest of what is still open is counted to. */
  today: z.string(),
})
export type GrantReturn = z.infer<typeof grantReturn>

/** What a contract that settles in proportion to results would take back, with what it is counted from; see `proportional.ts`. */
export const proportionalReturn = z.object({
  /** The mean share of the plan, in hundredths of a per cent. */
  share: z.int(),
  /** The grant as the report settles it, in grosze. */
  accepted: money,
  /** So little was done that all of it would go back. */
  below: z.boolean(),
  /** The threshold of the contract under which all of it would, in thousandths. */
  partialPermille: z.int(),
  amount: money,
})
export type ProportionalReturn = z.infer<typeof proportionalReturn>

/** The return with what would go back by results beside it, which is in none of its numbers; `null`: nothing would. */
export const shownReturn = grantReturn.extend({ proportional: proportionalReturn.nullable() })
export type ShownReturn = z.infer<typeof shownReturn>
