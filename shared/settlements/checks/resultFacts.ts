import type { ResultRow } from '../../results/schema.ts'

/** A promised result with what was achieved (settlement.md 3.3, 6.5). Quantities in hundredths of its unit. */
export type ResultFact = Pick<
  ResultRow,
  | 'id'
  | 'name'
  | 'unit'
  | 'monitoring'
  | 'evidence'
  | 'explanation'
  | 'planned'
  | 'typed'
  | 'computed'
  | 'achieved'
  | 'overrideReason'
  | 'rate'
  | 'standing'
  | 'mustExplain'
> & {
  /** Counted from the case work as different people. */
  readonly countsPeople: boolean
  /** A scan of the evidence goes with it. */
  readonly evidenceScanned: boolean
}

export type ResultFacts = {
  readonly results: readonly ResultFact[]
  /** Different people on confirmed lists of attendance in the days of the task; null: the club keeps none for it. */
  readonly listedPeople: number | null
}
export const noResults: ResultFacts = { results: [], listedPeople: null }
