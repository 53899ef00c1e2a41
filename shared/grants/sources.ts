import { z } from 'zod'

/**
 * Where the money (or its worth in kind) of a cost comes from, in the order of the report's part II.2
 * (rows 1.1, 1.2, 1.3, 2.1–2.4, 3.1, 3.2). Source: Dz.U. 2018 poz. 2057, annex 5, part II.2.
 */
export const sources = [
  'grant',
  'interest',
  'otherIncome',
  'ownMoney',
  'fees',
  'publicOther',
  'otherMoney',
  'personal',
  'material',
] as const
export const source = z.enum(sources)
export type Source = z.infer<typeof source>

/** Rows 1.1–1.3: the grant with its interest and other income; spent within the grant's own term. */
export const grantSources = ['grant', 'interest', 'otherIncome'] as const satisfies readonly Source[]
/** Rows 2.1–2.4: other money. */
export const otherMoneySources = ['ownMoney', 'fees', 'publicOther', 'otherMoney'] as const satisfies readonly Source[]
/** Rows 3.1–3.2: work and things; nobody pays for them, so they have no payment date. */
export const inKindSources = ['personal', 'material'] as const satisfies readonly Source[]

/** Sources a budget plans by: interest and other income cannot be foreseen, the form leaves their plan empty. */
export const plannedSources = ['grant', ...otherMoneySources, ...inKindSources] as const satisfies readonly Source[]

const grantGroup: ReadonlySet<Source> = new Set(grantSources)
const inKindGroup: ReadonlySet<Source> = new Set(inKindSources)
/** Is it the grant, its interest or its income? */
export const isGrantSource = (of: Source): boolean => grantGroup.has(of)
/** Is it work or things, which are never paid for? */
export const isInKind = (of: Source): boolean => inKindGroup.has(of)
