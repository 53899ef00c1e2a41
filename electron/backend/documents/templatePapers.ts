import type { Content, ContentStack, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { fillPlaceholders, type PlaceholderValues } from '#shared/templates/placeholders.ts'
import { type Blocks, markup } from './markup.ts'
import { footnoteInk, mm, note, page, say } from './page.ts'

/** One paper printed from a text: the text, what fills it, and for whom (`sex` null: a blank form). */
export type TemplatePaper = {
  readonly body: string
  readonly values: PlaceholderValues
  readonly sex: 'K' | 'M' | null
  /** Left side of the footer: which wording this is. */
  readonly footer: string
  /** Above the text: the organisation and the club. */
  readonly issuer: string
  /** About the money, under the issuer; empty leaves it out. */
  readonly funding: string
  /** Lists of records, where the text has room for them. */
  readonly blocks?: Blocks
}
type Data = { readonly title: string; readonly day: IsoDate; readonly papers: readonly TemplatePaper[] }

/** pdfmake writes into a node the pages it came to stand on. */
type Placed = ContentStack & { positions?: readonly { readonly pageNumber: number }[] }
const startOf = (node: Placed): number => node.positions?.[0]?.pageNumber ?? 1

/**
 * Papers from the coordinator's texts, one after another, each beginning on a page of its own and counting its own pages:
 * an agreement among fifty others still says „strona 1 z 2”.
 */
export function templatePapers({ title, day, papers }: Data): TDocumentDefinitions {
  const heads = papers.map(
    (paper, index): Placed => ({
      stack: [headOf(paper)],
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    }),
  )
  const frame = page({ title, day })
  return {
    ...frame,
    content: papers.flatMap((paper, index) => [
      heads[index]!,
      ...markup(paper.body, (text) => fillPlaceholders(text, paper.values, paper.sex), paper.blocks),
    ]),
    footer: (current, count) => {
      const at = Math.max(
        0,
        heads.findLastIndex((head) => startOf(head) <= current),
      )
      const first = startOf(heads[at]!)
      const next = heads[at + 1]
      const last = next ? startOf(next) - 1 : count
      return footer(papers[at]?.footer ?? '', `strona\u00a0${current - first + 1} z\u00a0${last - first + 1}`)
    },
  }
}

const headOf = ({ issuer, funding }: TemplatePaper): Content => ({
  stack: [
    { text: say(issuer), fontSize: 8.5, color: footnoteInk },
    ...(funding === '' ? [] : [note(funding)]),
    { canvas: [{ type: 'line', x1: 0, y1: 3, x2: 174 * mm, y2: 3, lineWidth: 0.5, lineColor: '#8c8c8c' }] },
  ],
  margin: [0, 0, 0, 14],
})

const footer = (left: string, right: string): Content => ({
  margin: [18 * mm, 8 * mm, 18 * mm, 0],
  fontSize: 8,
  color: footnoteInk,
  columns: [
    { width: '*', text: say(left) },
    { width: 'auto', text: right, noWrap: true, margin: [12, 0, 0, 0] },
  ],
})
