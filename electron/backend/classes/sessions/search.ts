import { fold } from '#shared/kernel/text.ts'

const variants: Readonly<Record<string, string>> = {
  a: 'aąAĄ',
  c: 'cćCĆ',
  e: 'eęEĘ',
  l: 'lłLŁ',
  n: 'nńNŃ',
  o: 'oóOÓ',
  s: 'sśSŚ',
  z: 'zźżZŹŻ',
}
/** Each word of a search as a GLOB pattern that finds it anywhere in a text, Polish marks and case aside; at most ten words. */
export const globsOf = (search: string): string[] =>
  fold(search)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 10)
    .map((word) => `*${[...word].map((sign) => `[${variants[sign] ?? signs(sign)}]`).join('')}*`)

/** Inside a class of GLOB only `]` and a leading `^` mean something; neither is searched for. */
const signs = (sign: string): string => (sign === ']' || sign === '^' ? ' ' : `${sign}${sign.toUpperCase()}`)
