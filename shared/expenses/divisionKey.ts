import { formatPercent2, type Grosze, gr, minus, sum } from '../kernel/money.ts'
import type { KeyRow } from './detailFields.ts'
import { scaledTo } from './split.ts'

type Part = { readonly grantId: number; readonly amount: Grosze }
/** A share as an exact fraction. */
type Share = { readonly of: bigint; readonly whole: bigint }
/** What a key says of the parts of one grant (null: of all parts) beside what is charged there. */
export type KeyResult = {
  readonly grantId: number | null
  /** Hundredths of a per cent, for people to read. */
  readonly percent: number
  readonly expected: Grosze
  readonly charged: Grosze
}

/** The share of a key: rows of one unit add up, the sums of several units multiply (40 of 120 m² for 80 of 160 hours). */
function shareOf(rows: readonly KeyRow[]): Share {
  const units = [...Map.groupBy(rows, (row) => row.unit.toLowerCase()).values()]
  const total = (own: readonly KeyRow[], of: 'part' | 'whole') => own.reduce((all, row) => all + BigInt(row[of]), 0n)
  return {
    of: units.reduce((product, own) => product * total(own, 'part'), 1n),
    whole: units.reduce((product, own) => product * total(own, 'whole'), 1n),
  }
}
/** A share of a whole number, half up, away from zero. */
function times(value: number, { of, whole }: Share): number {
  const exact = BigInt(Math.abs(value)) * of
  return Math.sign(value) * Number((exact * 2n + whole) / (whole * 2n))
}
const grantsOf = (rows: readonly KeyRow[]) => [...Map.groupBy(rows, (row) => row.grantId)]

/** What the key of a document says should be charged, beside what is; empty when it has no key. Amounts in grosze. */
export const keyResults = (rows: readonly KeyRow[], gross: Grosze, parts: readonly Part[]): KeyResult[] =>
  grantsOf(rows).map(([grantId, own]) => {
    const share = shareOf(own)
    const mine = parts.filter((part) => grantId === null || part.grantId === grantId)
    return {
      grantId,
      percent: times(10_000, share),
      expected: gr(times(gross, share)),
      charged: sum(mine.map((part) => part.amount)),
    }
  })

/** By how much the split passes its key (negative: falls short of it), summed over what the key speaks of. */
export const keyDifferences = (rows: readonly KeyRow[], gross: Grosze, parts: readonly Part[]): KeyResult[] =>
  keyResults(rows, gross, parts).filter((result) => minus(result.charged, result.expected) !== 0)

/**
 * The split made to follow its key: the parts the key speaks of are made larger or smaller together, in the proportion they stand
 * in; the others stay. Rows of a grant with no part change nothing.
 */
export function splitByKey(rows: readonly KeyRow[], gross: Grosze, parts: readonly Part[]): Grosze[] {
  const amounts = parts.map((part) => part.amount)
  for (const { grantId, expected } of keyResults(rows, gross, parts)) {
    const places = parts.flatMap((part, index) => (grantId === null || part.grantId === grantId ? [index] : []))
    const scaled = scaledTo(
      expected,
      places.map((place) => amounts[place]!),
    )
    for (const [order, place] of places.entries()) amounts[place] = scaled[order]!
  }
  return amounts
}

const quantity = (hundredths: number) => formatPercent2(hundredths).replace(/,?0{1,2}$/, '')

/**
 * The key in words, as it stands in the description of the document (settlement.md 5.1, O-06): what was measured, of how much how
 * much, and the share. Empty when there is no key.
 */
export const keyWords = (rows: readonly KeyRow[], titleOf: (grantId: number) => string): string =>
  grantsOf(rows)
    .map(([grantId, own]) => {
      const measured = own.map((row) =>
        `${row.name} – ${quantity(row.part)} z ${quantity(row.whole)} ${row.unit}`.trim(),
      )
      const whose = grantId === null ? '' : `${titleOf(grantId)}: `
      return `${whose}${measured.join('; ')} (${formatPercent2(times(10_000, shareOf(own)))} %)`
    })
    .join('. ')
