import { meanHundredths } from './rating.ts'

/** How far a person is from the labour market, as the career adviser judges; 1 is the nearest (kis.md 2.4). */
export const marketDistances: readonly { readonly value: number; readonly label: string }[] = [
  { value: 1, label: 'praca od zaraz' },
  { value: 2, label: 'krótkie wsparcie (do 3 miesięcy)' },
  { value: 3, label: 'szkolenie lub staż' },
  { value: 4, label: 'najpierw reintegracja społeczna' },
  { value: 5, label: 'praca poza zasięgiem tej edycji' },
]
/** The words of a distance; empty for none. */
export const marketDistanceLabel = (value: number | null): string =>
  marketDistances.find((one) => one.value === value)?.label ?? ''

/** The lowest mean, in hundredths, that still speaks for each distance: the anchors 9, 7, 4, 2 of the scale. */
const steps: readonly (readonly [from: number, distance: number])[] = [
  [900, 1],
  [700, 2],
  [400, 3],
  [200, 4],
]

/**
 * A distance to think of, from the ratings of the areas a career adviser rates (O10–O12 of the starting card); null when
 * none is rated. Only a suggestion: the adviser chooses.
 */
export function suggestedDistance(ratings: readonly number[]): number | null {
  const mean = meanHundredths(ratings)
  if (mean === null) return null
  return steps.find(([from]) => mean >= from)?.[1] ?? 5
}
