import { type HourMinutes, hoursOf } from '../editions/hours.ts'
import { folded, rateOf } from '../peopleReports/figure.ts'
import { formulaOf, meetingsOf, type ResultFacts } from './formulas.ts'

/** Shares of the plan by which a contract judges results, in thousandths (settlement.md 3.3: ). */
export type Thresholds = {
  readonly okPermille: number
  readonly partialPermille: number
  readonly explainPermille: number
}
/** `open`: nothing is known of it yet. */
export const standings = ['open', 'ok', 'partial', 'below'] as const
export type Standing = (typeof standings)[number]

/** What a result was promised and what is known of it; quantities in hundredths of its unit. */
export type Promised = {
  readonly planned: number
  readonly formula: string | null
  readonly formulaCode: string | null
  /** Typed by hand: instead of the computed value where there is a formula, else the value itself. */
  readonly typed: number | null
}
export type Computed = {
  /** Hundredths of the unit; null: the result has no formula the program knows. */
  readonly computed: number | null
  readonly hourMinutes: HourMinutes
  /** Meetings without confirmed attendance, so not in the value. */
  readonly notCounted: number
  readonly inHours: boolean
}

/** Counts a result from the case work. */
export function computedOf({ formula, formulaCode }: Promised, facts: ResultFacts): Computed {
  const known = formulaOf(formula)
  if (!known) return { computed: null, hourMinutes: 60, notCounted: 0, inHours: false }
  const { notCounted, hourMinutes } = meetingsOf(known, facts, formulaCode)
  const value = folded(known.behind(facts, formulaCode), known.fold) ?? 0
  const inHours = known.inHours === true
  return { computed: inHours ? hoursOf(value, hourMinutes) : value * 100, hourMinutes, notCounted, inHours }
}

export type Judged = {
  /** What the report says: the typed value, else the computed one; null: nothing yet. */
  readonly achieved: number | null
  /** Hundredths of a per cent, half up; null: no value, or nothing was planned. */
  readonly rate: number | null
  readonly standing: Standing
  /** It differs from the plan, up or down, by more than the contract lets pass without an explanation. */
  readonly mustExplain: boolean
}

/** `part` of `whole` is at least so many thousandths; exact, not from the rounded percentage. */
const reaches = (part: number, whole: number, permille: number): boolean =>
  BigInt(part) * 1000n >= BigInt(whole) * BigInt(permille)

/** Judges a result by the thresholds of its contract. */
export function judged(
  { planned, typed }: Pick<Promised, 'planned' | 'typed'>,
  computed: number | null,
  { okPermille, partialPermille, explainPermille }: Thresholds,
): Judged {
  const achieved = typed ?? computed
  if (achieved === null) return { achieved, rate: null, standing: 'open', mustExplain: false }
  const isOk = reaches(achieved, planned, okPermille)
  return {
    achieved,
    rate: rateOf(achieved, planned),
    standing: isOk ? 'ok' : reaches(achieved, planned, partialPermille) ? 'partial' : 'below',
    mustExplain: isFar(achieved, planned, explainPermille),
  }
}
/** More than so many thousandths of the plan away from it. */
const isFar = (achieved: number, planned: number, permille: number): boolean =>
  planned > 0 && BigInt(Math.abs(achieved - planned)) * 1000n > BigInt(planned) * BigInt(permille)
