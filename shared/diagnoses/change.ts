import type { Effective } from './rating.ts'

/** What became of a rating between two measurements. */
export const changeClasses = ['growth', 'same', 'fall'] as const
export type ChangeClass = (typeof changeClasses)[number]

/** An area in two measurements; null: not rated there. */
export type AreaPair = {
  readonly social: boolean
  readonly initial: Effective | null
  readonly final: Effective | null
}

/** Final less initial, in points; null unless the area was rated in both. */
export const changeOf = ({ initial, final }: Pick<AreaPair, 'initial' | 'final'>): number | null =>
  initial && final ? final.value - initial.value : null

/** The class of a change: from `growthPoints` up it is growth, from as much down a fall (a rule of the edition, kis.md 2.4). */
export function classOfChange(change: number, growthPoints: number): ChangeClass {
  if (change >= growthPoints) return 'growth'
  return change <= -growthPoints ? 'fall' : 'same'
}

/** Rules of an edition for what counts as growth and as an improvement. */
export type GrowthRules = { readonly growthPoints: number; readonly improvedAreas: number }
export type PersonResult = {
  /** Areas rated in both measurements, and how many of them grew, stayed and fell. */
  readonly compared: number
  readonly growth: number
  readonly same: number
  readonly fall: number
  /** The ratings alone speak for a better social situation. */
  readonly ruleMet: boolean
  /** The ratings speak for it and a specialist has confirmed it: this is what counts in reports. */
  readonly improved: boolean
}

/**
 * What the two measurements say of one person. The social situation has improved when at least `improvedAreas` social areas
 * grew, no social area fell by more than a point, and a specialist confirms it (kis.md 2.4).
 */
export function personResult(areas: readonly AreaPair[], rules: GrowthRules, confirmed: boolean | null): PersonResult {
  const count = { growth: 0, same: 0, fall: 0 }
  let socialGrowth = 0
  let socialFall = false
  for (const area of areas) {
    const change = changeOf(area)
    if (change === null) continue
    const now = classOfChange(change, rules.growthPoints)
    count[now] += 1
    if (area.social && now === 'growth') socialGrowth += 1
    if (area.social && change < -1) socialFall = true
  }
  const ruleMet = socialGrowth >= rules.improvedAreas && !socialFall
  return {
    compared: count.growth + count.same + count.fall,
    ...count,
    ruleMet,
    improved: ruleMet && confirmed === true,
  }
}
