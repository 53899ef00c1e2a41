import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces'
import { type AttendanceRule, ruleSentence } from '#shared/classes/attendanceRules.ts'
import { notCounted } from '#shared/classes/hoursSums.ts'
import { footnoteInk, hairlines, headFill, mm, note, say } from './page.ts'

/** Who holds the classes and for whose money: stands at the top of every print of classes. */
export type ClassHeading = {
  readonly organisation: string
  readonly club: string
  readonly project: string
  readonly edition: string
  readonly fundingLine: string
}

/** Room for a signature by hand, in points. */
export const signingRow = 8.5 * mm

/** The top of a print of classes: organisation and project above the title, a line under it when there is more to say. */
export const classHeading = (of: ClassHeading, title: string, under = ''): Content[] => [
  {
    fontSize: 8.5,
    color: footnoteInk,
    margin: [0, 0, 0, 8],
    columns: [
      { width: '*', stack: [say(of.organisation), say(of.club)].filter(Boolean).map((text) => ({ text })) },
      {
        width: '*',
        alignment: 'right',
        stack: [say(of.project === '' ? '' : `Projekt „${of.project}”`), say(of.edition)]
          .filter(Boolean)
          .map((text) => ({ text })),
      },
    ],
  },
  { text: say(title), bold: true, fontSize: 14, alignment: 'center', margin: [0, 0, 0, under === '' ? 8 : 2] },
  ...(under === '' ? [] : [{ text: say(under), fontSize: 11, alignment: 'center', margin: [0, 0, 0, 8] } as Content]),
]

/** The line about the money, under the heading; nothing when the edition has none. */
export const fundingStrip = ({ fundingLine }: ClassHeading): Content[] =>
  fundingLine === ''
    ? []
    : [
        {
          text: say(fundingLine),
          fontSize: 8,
          italics: false,
          color: footnoteInk,
          alignment: 'center',
          margin: [0, 0, 0, 8],
        },
      ]

type Fact = readonly [label: string, value: string]
/** Facts in a table of labels and values, two pairs in a row; a fact with a long value takes a row of its own. */
export function factTable(facts: readonly (Fact | readonly [Fact, Fact])[]): ContentTable {
  const label = (text: string): TableCell => ({ text: say(text), fillColor: headFill, bold: true })
  const isPair = (one: Fact | readonly [Fact, Fact]): one is readonly [Fact, Fact] => typeof one[0] !== 'string'
  return {
    fontSize: 9,
    margin: [0, 0, 0, 8],
    layout: hairlines(),
    table: {
      widths: [92, '*', 92, '*'],
      body: facts.map((one): TableCell[] =>
        isPair(one)
          ? [label(one[0][0]), { text: say(one[0][1]) }, label(one[1][0]), { text: say(one[1][1]) }]
          : [label(one[0]), { text: say(one[1]), colSpan: 3 }, '', ''],
      ),
    },
  }
}

export type MarkWord = { readonly short: string; readonly label: string }
/** What the marks mean. */
export const marksLegend = (marks: readonly MarkWord[]): string =>
  `Oznaczenia: ${marks.map(({ short, label }) => `${short} – ${label}`).join(', ')}.`

/** The rule of the rate, what is not counted and what the marks mean; stands under every table with attendance. */
export const attendanceNotes = (rule: AttendanceRule, missing: number, ...legends: readonly string[]): Content[] => [
  ...(missing === 0 ? [] : [{ ...note(`Uwaga: ${notCounted(missing)} bez zatwierdzonej obecności.`), bold: true }]),
  note([ruleSentence(rule), ...legends].join(' ')),
]

/** Places to sign, each with words under its line; one stands at the right. */
export const signingLine = (...lines: readonly string[]): Content => ({
  margin: [0, 22, 0, 0],
  columns: lines.length === 1 ? [{ width: '*', text: '' }, ...lines.map(place)] : lines.map(place),
  columnGap: 24,
  unbreakable: true,
})

/** Closing words at the left and one place to sign at the right: neither goes on to a new page alone. */
export const signedWords = (words: string, line: string): Content => ({
  margin: [0, 16, 0, 0],
  columns: [
    { ...note(words), width: '*' },
    { ...place(line), width: '*', margin: [0, 10, 0, 0] },
  ],
  columnGap: 24,
  unbreakable: true,
})
const place = (words: string) => ({
  width: '*' as const,
  stack: [
    { text: '.'.repeat(64), alignment: 'center' as const, color: '#8c8c8c', fontSize: 8, lineHeight: 0.7 },
    { text: say(words), alignment: 'center' as const, fontSize: 8 },
  ],
})

/** A number in a narrow cell, or a dash. */
export const centred = (text: string, bold = false): TableCell => ({ text, alignment: 'center', bold })
