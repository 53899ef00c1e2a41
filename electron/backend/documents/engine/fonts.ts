import pdfDocument from 'pdfmake/js/PDFDocument.js'
import { readPrintFile } from '../fontFiles.ts'
import type { EmbeddedFont, EmbeddedFontClass, Features, ParsedFont, PdfDocument, Run } from './inner.ts'
import { printable } from './printable.ts'

/** A font inside one document that also writes words as PDF operands. */
export type PrintFont = EmbeddedFont & {
  /** `<00410042> -12 <0043>`: the operand of TJ for the text; undefined when a sign stands off the base line. */
  operand(text: string, features: Features): string | undefined
}
type PrintFontClass = new (document: PdfDocument, font: ParsedFont, id: string) => PrintFont

type Kept = { readonly font: ParsedFont; runs: Map<string, Run> }
/** Opened fonts with the words shaped so far, by file. Opening costs 5–20 ms and shaping a word 0.05 ms; both are paid once. */
const kept = new Map<string, Kept>()
/** Most words remembered for a font, about 2 KB each; then it starts anew. */
const mostRuns = 8000

/**
 * Where a text may be cut before shaping without changing it: after a space of any kind (pdfkit cuts there too, at plain
 * spaces) and between two figures, which in the chosen fonts are all of one width and never kerned.
 * So dates, numbers and amounts, of which hardly two are equal, are made of pieces already known.
 */
const pieceEnds = /(?<=[ \t\u00a0])(?=.)|(?<=\d)(?=\d)/su

/** The untouched class, which pdfkit does not export: taken from a font it opened. */
let FontClass: PrintFontClass | undefined

function open(file: string): Kept {
  const found = kept.get(file)
  if (found) return found
  const scratch = new pdfDocument.default({}, {}, {}, {}, { autoFirstPage: false, font: null })
  const opened = scratch.font(readPrintFile(file))._font
  FontClass ??= printFontClass(opened.constructor as EmbeddedFontClass)
  nameGlyphs(opened.font)
  const entry: Kept = { font: opened.font, runs: new Map() }
  kept.set(file, entry)
  return entry
}

/** Signs that share a glyph with a look-alike, in the order of `nameGlyphs`: space, hyphen, quotes, and some of science. */
export const firstOfTheirGlyph = [0x20, 0x2d, 0xb5, 0x2018, 0x2019, 0x2044, 0x394, 0x3a9, 0x3c6, 0x2ed]

/**
 * fontkit remembers with a glyph the sign it was first asked for, and copied text says that sign; it would depend on what
 * was printed before. So glyphs of several signs are asked for once, by the sign that is meant on Polish papers.
 */
function nameGlyphs(font: ParsedFont): void {
  for (const sign of firstOfTheirGlyph) if (font.hasGlyphForCodePoint(sign)) font.glyphForCodePoint(sign)
}

/**
 * A view of a font with glyphs of its own. Making the subset asks for the parts of glyphs (the `N` of `Ń`) by number alone;
 * asked of the shared font they would stay there without a sign, and the next document's `N` could not be copied.
 */
const withOwnGlyphs = (font: ParsedFont): ParsedFont => Object.create(font, { _glyphs: { value: {} } }) as ParsedFont

/** The font of a file for one document: its own set of glyphs over the shared opened font and shaped words. */
export function fontFor(document: PdfDocument, file: string, id: string): PrintFont {
  const entry = open(file)
  if (entry.runs.size > mostRuns) entry.runs.clear()
  const font = new FontClass!(document, entry.font, id)
  font.subset.font = withOwnGlyphs(entry.font)
  runsOf.set(font, entry.runs)
  return font
}
const runsOf = new WeakMap<EmbeddedFont, Map<string, Run>>()

function printFontClass(Base: EmbeddedFontClass): PrintFontClass {
  return class extends Base implements PrintFont {
    readonly operands = new Map<string, string | undefined>()

    /** As pdfkit shapes a text, but in pieces that are remembered for all documents. */
    override layout(text: string, features?: Features): Run {
      const runs = runsOf.get(this)!
      const key = features ? `${features.join()}\u0000${text}` : text
      let run = runs.get(key)
      if (run === undefined) {
        run = this.#shape(printable(text, this.font), features)
        runs.set(key, run)
      }
      return run
    }

    #shape(text: string, features: Features): Run {
      const pieces = features ? [text] : text.split(pieceEnds)
      if (pieces.length === 1) return super.layoutRun(text, features ?? undefined)
      const runs = pieces.map((piece) => this.layout(piece))
      return {
        glyphs: runs.flatMap(({ glyphs }) => glyphs),
        positions: runs.flatMap(({ positions }) => positions),
        advanceWidth: runs.reduce((width, { advanceWidth }) => width + advanceWidth, 0),
      }
    }

    operand(text: string, features: Features): string | undefined {
      const key = features ? `${features.join()}\u0000${text}` : text
      if (this.operands.has(key)) return this.operands.get(key)
      const [codes, positions] = this.encode(text, features)
      const operand = positions.some((at) => at.xOffset || at.yOffset) ? undefined : toOperand(codes, positions)
      this.operands.set(key, operand)
      return operand
    }
  }
}

/** Glyph codes with the kerning between them. */
function toOperand(codes: readonly string[], positions: Run['positions']): string {
  let operand = '<'
  codes.forEach((code, index) => {
    const { xAdvance, advanceWidth } = positions[index]!
    const kern = Math.round((advanceWidth - xAdvance) * 100) / 100
    operand += kern === 0 ? code : `${code}>${kern}<`
  })
  return `${operand}>`.replace(/<>$/, '')
}
