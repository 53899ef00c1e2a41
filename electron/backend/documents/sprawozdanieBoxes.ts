import type { Content, ContentTable, ContentText } from 'pdfmake/interfaces'
import { hairlines, heading, textBox } from './page.ts'
import { labelCell, paragraphsOf } from './sprawozdanieText.ts'

/** The name of a part of the form. */
export const partHeading = (text: string): ContentText => heading(text, 2)

/**
 * A grey label and under it a white box that may go on over many pages. The label is a table of its own, so that it is
 * not repeated; its headline level holds it to the first line of the box (see `page`).
 */
export const labelledBox = (label: string, text: string, empty: string): Content[] => [
  {
    headlineLevel: 3,
    margin: [0, 4, 0, 0],
    fontSize: 9,
    layout: { ...hairlines(), paddingLeft: () => 5, paddingRight: () => 5 },
    table: { widths: ['*'], body: [[labelCell(label)]], dontBreakRows: true },
  },
  { ...writtenBox(text, empty), margin: [0, -0.5, 0, 6] },
]

/** A white box with what was written, or with `empty`; it may go on over many pages. */
export const writtenBox = (text: string, empty: string): ContentTable => {
  const written = paragraphsOf(text)
  return textBox(written.length > 0 ? written : [empty])
}
