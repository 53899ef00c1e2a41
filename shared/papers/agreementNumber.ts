/** Does the pattern of agreement numbers give each agreement a number of its own? */
export const hasOwnNumber = (pattern: string): boolean => pattern.includes('{NR}')

type Place = { readonly year: number; readonly editionName: string }
/** The n-th number by the pattern of an edition: `U/KIS/{ROK}/{NR}` → `U/KIS/2021/3` (kis.md 3.3). */
export const agreementNumber = (pattern: string, { year, editionName }: Place, n: number): string =>
  pattern.replaceAll('{ROK}', String(year)).replaceAll('{NR}', String(n)).replaceAll('{EDYCJA}', editionName)

/**
 * The next `count` free numbers by the pattern, without gaps: the lowest that nobody has. The pattern must have `{NR}`,
 * or there would be no second number.
 */
export function nextAgreementNumbers(
  pattern: string,
  place: Place,
  taken: ReadonlySet<string>,
  count: number,
): string[] {
  const numbers: string[] = []
  for (let n = 1; numbers.length < count && hasOwnNumber(pattern); n += 1) {
    const number = agreementNumber(pattern, place, n)
    if (!taken.has(number)) numbers.push(number)
  }
  return numbers
}
