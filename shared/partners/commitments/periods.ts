import { addDays, addMonths, type IsoDate } from '../../kernel/dates.ts'

export const cycles = ['once', 'monthly', 'quarterly', 'yearly'] as const
export type Cycle = (typeof cycles)[number]
export const cycleNames: Readonly<Record<Cycle, string>> = {
  once: 'raz, do dnia',
  monthly: 'co miesiąc',
  quarterly: 'co kwartał',
  yearly: 'co rok',
}
const months: Readonly<Record<Exclude<Cycle, 'once'>, number>> = { monthly: 1, quarterly: 3, yearly: 12 }

export type Period = { readonly from: IsoDate; readonly to: IsoDate }

/** First day of the calendar month, quarter or year that a day is in. */
export function startOfCycle(cycle: Exclude<Cycle, 'once'>, day: IsoDate): IsoDate {
  const month = Number(day.slice(5, 7))
  const first = month - ((month - 1) % months[cycle])
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`
}

/**
 * The spans a commitment is fulfilled in, one after another without a gap: for `once` a single one up to its day; otherwise
 * each calendar month, quarter or year that it touches, the first and the last cut to its days. Those that begin after
 * `until` are left out, so that a commitment without an end has an end here.
 */
export function periodsOf(cycle: Cycle, startsOn: IsoDate, endsOn: IsoDate | null, until: IsoDate): Period[] {
  if (cycle === 'once') return [{ from: startsOn, to: endsOn ?? until }]
  const periods: Period[] = []
  let from = startsOn
  while (from <= until && (endsOn === null || from <= endsOn)) {
    const next = addMonths(startOfCycle(cycle, from), months[cycle])
    const last = addDays(next, -1)
    periods.push({ from, to: endsOn !== null && endsOn < last ? endsOn : last })
    from = next
  }
  return periods
}
