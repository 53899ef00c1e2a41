import type { HourMinutes } from '../editions/hours.ts'
import { formatHours, hoursOf } from '../editions/hours.ts'

/** Time of one person against the most they may get of a kind of support, in minutes. */
export type LimitState = {
  readonly used: number
  readonly limit: number | null
  /** Null: there is no limit; never negative. */
  readonly left: number | null
  /** Minutes past the limit. */
  readonly over: number
}

/** How far a use of support has come against its limit; null limit: there is none. */
export const limitState = (used: number, limit: number | null): LimitState => ({
  used,
  limit,
  left: limit === null ? null : Math.max(0, limit - used),
  over: limit === null ? 0 : Math.max(0, used - limit),
})

/** `12,5`: minutes as hours of a length, for places that name the length beside. */
export const inHours = (minutes: number, hourMinutes: HourMinutes): string => formatHours(hoursOf(minutes, hourMinutes))

/** The state in words: `wykorzystano 2 z 3 godz. (60 min), zostaje 1` or by how much the limit is passed. */
export function limitInWords(state: LimitState, hourMinutes: HourMinutes): string {
  const hours = (minutes: number) => inHours(minutes, hourMinutes)
  const unit = `godz. (${hourMinutes}\u00a0min)`
  if (state.limit === null) return `${hours(state.used)}\u00a0${unit}, bez limitu`
  const used = `wykorzystano ${hours(state.used)} z\u00a0${hours(state.limit)}\u00a0${unit}`
  return state.over > 0
    ? `${used}, ponad limit o\u00a0${hours(state.over)}`
    : `${used}, zostaje ${hours(state.left ?? 0)}`
}

/** One confirmed meeting as far as a sum goes: the minutes the person was there. */
export type Counted = { readonly presentMinutes: number }

/** The same meetings with the sum after each; the order given is the order of time. */
export function runningTotals<M extends Counted>(meetings: readonly M[]): (M & { readonly total: number })[] {
  let total = 0
  return meetings.map((meeting) => {
    total += meeting.presentMinutes
    return { ...meeting, total }
  })
}
