import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { radar } from '#shared/charts/radar.ts'
import { svgOf } from '#shared/charts/svg.ts'
import type { DiagnosisPaper, PaperEntry, PaperHead } from '#shared/diagnoses/papers.ts'
import { classWords, signed } from '#shared/diagnoses/resultWords.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { cell, footnoteInk, headCell, heading, say, table, together } from './page.ts'

/** Width of the page between its margins, in points. */
const wide = 490
const scale = { from: 1, to: 10 }
const marks = [1, 4, 7, 10]

/** Who issues the paper, its title, and what it is about: pairs of a label and a value; empty values are left out. */
export const paperHead = (
  { organisation, club, project, funding }: PaperHead,
  title: string,
  facts: readonly (readonly [label: string, value: string])[],
): Content[] => [
  { text: say(organisation), bold: true },
  { text: say(club), margin: [0, 0, 0, project === '' ? 10 : 0] },
  ...(project === '' ? [] : [{ text: say(`Projekt „${project}”`), margin: [0, 0, 0, 10] } as Content]),
  heading(title, 1),
  {
    margin: [0, 0, 0, 8],
    layout: 'noBorders',
    table: {
      widths: ['auto', '*'],
      body: facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => [{ text: label, color: footnoteInk }, { text: say(value) }]),
    },
  },
  ...(funding === '' ? [] : [{ text: say(funding), fontSize: 8, color: footnoteInk, margin: [0, 0, 0, 6] } as Content]),
]

const number = (value: number | null): string => (value === null ? '–' : String(value))
const centred = (text: string, more: object = {}): TableCell => ({ text, alignment: 'center', ...more })

/** Areas by measurements and the change; `detailed`: under each rating that counts the three it comes from. */
export function ratingTable({ areas, measurements, compared }: DiagnosisPaper, detailed: boolean): ContentTable {
  const change = compared.last !== null && compared.initial !== null
  return table({
    widths: [28, '*', ...measurements.map(() => 58), ...(change ? [74] : [])],
    head: [
      [
        headCell('Kod'),
        headCell('Obszar'),
        ...measurements.map(({ name, measuredOn }) => headCell(`${name} ${formatDate(measuredOn)}`)),
        ...(change ? [headCell('Zmiana')] : []),
      ],
    ],
    rows: areas.map((area) => [
      cell(area.code),
      cell(area.name),
      ...area.cells.map(({ value, ratings }): TableCell => {
        if (!detailed || value === null) return centred(number(value))
        const three = [ratings.self, ratings.specialist, ratings.agreed].map(number).join(' / ')
        return centred('', {
          text: [
            { text: String(value), bold: true },
            { text: `\n${three}`, fontSize: 7, color: footnoteInk },
          ],
        })
      }),
      ...(change
        ? [
            centred(
              area.change === null || area.class === null ? '–' : `${signed(area.change)} (${classWords[area.class]})`,
            ),
          ]
        : []),
    ]),
  })
}

/** The radar and the chart before and after; only what was rated is drawn. */
export function charts({ areas, compared }: DiagnosisPaper): Content[] {
  const rated = areas.filter((area) => area.initial !== null || area.last !== null)
  if (rated.length === 0) return []
  const names = rated.map((area) => area.name)
  const series = [
    ...(compared.initial === null ? [] : [{ name: compared.initial, values: rated.map((area) => area.initial) }]),
    ...(compared.last === null ? [] : [{ name: compared.last, values: rated.map((area) => area.last) }]),
  ]
  const web = svgOf(radar({ axes: names, series, ...scale, rings: marks }, { width: 430, text: 8.5 }))
  const both = compared.initial !== null && compared.last !== null
  const rows = rated.map((area) => ({
    name: area.name,
    before: area.initial,
    after: area.last,
    words: area.change === null ? '–' : signed(area.change),
  }))
  const pairs = () =>
    svgOf(
      dumbbell(
        { rows, ...scale, ticks: marks, beforeName: compared.initial ?? '', afterName: compared.last ?? '' },
        { width: wide, text: 8.5 },
      ),
    )
  return [
    together(heading('Obszary na wykresie', 2), { svg: web, alignment: 'center' }),
    ...(both ? [together(heading('Przed i po', 2), { svg: pairs() })] : []),
  ]
}

/** Who wrote it and when, after the text. */
const signedBy = ({ author, on }: PaperEntry): string =>
  [author, on === '' ? '' : formatDate(on)].filter(Boolean).join(', ')

/** Something written, with its author and day in small print. */
export const entry = (written: PaperEntry): Content => ({
  margin: [0, 0, 0, 5],
  stack: [
    ...written.text.split('\n').map((line): Content => ({ text: say(line) })),
    { text: say(signedBy(written)), fontSize: 8, color: footnoteInk },
  ],
})

/** Parts written in words, those whose labels are named; all when none is. */
export const writtenParts = ({ sections }: DiagnosisPaper, labels?: readonly string[]): Content[] =>
  sections
    .filter(({ label }) => labels === undefined || labels.includes(label))
    .flatMap(({ label, entries }) => [heading(label, 3), ...entries.map(entry)])

/** Room for signatures, two beside each other; never split. */
export function signatureGrid(
  people: readonly { readonly name: string; readonly role: string }[],
  day: string,
): Content {
  const place = ({ name, role }: { name: string; role: string }): TableCell => ({
    margin: [0, 26, 0, 0],
    stack: [
      { text: '.'.repeat(60), color: '#8c8c8c', fontSize: 8, alignment: 'center' },
      { text: say([name, role].filter(Boolean).join(', ')), fontSize: 8, alignment: 'center' },
    ],
  })
  const all = [...people, { name: '', role: day }]
  const rows = Array.from({ length: Math.ceil(all.length / 2) }, (_, at) => all.slice(at * 2, at * 2 + 2))
  return together({
    layout: 'noBorders',
    table: {
      widths: ['*', '*'],
      body: rows.map((row) => [...row.map(place), ...(row.length < 2 ? [''] : [])]),
    },
  })
}
