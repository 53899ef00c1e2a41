import { addDays, type IsoDate } from '../kernel/dates.ts'

/** A time somebody is engaged for, and what part of a full post it takes, in hundredths. */
export type PostPart = { readonly from: IsoDate; readonly to: IsoDate | null; readonly fteHundredths: number | null }
export type PostOverload = { readonly from: IsoDate; readonly to: IsoDate | null; readonly fteHundredths: number }

const fullPost = 100
const runsOn = (part: PostPart, day: IsoDate): boolean => part.from <= day && (part.to === null || part.to >= day)

/**
 * The stretches of days on which the parts add up to more than one full post, in order, each with its sum. Time agreed in
 * hours a month is no part of a post and does not count here. An open stretch ends with null.
 */
export function postOverloads(parts: readonly PostPart[]): PostOverload[] {
  const turns = [...new Set(parts.flatMap(({ from, to }) => [from, ...(to === null ? [] : [addDays(to, 1)])]))].sort()
  const found: PostOverload[] = []
  for (const [index, from] of turns.entries()) {
    const sum = parts.reduce((all, part) => all + (runsOn(part, from) ? (part.fteHundredths ?? 0) : 0), 0)
    if (sum <= fullPost) continue
    const next = turns[index + 1]
    const to = next === undefined ? null : addDays(next, -1)
    const last = found.at(-1)
    if (last && last.fteHundredths === sum && last.to !== null && addDays(last.to, 1) === from)
      found[found.length - 1] = { ...last, to }
    else found.push({ from, to, fteHundredths: sum })
  }
  return found
}

/** Months (1–12) whose recorded minutes pass the limit of that month; a month without a limit never does. */
export const monthsOver = (
  recorded: readonly number[],
  limits: readonly (number | null)[],
): { month: number; minutes: number; limit: number }[] =>
  recorded.flatMap((minutes, index) => {
    const limit = limits[index] ?? null
    return limit !== null && minutes > limit ? [{ month: index + 1, minutes, limit }] : []
  })

/** First and last day of a month. */
export function daysOfMonth(year: number, month: number): { first: IsoDate; last: IsoDate } {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return { first, last: addDays(next, -1) }
}
