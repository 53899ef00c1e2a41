import { type AreaPair, changeOf, classOfChange, type GrowthRules, type PersonResult, personResult } from './change.ts'
import { meanHundredths } from './rating.ts'

/** What is known of one participant of an edition: areas rated in at least one of the two measurements, by number. */
export type PersonDiagnosis = {
  readonly hasInitial: boolean
  readonly hasFinal: boolean
  /** Has the participation ended as finished (not dropped out, not interrupted by death, not continued)? */
  readonly finished: boolean
  readonly confirmed: boolean | null
  readonly areas: ReadonlyMap<number, AreaPair>
}
/** One area in an edition; means in hundredths of a point over people rated in both measurements. */
export type AreaResult = {
  readonly n: number
  readonly meanInitial: number | null
  readonly meanFinal: number | null
  readonly meanChange: number | null
  readonly growth: number
  readonly same: number
  readonly fall: number
}
export type EditionResult = {
  readonly participants: number
  readonly withInitial: number
  readonly withFinal: number
  readonly withBoth: number
  /** Measured at the beginning and not at the end: in no mean, and said so. */
  readonly missingFinal: number
  readonly missingInitial: number
  /** Of all with both measurements: growth in at least one and in at least three areas; improvement by rule and confirmed. */
  readonly growth1: number
  readonly growth3: number
  readonly improved: number
  /** The same of those who finished: the denominator of the indicators (kis.md 2.4). */
  readonly finished: number
  readonly finishedGrowth1: number
  readonly finishedGrowth3: number
  readonly finishedImproved: number
}

/** Sums of the diagnoses of an edition. A person without a second measurement enters no mean and is counted as missing. */
export function editionResult(
  people: readonly PersonDiagnosis[],
  rules: GrowthRules,
): { summary: EditionResult; areas: ReadonlyMap<number, AreaResult> } {
  const both = people.filter((person) => person.hasInitial && person.hasFinal)
  const results = new Map<PersonDiagnosis, PersonResult>(
    both.map((person) => [person, personResult([...person.areas.values()], rules, person.confirmed)]),
  )
  const count = (fits: (result: PersonResult) => boolean, finished = false) =>
    [...results].filter(([person, result]) => fits(result) && (!finished || person.finished)).length
  const atLeast = (n: number) => (result: PersonResult) => result.growth >= n
  const summary: EditionResult = {
    participants: people.length,
    withInitial: people.filter((person) => person.hasInitial).length,
    withFinal: people.filter((person) => person.hasFinal).length,
    withBoth: both.length,
    missingFinal: people.filter((person) => person.hasInitial && !person.hasFinal).length,
    missingInitial: people.filter((person) => !person.hasInitial).length,
    growth1: count(atLeast(1)),
    growth3: count(atLeast(3)),
    improved: count((result) => result.improved),
    finished: people.filter((person) => person.finished).length,
    finishedGrowth1: count(atLeast(1), true),
    finishedGrowth3: count(atLeast(3), true),
    finishedImproved: count((result) => result.improved, true),
  }
  const areaIds = new Set(people.flatMap((person) => [...person.areas.keys()]))
  const areas = new Map([...areaIds].map((id) => [id, areaResult(both, id, rules)]))
  return { summary, areas }
}

function areaResult(both: readonly PersonDiagnosis[], areaId: number, rules: GrowthRules): AreaResult {
  const pairs = both.flatMap((person) => {
    const pair = person.areas.get(areaId)
    return pair?.initial && pair.final ? [{ initial: pair.initial, final: pair.final }] : []
  })
  const changes = pairs.map((pair) => changeOf(pair) ?? 0)
  const classes = changes.map((change) => classOfChange(change, rules.growthPoints))
  return {
    n: pairs.length,
    meanInitial: meanHundredths(pairs.map((pair) => pair.initial.value)),
    meanFinal: meanHundredths(pairs.map((pair) => pair.final.value)),
    meanChange: meanHundredths(changes),
    growth: classes.filter((one) => one === 'growth').length,
    same: classes.filter((one) => one === 'same').length,
    fall: classes.filter((one) => one === 'fall').length,
  }
}
