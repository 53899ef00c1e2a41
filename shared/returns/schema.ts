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
