import type { Grosze } from '../kernel/money.ts'

/** The most an hour of a volunteer is worth in a kind of work, in grosze (settlement.md 3.5). */
export type VolunteerRate = { readonly workKind: string; readonly most: Grosze }

/** Whether two names mean the same kind of work: neither case nor spaces at the ends tell them apart. */
export const sameKind = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('pl') === other.trim().toLocaleLowerCase('pl')

/** The rate of a kind of work; `undefined`: the contract has none for it. */
export const rateOfKind = (rates: readonly VolunteerRate[], workKind: string): VolunteerRate | undefined =>
  rates.find((one) => sameKind(one.workKind, workKind))
