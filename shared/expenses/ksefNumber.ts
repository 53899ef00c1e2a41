/** Seller (NIP or a foreign number), day of acceptance, technical part, check sum. Source: FA(3) schema, `TNumerKSeF`. */
const shape =
  /^(\d{10}|M\d{9}|[A-Z]{3}\d{7})-(20[2-9]\d|2[1-9]\d{2}|[3-9]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}$/

/** Has the text the shape of a number of the state's register of invoices (KSeF)? */
export const isKsefNumber = (text: string): boolean => shape.test(text)

/** A KSeF number found in a text, as in the name of a downloaded file; `undefined`: there is none. */
export function ksefNumberIn(text: string): string | undefined {
  const found = /[0-9A-Z]{10}-\d{8}-[0-9A-F]{6}-?[0-9A-F]{6}-[0-9A-F]{2}(?![0-9A-Z])/i.exec(text.slice(0, 2000))?.[0]
  const upper = found?.toUpperCase()
  return upper !== undefined && isKsefNumber(upper) ? upper : undefined
}

/**
 * Does the check sum of a KSeF number fit? CRC-8, polynomial 0x07, over all signs before the last hyphen. A wrong one is a typing
 * slip worth a word, not a refusal: what stands on a paper is typed as it stands.
 */
export function isKsefSumRight(number: string): boolean {
  let sum = 0
  for (const sign of number.slice(0, number.lastIndexOf('-'))) {
    sum ^= sign.charCodeAt(0)
    for (let bit = 0; bit < 8; bit += 1) sum = (sum & 0x80) === 0 ? (sum << 1) & 0xff : ((sum << 1) ^ 0x07) & 0xff
  }
  return sum.toString(16).toUpperCase().padStart(2, '0') === number.slice(-2)
}
