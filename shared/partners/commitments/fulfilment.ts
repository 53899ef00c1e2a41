import type { IsoDate } from '../../kernel/dates.ts'
import { type Cycle, type Period, periodsOf } from './periods.ts'

/** What a commitment is measured in. Hours are kept as whole minutes. */
export const units = ['times', 'people', 'hours', 'rooms'] as const
export type Unit = (typeof units)[number]
export const unitNames: Readonly<Record<Unit, string>> = {
  times: 'razy',
  people: 'osoby',
  hours: 'godziny',
  rooms: 'udostępnienia lokalu',
}

/** What was promised. */
export type CommitmentTerms = {
  readonly unit: Unit
  /** Due in each period; minutes when the unit is hours. */
  readonly quantity: number
  readonly cycle: Cycle
  readonly startsOn: IsoDate
  /** `once`: the day it is due; otherwise the last day of the commitment, null: until further notice. */
  readonly dueOn: IsoDate | null
  /** From this day on nobody waits for it any more. */
  readonly waivedOn: IsoDate | null
}

/** What one piece of evidence counts for: a record of the program tells how many times, people and minutes. */
export type Evidence = {
  readonly on: IsoDate
  readonly people: number
  readonly minutes: number
  /** Typed by hand in the unit of the commitment (minutes for hours); null: as the record tells. */
  readonly counted: number | null
}

/** How much of the unit a piece of evidence is worth. A record is one time and one room; a number typed by hand goes before it. */
export function worthOf(unit: Unit, evidence: Evidence): number {
  if (evidence.counted !== null) return evidence.counted
  return { times: 1, rooms: 1, people: evidence.people, hours: evidence.minutes }[unit]
}

export type PeriodState = 'fulfilled' | 'overdue' | 'running' | 'future'
export type FulfilledPeriod = Period & { readonly done: number; readonly state: PeriodState }
export type CommitmentState = 'fulfilled' | 'overdue' | 'running' | 'future' | 'waived'
export const commitmentStateNames: Readonly<Record<CommitmentState, string>> = {
  fulfilled: 'wykonane',
  overdue: 'zaległe',
  running: 'w toku',
  future: 'przyszłe',
  waived: 'zwolniono',
}

export type Fulfilment = {
  readonly state: CommitmentState
  /** Oldest first, up to the one that today is in (or the first, when all is still to come). */
  readonly periods: readonly FulfilledPeriod[]
  /** Of all periods shown: what was due and what of it was done; more in one period makes up for no other. */
  readonly due: number
  readonly done: number
  /** Periods that have passed without enough. */
  readonly overdue: number
  /** The next day by which something is due; null: nothing is. */
  readonly nextDue: IsoDate | null
  /** Nothing that has happened shows that anything was done. */
  readonly withoutEvidence: boolean
}

const stateOf = (period: Period, done: number, quantity: number, today: IsoDate): PeriodState => {
  if (done >= quantity) return 'fulfilled'
  if (period.to < today) return 'overdue'
  return period.from > today ? 'future' : 'running'
}

/**
 * How far a commitment is fulfilled on a day (kis.md 8.1). Evidence of a later day does not count yet; it counts in the period its day is in; of `once` everything
 * up to today counts, also what came before or after its day, though late evidence fulfils it late. The day something is due
 * is not yet overdue. From the day of a waiver on nothing is waited for, and what was short before it is forgiven.
 */
export function fulfilmentOf(terms: CommitmentTerms, evidence: readonly Evidence[], today: IsoDate): Fulfilment {
  const { unit, quantity, cycle, startsOn, dueOn, waivedOn } = terms
  const until = startsOn > today ? startsOn : today
  const happened = evidence.filter(({ on }) => on <= today)
  const periods = periodsOf(cycle, startsOn, dueOn, until).map((period): FulfilledPeriod => {
    const own = happened.filter(({ on }) => cycle === 'once' || (period.from <= on && on <= period.to))
    const done = own.reduce((all, one) => all + worthOf(unit, one), 0)
    return { ...period, done, state: stateOf(period, done, quantity, today) }
  })
  const overdue = periods.filter(({ state }) => state === 'overdue').length
  const open = periods.find(({ state }) => state === 'running' || state === 'future')
  const isWaived = waivedOn !== null && waivedOn <= today
  return {
    state: isWaived
      ? 'waived'
      : overdue > 0
        ? 'overdue'
        : ((open?.state as CommitmentState | undefined) ?? 'fulfilled'),
    periods,
    due: periods.length * quantity,
    done: periods.reduce((all, one) => all + Math.min(one.done, quantity), 0),
    overdue: isWaived ? 0 : overdue,
    nextDue: isWaived ? null : (periods.find(({ state }) => state !== 'fulfilled')?.to ?? null),
    withoutEvidence: happened.length === 0,
  }
}
