import renderer from 'pdfmake/js/Renderer.js'
import type { PrintFont } from './fonts.ts'
import type { Inline, Line, PdfDocument } from './inner.ts'
import { PrintDocument } from './printDocument.ts'

/**
 * pdfmake's renderer with plain lines of text written as one text object: one position and one colour for a run of words,
 * where pdfmake writes twelve operators for each word. Lines with links, decorations, backgrounds, opacity or
 * page references take pdfmake's own way.
 */
export class LineRenderer extends renderer.default {
  override renderLine(line: Line, x: number, y: number): void {
    const document = this.pdfDocument
    const plain = document instanceof PrintDocument && isPlain(line, document)
    const operators = plain ? textOperators(line, x, y, document) : undefined
    if (operators === undefined) super.renderLine(line, x, y)
    else if (operators !== '') document.addContent(operators)
  }
}

const isPlain = (line: Line, document: PdfDocument): boolean =>
  !line._outline &&
  !line._pageNodeRef &&
  !line.id &&
  isOpaque(document) &&
  line.inlines.every(
    (inline) =>
      !inline.link &&
      !inline.linkToPage &&
      !inline.linkToDestination &&
      !inline._pageNodeRef &&
      !inline.decoration &&
      !inline.background &&
      (inline.opacity ?? 1) === 1,
  )

/** True while nothing on any page so far was drawn half transparent. */
const isOpaque = (document: PdfDocument): boolean => {
  for (const key in document._opacityRegistry) if (key !== '1_1' && key !== '1_null' && key !== 'null_1') return false
  return true
}

const short = (value: number): number => Math.round(value * 1000) / 1000

/** The operators of a line; undefined when a sign stands off the base line (then pdfkit places it). */
function textOperators(line: Line, x: number, y: number, document: PrintDocument): string | undefined {
  const lineHeight = line.getHeight()
  const descent = lineHeight - line.getAscenderHeight()
  let out = ''
  let font = ''
  let colour = ''
  let spacing = 0
  let run: { operands: string; end: number; base: number; style: string } | undefined
  const closeRun = () => {
    if (run) out += `[${run.operands}]TJ\n`
    run = undefined
  }
  for (const inline of line.inlines) {
    if (inline.text === '') continue
    const face = inline.font as PrintFont
    const operand = face.operand(inline.text, inline.fontFeatures)
    if (operand === undefined) return undefined
    const letterSpace = inline.characterSpacing ?? 0
    const base = y + shifted(lineHeight - descent, inline)
    const nextFont = `/${face.id} ${short(inline.fontSize)} Tf\n`
    const nextColour = colourOperator(inline, document)
    const style = nextFont + nextColour + letterSpace
    // Words follow each other in one run as long as nothing changes; spaced letters are placed word by word.
    if (run && run.style === style && run.base === base && letterSpace === 0) {
      const gap = x + inline.x - run.end
      const move = Math.abs(gap) < 1e-6 ? '' : String(short((-gap * 1000) / inline.fontSize))
      run.operands += move + operand
    } else {
      closeRun()
      if (nextColour !== colour) out += nextColour
      if (nextFont !== font) out += nextFont
      if (letterSpace !== spacing) out += `${short(letterSpace)} Tc\n`
      out += `1 0 0 -1 ${short(x + inline.x)} ${short(base)} Tm\n`
      document.page.fonts[face.id] ??= face.ref()
      run = { operands: operand, end: 0, base, style }
      font = nextFont
      colour = nextColour
      spacing = letterSpace
    }
    run.end = x + inline.x + inline.width
  }
  closeRun()
  if (out === '') return ''
  return `BT\n${out}${spacing === 0 ? '' : '0 Tc\n'}ET`
}

/** Where the base line of a word lies below the top of its line: pdfmake aligns all words on one base line. */
function shifted(toBase: number, { font, fontSize, sup, sub }: Inline): number {
  const ascent = (font.ascender / 1000) * fontSize
  const top = toBase - ascent
  return top + ascent - (sup ? fontSize * 0.75 : 0) + (sub ? fontSize * 0.35 : 0)
}

function colourOperator({ color }: Inline, document: PrintDocument): string {
  const operands = document.rgb(color) ?? document.rgb(document.resolveColor(color, 'black'))
  if (operands === undefined) throw new Error('Text is printed in RGB colours only.')
  return `${operands} rg\n`
}
