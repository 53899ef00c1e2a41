import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces'
import { hairlines, heading, textBox } from './page.ts'
import { labelCell, paragraphsOf } from './sprawozdanieText.ts'

/** The name of a part of the form. */
export const partHeading = (text: string): ContentText => heading(text, 2)

/**
 * A grey label and under it a white box that may go on over many pages. The label is a table of its own, so that it is
 * not repeated; it carries a headline level and `keepLabels` holds it to the first line of the box.
 */
export const labelledBox = (label: string, text: string, empty: string): Content[] => {
  const written = paragraphsOf(text)
  const box = textBox(written.length > 0 ? written : [empty])
  return [
    {
      headlineLevel: 3,
      margin: [0, 4, 0, 0],
      fontSize: 9,
      layout: { ...hairlines(), paddingLeft: () => 5, paddingRight: () => 5 },
      table: { widths: ['*'], body: [[labelCell(label)]], dontBreakRows: true },
    },
    { ...box, margin: [0, -0.5, 0, 6] },
  ]
}

/**
 * Headings and labels are never alone at the foot of a page. A label is a table, whose own cell counts as one node that
 * follows it.
 */
export const keepLabels: NonNullable<TDocumentDefinitions['pageBreakBefore']> = (node, queries) =>
  node.headlineLevel !== undefined && queries.getFollowingNodesOnPage().length <= (node.table ? 1 : 0)
