import { tieShortWords } from '../kernel/text.ts'

/**
 * Width of a text in the sans of the program, in the unit of `size`: an estimate that errs on the wide side, since shared
 * code has no fonts. Narrow letters count 0.3 em, wide ones 0.85, capitals 0.65, everything else 0.53.
 */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const sign of text) {
    if (/[iljtfrI.,:;!|' \u00a0()-]/.test(sign)) em += 0.3
    else if (/[mwMW—…]/.test(sign)) em += 0.85
    else if (/\p{Lu}/u.test(sign)) em += 0.65
    else em += 0.53
  }
  return em * size
}

/**
 * The text in at most `most` lines no wider than `width`; what does not fit ends with „…”. A word longer than a line is cut.
 */
export function wrapWords(text: string, width: number, size: number, most = 3): string[] {
  const fits = (line: string) => textWidth(line, size) <= width
  const lines: string[] = []
  let line = ''
  // One-letter words stay with the next, as everywhere in print.
  for (const word of tieShortWords(text.trim()).split(/[ \t\n]+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
  }
  if (line !== '') lines.push(line)
  const shown = lines.slice(0, most).map((one) => (fits(one) ? one : cut(one, fits)))
  const last = shown.at(-1)
  if (lines.length > most && last !== undefined && !last.endsWith('…')) shown[most - 1] = cut(`${last} `, fits)
  return shown
}

function cut(text: string, fits: (text: string) => boolean): string {
  const signs = [...text]
  while (signs.length > 1 && !fits(`${signs.join('').trimEnd()}…`)) signs.pop()
  return `${signs.join('').trimEnd()}…`
}
