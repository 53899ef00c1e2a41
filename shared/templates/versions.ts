import type { IsoDate } from '../kernel/dates.ts'
import type { Template } from './schema.ts'

type Version = Pick<Template, 'kind' | 'name' | 'version' | 'validFrom' | 'validTo' | 'active'>
const began = (one: Version, day: IsoDate): boolean => one.validFrom === null || one.validFrom <= day

/** The latest version of each text, in the order the texts came. */
export function latestVersions<T extends Version>(versions: readonly T[]): T[] {
  const texts = Map.groupBy(versions, ({ kind, name }) => `${kind} ${name}`)
  return [...texts.values()].map((of) => of.reduce((last, one) => (one.version > last.version ? one : last)))
}

/**
 * The wordings of a kind of paper on a day, one for each text in use: the version valid then, so that a paper printed
 * again says what was signed. Before the first version the first one holds.
 */
export function wordingsOn<T extends Version>(versions: readonly T[], kind: T['kind'], day: IsoDate): T[] {
  const ofKind = versions.filter((one) => one.kind === kind)
  const inUse = latestVersions(ofKind).filter(({ active }) => active)
  return inUse.flatMap(({ name }) => {
    const text = ofKind.filter((one) => one.name === name).toSorted((a, b) => a.version - b.version)
    return text.findLast((one) => began(one, day)) ?? text[0] ?? []
  })
}
