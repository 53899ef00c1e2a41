import { z } from 'zod'
import { reportDue, returnDue } from '../../deadlines/deadlines.ts'
import { termFields } from '../../grants/termFields.ts'
import type { IsoDate } from '../../kernel/dates.ts'
import type { SettlementInput } from '../schema.ts'

const terms = z.object(termFields)
type Terms = z.output<typeof terms>

/** What checks need to know beside the figures: terms of the contract, its days, and attachments that are not ready. */
export type CheckFacts = {
  readonly terms: Pick<
    Terms,
    'useDays' | 'signaturesRequired' | 'minOwnPermille' | 'minOwnBase' | 'moneyReplacement' | 'shiftScope'
  >
  readonly reportDue: IsoDate
  readonly returnDue: IsoDate
  /** Other income of the task, in grosze, without bank interest. */
  readonly incomeAccrued: number
  readonly missingAttachments: readonly string[]
}

/** The facts of a grant whose contract says what most of them say, with nothing missing. */
export function usualFacts({ grant }: SettlementInput): CheckFacts {
  const usual = terms.parse({})
  const days = { ...usual, ...grant, reportDays: 30 }
  return {
    terms: usual,
    reportDue: reportDue(days).date,
    returnDue: returnDue(days).date,
    incomeAccrued: 0,
    missingAttachments: [],
  }
}
