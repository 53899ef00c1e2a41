import textBreaker from 'pdfmake/js/TextBreaker.js'
import textInlines from 'pdfmake/js/TextInlines.js'
import type { Inline, Measured, StyleStack } from './inner.ts'

/** The style properties that decide how a text is measured and drawn, with pdfmake's defaults. */
const defaults: Readonly<Record<string, unknown>> = {
  font: 'Roboto',
  bold: false,
  italics: false,
  alignment: 'left',
  fontSize: 12,
  fontFeatures: null,
  characterSpacing: 0,
  color: 'black',
  decoration: null,
  decorationColor: null,
  decorationStyle: null,
  decorationThickness: null,
  background: null,
  link: null,
  linkToPage: null,
  linkToDestination: null,
  noWrap: null,
  opacity: 1,
  sup: false,
  sub: false,
  lineHeight: 1,
  leadingIndent: 0,
  preserveLeadingSpaces: false,
  preserveTrailingSpaces: false,
  wordBreak: 'normal',
}
const names = Object.keys(defaults)
type Style = Record<string, unknown>

/**
 * pdfmake's text measuring with its work done once: the style around a plain text is resolved in one walk (pdfmake walks
 * some twenty times for each word), and a text met again in the same style in the same document is copied.
 * Texts of several styles and nodes with named styles take pdfmake's own way.
 */
export class TextMeasure extends textInlines.default {
  readonly #measured = new Map<string, Measured | undefined>()

  override buildInlines(text: unknown, styles: StyleStack): Measured {
    if (typeof text !== 'string' || this.pdfDocument === null) return super.buildInlines(text, styles)
    const style = resolve(styles)
    if (style === undefined) return super.buildInlines(text, styles)
    const key = `${names.map((name) => style[name]).join('\u0001')}\u0002${text}`
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

/** Every property as the innermost node that sets it says; undefined when a style is named or not a plain value. */
function resolve({ styleOverrides, defaultStyle }: StyleStack): Style | undefined {
  const style: Style = { ...defaults }
  if (!take(style, defaultStyle ?? {})) return undefined
  for (const override of styleOverrides) {
    if (typeof override === 'string' || !take(style, override)) return undefined
  }
  return style
}

function take(style: Style, from: Record<string, unknown>): boolean {
  for (const name in from) {
    if (!(name in defaults)) continue
    const value = from[name]
    if (value === undefined || value === null) continue
    if (typeof value === 'object' && name !== 'fontFeatures') return false
    style[name] = value
  }
  return true
}
