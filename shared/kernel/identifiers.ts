import { type IsoDate, isIsoDate } from './dates.ts'

/** Without the spaces and dashes people (and texts copied from a PDF) put between the digits. */
const digits = (text: string): string => text.replace(/[\s\-\u00ad\u2010-\u2015\u2212]/g, '')
const weighted = (text: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)

export type Sex = 'K' | 'M'
export type PeselFacts = { readonly pesel: string; readonly birthDate: IsoDate; readonly sex: Sex }

/**
 * Reads a PESEL: 11 digits with a right check digit and a real date of birth; spaces and hyphens are ignored.
 * Gives the number as 11 digits, the birth date and the sex it carries; `undefined` when it cannot be a PESEL.
 * Weights 1 3 7 9 1 3 7 9 1 3, the tenth digit even for women; the century stands in the month. Every single wrong digit is caught.
 */
export function readPesel(text: string): PeselFacts | undefined {
  const pesel = digits(text)
  if (!/^\d{11}$/.test(pesel)) return undefined
  if ((10 - (weighted(pesel, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 !== Number(pesel[10])) return undefined
  const coded = Number(pesel.slice(2, 4))
  const century = [1900, 2000, 2100, 2200, 1800][Math.floor(coded / 20)]
  if (century === undefined) return undefined
  const birthDate = `${century + Number(pesel.slice(0, 2))}-${String(coded % 20).padStart(2, '0')}-${pesel.slice(4, 6)}`
  if (!isIsoDate(birthDate)) return undefined
  return { pesel, birthDate, sex: Number(pesel[9]) % 2 === 0 ? 'K' : 'M' }
}

/** A NIP as 10 digits (an optional `PL`, spaces and hyphens dropped), or `undefined`. Weights 6 5 7 2 3 4 5 6 7; a remainder of ten means no number. */
export function readNip(text: string): string | undefined {
  const nip = digits(text.trim().replace(/^PL/i, ''))
  if (!/^\d{10}$/.test(nip) || nip === '0000000000') return undefined
  return weighted(nip, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(nip[9]) ? nip : undefined
}

/** A REGON of 9 or 14 digits, or `undefined`. A remainder of ten is written as 0; the first nine digits of 14 are a REGON themselves. */
export function readRegon(text: string): string | undefined {
  const regon = digits(text)
  if (!/^(\d{9}|\d{14})$/.test(regon) || /^0+$/.test(regon)) return undefined
  if ((weighted(regon, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 !== Number(regon[8])) return undefined
  if (regon.length === 9) return regon
  return (weighted(regon, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === Number(regon[13]) ? regon : undefined
}

/** A KRS number padded to 10 digits (it has no check digit), or `undefined`. */
export function readKrs(text: string): string | undefined {
  const krs = digits(text)
  return /^\d{1,10}$/.test(krs) && !/^0+$/.test(krs) ? krs.padStart(10, '0') : undefined
}

/** A Polish account number as 26 digits, both of its sums right (ISO 7064 mod 97 of the whole, and the check digit of the bank's number), or `undefined`. */
export function readBankAccount(text: string): string | undefined {
  const nrb = digits(text.trim().replace(/^PL/i, ''))
  if (!/^\d{26}$/.test(nrb)) return undefined
  if (BigInt(`${nrb.slice(2)}2521${nrb.slice(0, 2)}`) % 97n !== 1n) return undefined
  const branch = nrb.slice(2, 10)
  return (10 - (weighted(branch, [3, 9, 7, 1, 3, 9, 7]) % 10)) % 10 === Number(branch[7]) ? nrb : undefined
}

/** `5260250274` as `526-025-02-74`. */
export const formatNip = (nip: string): string => nip.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1-$2-$3-$4')
/** 26 digits as `61 1090 1014 0000 0712 1981 2874`. */
export const formatBankAccount = (nrb: string): string =>
  nrb.replace(/^(\d{2})/, '$1 ').replace(/(\d{4})(?=\d)/g, '$1 ')
