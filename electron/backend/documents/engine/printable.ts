import type { ParsedFont } from './inner.ts'

/** Signs that stand for another in print: the plain sign looks the same, every font has it, and searching finds it. */
const plain: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0', // narrow non-breaking space
  '\u2007': '\u00a0', // figure space
  '\u2009': ' ', // thin space
  '\u200a': ' ',
  '\u2011': '-', // non-breaking hyphen: it has done its work once lines are broken
  '\u2010': '-',
  '\t': ' ',
}
/** Control and format signs: soft hyphens, marks of direction, joiners. They print nothing. */
const invisible = /\p{C}/u
const missing = '?'

/**
 * The text as the font can print it: marks joined to their letters (NFC), spaces and hyphens of special kinds as plain
 * ones, invisible signs gone. A sign the font lacks loses its marks, or is printed as `?`: an empty box would be
 * neither read nor allowed in PDF/A.
 */
export function printable(text: string, font: ParsedFont): string {
  let result = ''
  for (const sign of text.normalize('NFC')) {
    const same = plain[sign] ?? sign
    if (invisible.test(same)) continue
    result += font.hasGlyphForCodePoint(same.codePointAt(0)!) ? same : withoutMarks(same, font)
  }
  return result
}

function withoutMarks(sign: string, font: ParsedFont): string {
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '')
  return [...bare].every((part) => font.hasGlyphForCodePoint(part.codePointAt(0)!)) ? bare : missing
}
