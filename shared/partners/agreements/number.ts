/** Does the pattern give each agreement a number of its own? */
export const isNumberPattern = (pattern: string): boolean => pattern.includes('{NR}')

/**
 * The next number of a year by the pattern: `{NR}/POR/{ROK}` → `4/POR/2021`, one above the highest given in that year, so that
 * a number once given is never given to another, also when its agreement was annulled. A number typed by hand that happens to
 * look the same is stepped over.
 */
export function nextAgreementNumber(
  pattern: string,
  year: number,
  highest: number,
  taken: ReadonlySet<string>,
): { readonly number: string; readonly sequence: number } {
  let sequence = highest
  let number: string
  do {
    sequence += 1
    number = pattern.replaceAll('{ROK}', String(year)).replaceAll('{NR}', String(sequence))
  } while (taken.has(number))
  return { number, sequence }
}
