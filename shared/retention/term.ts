import { addDays, addMonths, type IsoDate } from '../kernel/dates.ts'
import { type RetentionEvent, type RetentionKind, withoutLength } from './kinds.ts'

/** How long something is kept. */
export type Length = { readonly value: number; readonly unit: 'months' | 'years' }

/** One version of the rule of a kind of record. */
export type Rule = {
  readonly kind: RetentionKind
  /** The first day it holds; `null`: since ever. It governs what happened from that day on. */
  readonly validFrom: IsoDate | null
  /** `null`: the records end with something else (`withoutLength`). */
  readonly length: Length | null
  readonly event: RetentionEvent
  /** `event`: from the day itself. `yearEnd`: from the beginning of the year after it. */
  readonly counting: 'event' | 'yearEnd'
}

/** Days on which what a term runs from happened; `null`: it has not happened yet. */
export type EventDays = Readonly<Partial<Record<RetentionEvent, IsoDate | null>>>

/** What decides how long one record is kept. */
export type Duty = {
  readonly days: EventDays
  /** Years a contract tells to keep papers, from the beginning of the year after a day; `null`: no contract speaks of it. */
  readonly contract: { readonly from: IsoDate; readonly years: number } | null
}

/** Until when a record is kept and by what. */
export type Term<R extends Rule = Rule> = {
  /** The last day that still keeps it. */
  readonly until: IsoDate
  /** The day the term runs from. */
  readonly on: IsoDate
  readonly rule: R
  /** `contract`: the contract asks for longer than the rule, and the longest duty wins. */
  readonly by: 'rule' | 'contract'
}

const months = ({ value, unit }: Length): number => (unit === 'years' ? value * 12 : value)
const yearEnd = (day: IsoDate): IsoDate => `${day.slice(0, 4)}-12-31`

/**
 * The last day of a term. Of a month that is shorter its last day: twelve months from 29 February end on 28 February. Counted
 * from the beginning of the next year, whole years end on 31 December.
 */
export const lastDay = (on: IsoDate, length: Length, counting: Rule['counting']): IsoDate =>
  addMonths(counting === 'yearEnd' ? yearEnd(on) : on, months(length))

/** A span of days, both ends counted. */
export type DaySpan = { readonly from: IsoDate; readonly to: IsoDate }
/** Is a day in a span? Of no day: no. */
export const isWithin = (day: IsoDate | null | undefined, { from, to }: DaySpan): boolean =>
  day != null && from <= day && day <= to

/**
 * Days on which an event may lie whose term ends in a span: `lastDay` turned round, for a reading that looks only where it has to.
 * Never too few; of several ends of months a few too many, so the term itself still says which are meant.
 */
export function eventSpan(length: Length, counting: Rule['counting'], ends: DaySpan): DaySpan {
  const from = addMonths(ends.from, -months(length))
  // The end of a short month is the end of several days: they lie at most three days later.
  const to = addDays(addMonths(ends.to, -months(length)), 3)
  if (counting === 'event') return { from, to }
  return { from: `${from.slice(0, 4)}-01-01`, to: addDays(`${addDays(to, 1).slice(0, 4)}-01-01`, -1) }
}

/**
 * The version that governs: the latest one that held on the day of its own event; for what is older than every version, the
 * first. `undefined` while that event has not happened: what is still to come will be governed by the version of its day.
 */
export function ruleFor<R extends Rule>(versions: readonly R[], days: EventDays): { rule: R; on: IsoDate } | undefined {
  const latestFirst = versions.toSorted((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))
  for (const [index, rule] of latestFirst.entries()) {
    const on = days[rule.event] ?? null
    if (on === null) return undefined
    if (on >= (rule.validFrom ?? '') || index === latestFirst.length - 1) return { rule, on }
  }
  return undefined
}

/** The last day a contract tells to keep papers. */
export const contractEnd = ({ from, years }: NonNullable<Duty['contract']>): IsoDate =>
  lastDay(from, { value: years, unit: 'years' }, 'yearEnd')

/**
 * Until when a record of a kind is kept. The longest duty wins: a contract that asks for longer than the rule keeps the record,
 * one that asks for less changes nothing. `undefined`: no term runs yet, or there is no rule with a length.
 */
export function termOf<R extends Rule>(versions: readonly R[], { days, contract }: Duty): Term<R> | undefined {
  const governing = ruleFor(
    versions.filter(({ event }) => !withoutLength.includes(event)),
    days,
  )
  if (governing === undefined || governing.rule.length === null) return undefined
  const { rule, on } = governing
  const byRule = lastDay(on, governing.rule.length, rule.counting)
  const byContract = contract === null ? '' : contractEnd(contract)
  return byContract > byRule
    ? { until: byContract, on: contract!.from, rule, by: 'contract' }
    : { until: byRule, on, rule, by: 'rule' }
}

/** The term that ends last; `undefined` when there is none or one of them has not begun to run: then something still keeps the data. */
export function longest<T extends { readonly until: IsoDate }>(terms: readonly (T | undefined)[]): T | undefined {
  if (terms.some((term) => term === undefined)) return undefined
  return (terms as readonly T[]).toSorted((a, b) => (a.until < b.until ? 1 : a.until > b.until ? -1 : 0))[0]
}

/** Are the data due to go on a day? The last day itself still keeps them. */
export const isDue = (until: IsoDate, on: IsoDate): boolean => on > until
