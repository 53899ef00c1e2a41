import type { Column, Content, ContentStack, ContentTable, TableCell } from 'pdfmake/interfaces'
import { formatDate } from '#shared/kernel/dates.ts'
import { hairlines, note, say, together } from './page.ts'

/** Who a paper of a plan comes from and whom it is about. */
export type PlanHead = {
  readonly organisation: string
  readonly club: string
  readonly editionName: string
  readonly projectTitle: string
  readonly fundingLine: string
  readonly person: { readonly name: string; readonly sex: 'K' | 'M' }
}

/** The word for the person: `uczestnik`, `uczestniczka`; both when it is not known whose paper it will be. */
export const participantWord = (sex: 'K' | 'M' | null): string =>
  sex === null ? 'uczestnik(-czka)' : sex === 'K' ? 'uczestniczka' : 'uczestnik'

/** Issuer, title, number and the line about the money at the top of a paper. */
export const paperTop = (head: PlanHead, title: string, under: readonly string[]): Content[] => [
  {
    stack: [head.organisation, head.club]
      .filter(Boolean)
      .map((line, index) => ({ text: say(line), fontSize: 9, bold: index === 1 })),
    alignment: 'center',
    margin: [0, 0, 0, 8],
  },
  { text: say(title), bold: true, fontSize: 14, alignment: 'center' },
  ...under
    .filter(Boolean)
    .map((line): Content => ({ text: say(line), alignment: 'center', fontSize: 10, margin: [0, 2, 0, 0] })),
  ...(head.fundingLine === '' ? [] : [{ ...note(head.fundingLine), alignment: 'center' as const }]),
  { text: '', margin: [0, 4, 0, 0] },
]

/** Names of facts on the left, what is so on the right; empty ones are rows high enough to be filled by hand. */
export const facts = (rows: readonly (readonly [name: string, value: string])[]): ContentTable => ({
  fontSize: 9,
  margin: [0, 2, 0, 4],
  layout: hairlines(),
  table: {
    widths: [120, '*'],
    body: rows.map(([name, value]): TableCell[] => [
      { text: say(name), fillColor: '#f5f5f5' },
      value === '' ? { text: ' ', lineHeight: 1.7 } : { text: say(value) },
    ]),
  },
})

/** The text in paragraphs, or dotted lines when there is none. */
export const textOrDots = (text: string, lines: number): Content[] =>
  text.trim() === ''
    ? ruled(lines)
    : text.split('\n').map((line): Content => ({ text: say(line), margin: [0, 0, 0, 2] }))

/** Lines for handwriting over the whole width. */
export const ruled = (lines: number): Content[] => [
  {
    layout: {
      hLineWidth: (index) => (index === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => '#8c8c8c',
      hLineStyle: () => ({ dash: { length: 1, space: 2 } }),
    },
    table: { widths: ['*'], heights: 15, body: Array.from({ length: lines }, () => ['']) },
    margin: [0, 0, 0, 4],
  },
]

/** A list of lines with dashes, or lines for handwriting. */
export const dashes = (text: string, lines: number): Content[] =>
  text.trim() === ''
    ? ruled(lines)
    : [
        {
          ul: text
            .split('\n')
            .map((line) => line.replace(/^[-–•]\s*/, '').trim())
            .filter(Boolean)
            .map((line) => ({ text: say(line), margin: [0, 0, 0, 1] })),
          margin: [0, 0, 0, 4],
        },
      ]

type Signer = { readonly name: string; readonly role: string }
/** Place and day, and a line to sign on for each; two in a row, never split over pages. */
export function signatureGrid(place: string, day: string | null, people: readonly Signer[]): ContentStack {
  const line = ({ name, role }: Signer): Column => ({
    stack: [
      { text: ' ', margin: [0, 20, 0, 0] },
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: 215,
            y2: 0,
            lineWidth: 0.5,
            lineColor: '#8c8c8c',
            dash: { length: 1, space: 2 },
          },
        ],
      },
      { text: say(name === '' ? '(imię i nazwisko, podpis)' : name), fontSize: 9, margin: [0, 2, 0, 0] },
      { text: say(role), fontSize: 8, color: '#595959' },
    ],
    width: 215,
  })
  const rows: Signer[][] = []
  for (let at = 0; at < people.length; at += 2) rows.push(people.slice(at, at + 2))
  const placed = `${place === '' ? '.'.repeat(40) : place}, ${day === null ? '.'.repeat(30) : formatDate(day)}`
  return together(
    { text: say(placed), margin: [0, 16, 0, 0] },
    { text: '(miejscowość i\u00a0data podpisania)', fontSize: 8, color: '#595959' },
    ...rows.map((row): Content => ({ columns: row.map(line), columnGap: 40, alignment: 'center' })),
  )
}
