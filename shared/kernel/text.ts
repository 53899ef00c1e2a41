/**
 * Drops marks beyond thirty on one letter (the "stream-safe" limit of Unicode Annex 15; no language needs more):
 * putting a million of them in order takes `normalize` minutes.
 */
const sane = (text: string): string => text.replace(/(\p{M}{30})\p{M}+/gu, '$1')

/** The text with composed letters (NFC), in bounded time whatever the text. */
export const composed = (text: string): string => sane(text).normalize('NFC')

/** Lower case without Polish marks, for searching: `Łomazy` → `lomazy`. */
export const fold = (text: string): string =>
  sane(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l')

/** The words of a text folded, one space between them, signs left out: `„Źródło” s.c.` → `zrodlo s c`. */
export const plainWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const alphabet = 'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż'
const places = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(0x61 + index)]))
/**
 * A key whose binary order is the Polish alphabetical order (ą after a, ł after l, ż after ź), case ignored.
 * SQLite cannot be given a collation by this driver, so the key is kept in a column beside the name.
 * Spaces and hyphens sort before digits, digits before letters, letters of other alphabets after `ż`; foreign marks are dropped.
 */
export function polishSortKey(text: string): string {
  const known = new Map(places)
  let key = ''
  for (const sign of composed(text).toLowerCase()) {
    let place = known.get(sign)
    if (place === undefined) {
      place = foreignPlace(sign)
      known.set(sign, place)
    }
    key += place
  }
  return key.replace(/ +/g, ' ').trim()
}
const foreignPlace = (sign: string): string =>
  [...sign.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((letter) => places.get(letter) ?? (/[\p{L}\p{N}]/u.test(letter) ? letter : ' '))
    .join('')

const collator = new Intl.Collator('pl', { numeric: true, sensitivity: 'variant' })
/** Polish alphabetical order, numbers by value. */
export const comparePolish = (a: string, b: string): number => collator.compare(a, b)

/**
 * The right form of a noun after a number: `plural(5, 'osoba', 'osoby', 'osób')` → `osób`.
 * A fraction takes the genitive singular, which is `few` for feminine and neuter nouns; give `part` for the rest.
 */
export function plural(n: number, one: string, few: string, many: string, part = few): string {
  if (!Number.isInteger(n)) return part
  const count = Math.abs(n)
  if (count === 1) return one
  const tens = count % 100
  return count % 10 >= 2 && count % 10 <= 4 && !(tens >= 12 && tens <= 14) ? few : many
}

const polishNumber = new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 2 })
/** `5 osób`, `1,5 godziny`, `12 000 osób`: number and noun with a non-breaking space between. */
export const counted = (n: number, one: string, few: string, many: string, part = few): string =>
  `${polishNumber.format(n)}\u00a0${plural(n, one, few, many, part)}`

/** The words beginning with a capital letter. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/**
 * Ties one-letter words to the next word with a non-breaking space, so that none hangs at the end of a printed line.
 * Line breaks of the text stay.
 */
export const tieShortWords = (text: string): string =>
  text.replace(/(?<=^|[\s([„"«])([aiouwzAIOUWZ]) +(?=\S)/g, '$1\u00a0')
