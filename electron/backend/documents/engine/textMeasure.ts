import textBreaker from 'pdfmake/js/TextBreaker.js'
import textInlines from 'pdfmake/js/TextInlines.js'
import type { Inline, Measured, StyleStack } from './inner.ts'
import { defaults, names, ResolvedStyles, type Style } from './resolvedStyles.ts'

/**
 * pdfmake's text measuring with its work done once: the style around a plain text is resolved in one walk (pdfmake walks
 * some twenty times for each word), and a text met again in the same style in the same document is copied.
 * Texts of several styles and nodes with named styles take pdfmake's own way.
 */
export class TextMeasure extends textInlines.default {
  readonly #styles = new ResolvedStyles()
  readonly #measured = new Map<string, Measured | undefined>()

  override buildInlines(text: unknown, styles: StyleStack): Measured {
    if (typeof text !== 'string' || this.pdfDocument === null) return super.buildInlines(text, styles)
    const resolved = this.#styles.of(styles)
    if (resolved === undefined) return super.buildInlines(text, styles)
    const { style } = resolved
    const key = `${resolved.key}\u0002${text}`
    const known = this.#measured.get(key)
    if (known !== undefined) return copyOf(known)
    const measured = this.#measure(text, style)
    // Layout writes into what it gets, so only a text met a second time is worth a copy that is kept.
    this.#measured.set(key, this.#measured.has(key) ? copyOf(measured) : undefined)
    return measured
  }

  #measure(text: string, style: Style): Measured {
    const look = lookOf(style)
    const items = new textBreaker.default()
      .getBreaks([{ text, noWrap: style.noWrap, wordBreak: style.wordBreak }], null)
      .map((word, index) => this.#inline(word, style, look, index === 0 ? (style.leadingIndent as number) : 0))
    let minWidth = 0
    let maxWidth = 0
    let line: { width: number; leadingCut: number; trailingCut: number } | undefined
    for (const item of items) {
      minWidth = Math.max(minWidth, trimmed(item))
      line ??= { width: 0, leadingCut: item.leadingCut, trailingCut: 0 }
      line.width += item.width
      line.trailingCut = item.trailingCut
      maxWidth = Math.max(maxWidth, trimmed(line))
      if (item.lineEnd) line = undefined
    }
    return { items, minWidth: style.noWrap ? maxWidth : minWidth, maxWidth }
  }

  #inline(word: { text: string; lineEnd?: boolean }, style: Style, look: Style, indent: number): Inline {
    const font = this.pdfDocument!.provideFont(style.font as string, style.bold as boolean, style.italics as boolean)
    const fontSize = (style.fontSize as number) * (style.sup || style.sub ? 0.58 : 1)
    const item = {
      ...look,
      text: word.text,
      font,
      fontSize,
      x: 0,
      width: 0,
      height: 0,
      leadingCut: 0,
      trailingCut: 0,
    } as Inline
    if (word.lineEnd) item.lineEnd = true
    item.width = this.widthOfText(item.text, item)
    item.height = font.lineHeight(fontSize) * (style.lineHeight as number)
    if (indent) item.leadingIndent = indent
    item.leadingCut = (indent ? -indent : 0) + (style.preserveLeadingSpaces ? 0 : this.#spaces(item, /^\s+/))
    item.trailingCut = style.preserveTrailingSpaces ? 0 : this.#spaces(item, /\s+$/)
    return item
  }

  #spaces(item: Inline, where: RegExp): number {
    const spaces = where.exec(item.text)
    return spaces ? this.widthOfText(spaces[0], item) : 0
  }
}

const trimmed = (item: { width: number; leadingCut: number; trailingCut: number }): number =>
  Math.max(0, item.width - item.leadingCut - item.trailingCut)

const copyOf = (measured: Measured): Measured => ({ ...measured, items: measured.items.map((item) => ({ ...item })) })

/** What of a style a word carries along: only what differs from the defaults, which pdfmake assumes by itself. */
function lookOf(style: Style): Style {
  const look: Style = {}
  for (const name of names) if (!usedUp.has(name) && style[name] !== defaults[name]) look[name] = style[name]
  return look
}
/** Properties that measuring turns into sizes. */
const usedUp = new Set([
  'font',
  'bold',
  'italics',
  'fontSize',
  'lineHeight',
  'leadingIndent',
  'preserveLeadingSpaces',
  'preserveTrailingSpaces',
  'wordBreak',
])
