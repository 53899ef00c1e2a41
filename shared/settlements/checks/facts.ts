import { z } from 'zod'
import { reportDue, returnDue } from '../../deadlines/deadlines.ts'
import { termFields } from '../../grants/termFields.ts'
import type { IsoDate } from '../../kernel/dates.ts'
import type { SettlementInput } from '../schema.ts'
import { type ActivityFacts, noActivity } from './activityFacts.ts'
import { type ClubFacts, nothingElse } from './clubFacts.ts'
import { type ContributionFacts, noContributions } from './contributionFacts.ts'
import type { DocumentFacts } from './documentFacts.ts'
import { noResults, type ResultFacts } from './resultFacts.ts'

const terms = z.object(termFields)
type Terms = z.output<typeof terms>

/** What checks need to know beside the figures: terms and days of the contract, and what the records around it say. */
export type CheckFacts = {
  readonly terms: Pick<
    Terms,
    | 'useDays'
    | 'signaturesRequired'
    | 'minOwnPermille'
    | 'minOwnBase'
    | 'minOwnMoney'
    | 'minOwnWork'
    | 'minOwnThings'
    | 'moneyReplacement'
    | 'shiftScope'
    | 'assetCap'
    | 'vatEligible'
    | 'subcontracting'
    | 'photosPublished'
    | 'protectionOn'
    | 'okPermille'
    | 'partialPermille'
  >
  readonly reportDue: IsoDate
  readonly returnDue: IsoDate
  /** Other income of the task, in grosze, without bank interest. */
  readonly incomeAccrued: number
  readonly missingAttachments: readonly string[]
  readonly documents: DocumentFacts
  readonly contributions: ContributionFacts
  readonly results: ResultFacts
  readonly activity: ActivityFacts
  readonly club: ClubFacts
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
    documents: new Map(),
    contributions: noContributions,
    results: noResults,
    activity: noActivity,
    club: nothingElse,
  }
}
