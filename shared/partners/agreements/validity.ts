import { addDays, addMonths, formatDate, type IsoDate } from '../../kernel/dates.ts'

/** What decides how long an agreement holds. */
export type Validity = {
  readonly number: string | null
  /** Day of signing; null: not concluded yet. */
  readonly concludedOn: IsoDate | null
  readonly validFrom: IsoDate
  /** Last day; null: until further notice. */
  readonly validTo: IsoDate | null
  /** Last day after a notice or an understanding of the parties. */
  readonly terminatedOn: IsoDate | null
  readonly annulledOn: IsoDate | null
  readonly annexes: readonly { readonly effectiveFrom: IsoDate; readonly extendsTo: IsoDate | null }[]
}

/**
 * The last day an agreement holds, as it was agreed on a day: its own end, or that of the annex that changed it last by then,
 * cut by a termination; null: until further notice.
 */
export function lastDayOf(agreement: Validity, on: IsoDate): IsoDate | null {
  const changes = agreement.annexes
    .filter(({ effectiveFrom, extendsTo }) => extendsTo !== null && effectiveFrom <= on)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0))
  const end = changes.at(-1)?.extendsTo ?? agreement.validTo
  const { terminatedOn } = agreement
  return terminatedOn !== null && (end === null || terminatedOn < end) ? terminatedOn : end
}

export const standings = ['draft', 'future', 'inForce', 'ended', 'terminated', 'annulled'] as const
export type Standing = (typeof standings)[number]
export const standingNames: Readonly<Record<Standing, string>> = {
  draft: 'projekt',
  future: 'jeszcze nie obowiązuje',
  inForce: 'w mocy',
  ended: 'wygasło',
  terminated: 'rozwiązane',
  annulled: 'unieważnione',
}

/** What an agreement is on a day. Before it is concluded it is a draft, whatever its days say. */
export function standingOn(agreement: Validity, day: IsoDate): Standing {
  if (agreement.annulledOn !== null) return 'annulled'
  if (agreement.concludedOn === null || agreement.concludedOn > day) return 'draft'
  if (day < agreement.validFrom) return 'future'
  const last = lastDayOf(agreement, day)
  if (last === null || day <= last) return 'inForce'
  return last === agreement.terminatedOn ? 'terminated' : 'ended'
}

/** Does the agreement bind on a day? */
export const isInForce = (agreement: Validity, day: IsoDate): boolean => standingOn(agreement, day) === 'inForce'

/**
 * The last day of an agreement after a notice given on a day: so many months later (art. 112 KC: the day of the same number,
 * or the last of a shorter month). Zero months: the day of the notice.
 */
export const endOfNotice = (noticeOn: IsoDate, months: number): IsoDate => addMonths(noticeOn, months)

/** `od 01.05.2019 do odwołania`. */
export const validityWords = (from: IsoDate, last: IsoDate | null): string =>
  `od ${formatDate(from)} ${last === null ? 'do odwołania' : `do ${formatDate(last)}`}`

/** The days of a span on which an agreement binds: its term cut to the span; `undefined`: none. */
export function boundWithin(
  agreement: Validity,
  from: IsoDate,
  to: IsoDate,
): { from: IsoDate; to: IsoDate } | undefined {
  if (agreement.concludedOn === null || agreement.annulledOn !== null || from > to) return undefined
  const last = lastDayOf(agreement, to)
  const begin = [agreement.validFrom, agreement.concludedOn, from].toSorted().at(-1)!
  const end = last !== null && last < to ? last : to
  return begin <= end ? { from: begin, to: end } : undefined
}

/** Days before the end of an agreement on which it is time to think of the next one. */
export const warnDays = 60
/** Does it end soon after a day? Never for one that holds until further notice. */
export function endsSoon(agreement: Validity, day: IsoDate): boolean {
  const last = lastDayOf(agreement, day)
  return isInForce(agreement, day) && last !== null && last <= addDays(day, warnDays)
}
