import type { Content, ContentText, TableCell } from 'pdfmake/interfaces'
import { runsOf } from '#shared/settlements/forms/runs.ts'
import { headFill, say } from './page.ts'

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
/** `²⁾`: the raised figures of the font, which stay readable in small print and are copied as such. */
export const footnoteMark = (number: number): string => `${[...String(number)].map((d) => raised[Number(d)]).join('')}⁾`

/** A text of the form with its marks set: references to footnotes raised (`²⁾`), wrong answers struck through. */
export const formText = (text: string): ContentText[] =>
  runsOf(text).map((run) => {
    if (run.kind === 'footnote') return { text: footnoteMark(run.number) }
    return run.kind === 'struck' ? struck(run.text) : { text: say(run.text) }
  })

/** A wrong answer: printed and struck through, never left out. */
export const struck = (text: string): ContentText => ({ text: say(text), decoration: 'lineThrough' })

type Look = { readonly bold?: boolean; readonly colSpan?: number }
/** A grey cell with a label of the form. */
export const labelCell = (text: string, look: Look = {}): TableCell => ({
  text: formText(text),
  fillColor: headFill,
  ...look,
})

/** A white cell with what was written in. */
export const valueCell = (text: Content, look: Look = {}): TableCell => ({ text, ...look })

/** The paragraphs of a box as the coordinator wrote them: one for each line that is not empty. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
