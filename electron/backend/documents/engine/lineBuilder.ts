import layoutBuilder from 'pdfmake/js/LayoutBuilder.js'
import lineModule from 'pdfmake/js/Line.js'
import type { Inline, Line } from './inner.ts'

const none: readonly Inline[] = []

/**
 * pdfmake's layout with lines filled without copying the rest of the paragraph for each word of it.
 * A word that has to be cut takes pdfmake's own way.
 */
export class LineBuilder extends layoutBuilder.default {
  override buildNextLine(node: { _inlines?: Inline[] }): Line | null {
    const words = node._inlines
    if (words === undefined || words.length === 0) return null
    const line = new lineModule.default(this.writer.context().availableWidth)
    let taken = 0
    let tied = false
    for (let word = words[0]; word !== undefined; word = words[taken]) {
      // What follows matters only for a word that must not be parted from the next.
      if (!tied && !line.hasEnoughSpaceForInline(word, word.noNewLine ? words.slice(taken + 1) : none)) break
      if (!word.noWrap && word.text.length > 1 && word.width > line.getAvailableWidth())
        return super.buildNextLine(node)
      line.addInline(word)
      tied = word.noNewLine === true
      taken += 1
    }
    words.splice(0, taken)
    line.lastLineInParagraph = words.length === 0
    return line
  }
}
