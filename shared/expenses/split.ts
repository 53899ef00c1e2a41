import { allocate, type Grosze, gr, minus, sum } from '../kernel/money.ts'

/** Hundredths of a per cent that are the whole: 100 %. */
export const wholePercent = 10_000

/** So many hundredths of a per cent of an amount, half a grosz up (away from zero); 0 to 100 %. */
export const percentOf = (amount: Grosze, hundredths: number): Grosze =>
  allocate(amount, [hundredths, wholePercent - hundredths])[0]!

/**
 * Amounts of the rows of a split given in hundredths of a per cent. Rows that make 100 % together always add up to the whole
 * amount: the last one takes the odd grosz. Rows that do not make 100 % are each counted alone.
 * Where the odd grosze would turn the sign of the last row (a few grosze over many rows) they go to the largest remainders.
 * Throws on a share below zero or above 100 %: that is a bug.
 */
export function amountsByPercent(amount: Grosze, hundredths: readonly number[]): Grosze[] {
  const alone = hundredths.map((share) => percentOf(amount, share))
  if (hundredths.reduce((total, share) => total + share, 0) !== wholePercent) return alone
  const last = minus(amount, sum(alone.slice(0, -1)))
  return last !== 0 && Math.sign(last) !== Math.sign(amount)
    ? allocate(amount, hundredths)
    : [...alone.slice(0, -1), last]
}

/** The rows of a split made to add up to another total in the proportion they stand in; empty rows: all of it on the last. */
export const scaledTo = (total: Grosze, rows: readonly Grosze[]): Grosze[] =>
  allocate(
    total,
    rows.map((row) => Math.abs(row)),
  )

/**
 * What is wrong between the amounts of a document, in grosze: by how much net and tax together pass the gross amount.
 * `undefined`: one of them is not typed, so there is nothing to compare.
 */
export function taxDifference(gross: Grosze | null, net: Grosze | null, vat: Grosze | null): Grosze | undefined {
  if (gross === null || net === null || vat === null) return undefined
  return gr(net + vat - gross)
}

/** The amount still missing of the three, when two are typed; `undefined`: nothing follows. */
export function missingAmount(
  gross: Grosze | null,
  net: Grosze | null,
  vat: Grosze | null,
): { readonly field: 'gross' | 'net' | 'vat'; readonly amount: Grosze } | undefined {
  if (gross === null && net !== null && vat !== null) return { field: 'gross', amount: gr(net + vat) }
  if (net === null && gross !== null && vat !== null) return { field: 'net', amount: gr(gross - vat) }
  if (vat === null && gross !== null && net !== null) return { field: 'vat', amount: gr(gross - net) }
  return undefined
}
