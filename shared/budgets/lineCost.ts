import { formatZloty, type Grosze, gr, maxGrosze } from '../kernel/money.ts'

/**
 * Cost of so many units at so much each, rounded half up to whole grosze. `quantityHundredths`: 2,5 units = 250.
 * `undefined` when it is more than the program keeps. Both have to be zero or more.
 */
export function lineCost(unitCost: number, quantityHundredths: number): Grosze | undefined {
  const exact = (BigInt(unitCost) * BigInt(quantityHundredths) + 50n) / 100n
  return exact > BigInt(maxGrosze) ? undefined : gr(Number(exact))
}

/** A number of units without idle zeros: 250 → `2,5`, 1200 → `12`. */
export const quantityText = (hundredths: number): string => formatZloty(gr(hundredths)).replace(/,?0{1,2}$/, '')
