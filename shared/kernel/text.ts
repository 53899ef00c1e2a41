/** Lower case without Polish marks, for searching: `Łomazy` → `lomazy`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').toLowerCase()

const alphabet = 'aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż'
const places = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(0x61 + index)]))
/**
 * A key whose binary order is the Polish alphabetical order (ą after a, ł after l, ż after ź), case ignored.
 * SQLite cannot be given a collation by this driver, so the key is kept in a column beside the name.
 * Spaces and hyphens sort before letters; digits before letters; foreign marks are dropped.
 */
export function polishSortKey(text: string): string {
  let key = ''
  for (const sign of text.normalize('NFC').toLowerCase()) {
    const place = places.get(sign)
    if (place) key += place
    else {
      const plain = sign.normalize('NFD').replace(/\p{M}/gu, '')
      key += [...plain].map((letter) => places.get(letter) ?? (/\d/.test(letter) ? letter : ' ')).join('')
    }
  }
  return key.replace(/ +/g, ' ').trim()
}

const collator = new Intl.Collator('pl', { numeric: true, sensitivity: 'variant' })
/** Polish alphabetical order, numbers by value. */
export const comparePolish = (a: string, b: string): number => collator.compare(a, b)

/** The right form of a noun after a whole number: `plural(5, 'osoba', 'osoby', 'osób')` → `osób` (kis.md 10.7). */
export function plural(n: number, one: string, few: string, many: string): string {
  const count = Math.abs(n)
  if (count === 1) return one
  const tens = count % 100
  return count % 10 >= 2 && count % 10 <= 4 && !(tens >= 12 && tens <= 14) ? few : many
}

/** `5 osób`, with a non-breaking space. */
export const counted = (n: number, one: string, few: string, many: string): string =>
  `${n}\u00a0${plural(n, one, few, many)}`

/** Ties one-letter words to the next word with a non-breaking space, so that none hangs at the end of a printed line. */
export const tieShortWords = (text: string): string =>
  text.replace(/(?<=^|[\s(„\u00a0])([aiouwzAIOUWZ])[ \n]+/g, '$1\u00a0')
