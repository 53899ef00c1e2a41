import type { Facts, ParticipationFact } from './facts.ts'
import type { Behind } from './figure.ts'
import { isInside } from './filter.ts'

/** What a participation is at the end of the window. */
export type Standing = 'finished' | 'droppedOut' | 'neutral' | 'continuing'
export const standings: readonly Standing[] = ['finished', 'droppedOut', 'neutral', 'continuing']

/**
 * Where a participation stands at the end of the window: an end after it has not come yet, and who goes on into the next
 * edition is continuing. One of four, so that participations = finished + dropped out + neutral + continuing (kis.md 1.5).
 */
export function standingOf(p: ParticipationFact, { window }: Pick<Facts, 'window'>): Standing {
  const isOver = p.endedOn !== null && (window.to === null || p.endedOn <= window.to)
  if (!isOver || p.endClass === null || p.endClass === 'continued') return 'continuing'
  return p.endClass
}

/** Did the participation begin inside the window? The others come from before it. */
export const beganInside = (p: ParticipationFact, { window }: Pick<Facts, 'window'>): boolean =>
  isInside(p.startedOn, window)

/** Whole years of age on the day of joining (kis.md 6.2), from the text of the days: it is asked of thousands at a time. */
export const ageAtStart = ({ birthDate, startedOn }: Pick<ParticipationFact, 'birthDate' | 'startedOn'>): number =>
  Number(startedOn.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (startedOn.slice(5) < birthDate.slice(5) ? 1 : 0)

/** Participations as records behind a figure. */
export const asBehind = (participations: readonly ParticipationFact[]): Behind[] =>
  participations.map((p) => ({ kind: 'participation', id: p.id, person: p.personId }))

/** Facts put in order once for all figures of a report. */
export type Index = {
  readonly byId: ReadonlyMap<number, ParticipationFact>
  readonly finished: ReadonlySet<number>
  readonly withContract: ReadonlySet<number>
  readonly ages: ReadonlyMap<number, number>
}
const indexes = new WeakMap<Facts, Index>()

/** The facts put in order; worked out once for each set of facts. */
export function indexOf(facts: Facts): Index {
  const known = indexes.get(facts)
  if (known) return known
  const index: Index = {
    byId: new Map(facts.participations.map((p) => [p.id, p])),
    finished: new Set(facts.participations.filter((p) => standingOf(p, facts) === 'finished').map((p) => p.id)),
    withContract: new Set(facts.contracts.map((contract) => contract.participationId)),
    ages: new Map(facts.participations.map((p) => [p.id, ageAtStart(p)])),
  }
  indexes.set(facts, index)
  return index
}

/** The person of a participation of the report; `undefined` for one outside it. */
export const personOf = (facts: Facts, participationId: number): number | undefined =>
  indexOf(facts).byId.get(participationId)?.personId

/** Is the participation one of a woman (K) or a man (M)? */
export const isOfSex = (facts: Facts, participationId: number, sex: 'K' | 'M'): boolean =>
  indexOf(facts).byId.get(participationId)?.sex === sex
