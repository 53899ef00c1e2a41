import { addMonths, type IsoDate } from '../kernel/dates.ts'

/** Why somebody's data are kept, with what the end depends on. */
export type Stay =
  /** Took part in an edition; of a grant, its last day and the years its contract tells to keep papers. */
  | { readonly kind: 'participant'; readonly editionEndsOn: IsoDate; readonly grant: GrantTerms | null }
  /** Applied and was not taken in. */
  | { readonly kind: 'applicant'; readonly decidedOn: IsoDate }
export type GrantTerms = { readonly taskTo: IsoDate; readonly years: number }

/** Without a grant papers are kept as those of a public task. Years, to be confirmed by the association. */
export const usualYears = 5
/** How long data of somebody not taken in are kept. Months, to be confirmed by the association. */
export const applicantMonths = 12

/**
 * The last day one stay keeps the data: papers of a public task so many years from the beginning of the year after the year of the
 * task (kis.md 7.5), of an applicant not taken in twelve months from the decision. An edition that runs longer than the task
 * counts by its own end.
 */
export function stayEnd(stay: Stay): IsoDate {
  if (stay.kind === 'applicant') return addMonths(stay.decidedOn, applicantMonths)
  const { editionEndsOn, grant } = stay
  const last = grant !== null && grant.taskTo > editionEndsOn ? grant.taskTo : editionEndsOn
  return `${Number(last.slice(0, 4)) + (grant?.years ?? usualYears)}-12-31`
}

/** The last day anybody's data must be kept: the longest of all stays wins. `undefined`: nothing keeps them. */
export const retentionEnd = (stays: readonly Stay[]): IsoDate | undefined => stays.map(stayEnd).sort().at(-1)

/** Are the data due to go on a day? The last day itself still keeps them. */
export const isDue = (end: IsoDate, on: IsoDate): boolean => on > end
