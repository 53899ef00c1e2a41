import type {
  Column,
  Content,
  ContentStack,
  ContentTable,
  ContentText,
  CustomTableLayout,
  Size,
  TableCell,
  TDocumentDefinitions,
} from 'pdfmake/interfaces'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { tieShortWords } from '#shared/kernel/text.ts'

/*
 * Parts of official prints. All are functions that return fresh nodes, never constants:
 * pdfmake writes into the nodes it is given and would skip one it meets twice.
 */

/** Points in a millimetre. */
export const mm = 72 / 25.4

const ink = '#1a1a1a'
const hairline = '#8c8c8c'
export const headFill = '#ededed'
export const footnoteInk = '#595959'
const textSize = 10
const tableSize = 8.5

type PageOptions = {
  /** Title of the PDF, shown by viewers in place of a file name. */
  readonly title: string
  /** The day the print is dated; the moment of creation in the PDF, so that equal data gives equal bytes. */
  readonly day: IsoDate
  /** Left side of the footer: the contract number and what it is about. */
  readonly footer?: string
  readonly orientation?: 'portrait' | 'landscape'
}

/** An A4 page with margins of 18–20 mm and the footer `strona x z y`; spread it into the definition, beside `content`. */
export function page(options: PageOptions): Omit<TDocumentDefinitions, 'content'> {
  const side = 18 * mm
  return {
    pageSize: 'A4',
    pageOrientation: options.orientation ?? 'portrait',
    pageMargins: [side, 18 * mm, side, 20 * mm],
    info: { title: options.title, creationDate: new Date(`${options.day}T12:00:00Z`) },
    defaultStyle: { font: 'sans', fontSize: textSize, lineHeight: 0.95, color: ink },
    pageBreakBefore: keepHeadings,
    footer: (current, count) => footer(options.footer ?? '', `strona\u00a0${current} z\u00a0${count}`, side),
  }
}

/** The least room under the top of a heading: itself, the head of a table and its first rows. */
const roomUnderHeading = 50 * mm
/** The title of a small table has this headline level; it asks for less, so that a heading above it never parts from it. */
export const tableTitle = 4
const roomUnderTitle = 28 * mm
/**
 * Moves a heading (any node with a headline level) to the next page where it would stand at the foot of this one. What
 * follows it cannot be asked: pdfmake counts a block that it moves to the next page among those of this one.
 */
const keepHeadings: NonNullable<TDocumentDefinitions['pageBreakBefore']> = ({ headlineLevel, startPosition }) => {
  if (headlineLevel === undefined) return false
  const sums = headlineLevel - beforeSums
  const room =
    sums > 0 ? roomOfLastRow + sums * roomOfSum : headlineLevel === tableTitle ? roomUnderTitle : roomUnderHeading
  return (1 - startPosition.verticalRatio) * startPosition.pageInnerHeight < room
}

/** The last row of a table before its sums has this headline level and their number: it goes to the next page with them. */
const beforeSums = 100
const roomOfLastRow = 14 * mm
const roomOfSum = 6 * mm

const footer = (left: string, right: string, side: number): Content => ({
  margin: [side, 8 * mm, side, 0],
  fontSize: 8,
  color: footnoteInk,
  columns: [
    { width: '*', text: say(left) },
    { width: 'auto', text: right, noWrap: true, margin: [12, 0, 0, 0] },
  ],
})

/**
 * Text as it is printed: one-letter words tied to the next, so that none hangs at the end of a line, and the short
 * endings of names tied to them (`PES-u`; the print engine turns the non-breaking hyphen back into a plain one).
 */
export const say = (text: string): string =>
  tieShortWords(text).replace(/(?<=\p{L})-(?=\p{L}{1,2}(?!\p{L}))/gu, '\u2011')

/** A heading; never alone at the foot of a page. Level 1 is the title of the document, centred. */
export const heading = (text: string, level: 1 | 2 | 3 = 2): ContentText => ({
  text: say(text),
  headlineLevel: level,
  bold: true,
  fontSize: level === 1 ? 14 : level === 2 ? 11 : textSize,
  alignment: level === 1 ? 'center' : 'left',
  margin: level === 1 ? [0, 0, 0, 10] : [0, level === 2 ? 12 : 8, 0, 4],
})

/** A paragraph, or several when the text has line breaks; one-letter words are tied to the next. */
export const paragraph = (text: string): ContentText => ({ text: say(text), margin: [0, 0, 0, 4] })

/** Small grey print under tables: notes, sources, the pattern of the form. */
export const note = (text: string): ContentText => ({
  text: say(text),
  fontSize: 8,
  color: footnoteInk,
  margin: [0, 2, 0, 4],
})

type Span = { readonly colSpan?: number; readonly rowSpan?: number; readonly bold?: boolean }

/** A cell of text. */
export const cell = (text: string, span: Span = {}): TableCell => ({ text: say(text), ...span })

/** A header cell: light grey, centred. Headers of tables repeat on each page (`table` counts them). */
export const headCell = (text: string, span: Span = {}): TableCell => ({
  text: say(text),
  fillColor: headFill,
  bold: true,
  alignment: 'center',
  ...span,
})

/** A number or any short text on the right; the figures of the font are all of one width. */
export const numberCell = (text: string, span: Span = {}): TableCell => ({
  text,
  alignment: 'right',
  noWrap: true,
  ...span,
})

/** An amount as `1 234,56` (the unit stands in the header). */
export const moneyCell = (amount: Grosze, span: Span = {}): TableCell => numberCell(formatZloty(amount), span)

/** Cells that a span covers. */
export const covered = (count: number): TableCell[] => Array.from({ length: count }, () => '')

/** Hairlines of 0.5 pt around every cell, as the tables of the official forms have; spread and changed for a box. */
export const hairlines = (): CustomTableLayout => ({
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => hairline,
  vLineColor: () => hairline,
  paddingLeft: () => 3.5,
  paddingRight: () => 3.5,
  paddingTop: () => 2,
  paddingBottom: () => 2.5,
})

type TableOptions = {
  readonly widths: Size[]
  /** Rows of the header; repeated on each page. */
  readonly head: TableCell[][]
  readonly rows: TableCell[][]
  /** Rows that may break across pages: only for long narratives. A row that may not break must fit on a page. */
  readonly breakRows?: boolean
  /** So many rows at the end are sums: they never stand on a page without the row before them. */
  readonly sums?: number
}

/** A row with a longer text in a cell may not fit on a page. Signs. */
const longCell = 400
/** Must rows of these texts be let go on to the next page? */
export const mustBreak = (rows: readonly (readonly string[])[]): boolean =>
  rows.some((row) => row.some(({ length }) => length > longCell))

/** Marks the row before the sums; nothing to mark when there are only sums. */
const keptWithSums = (rows: TableCell[][], sums: number): TableCell[][] =>
  rows.map((row, index): TableCell[] => {
    const [first, ...rest] = row
    if (sums === 0 || index !== rows.length - sums - 1 || index === 0 || typeof first !== 'object') return row
    return [{ ...first, headlineLevel: beforeSums + sums } as TableCell, ...rest]
  })

/** A table of an official form: hairlines, 8.5 pt, repeated header that is never left alone, unbroken rows. */
export const table = ({ widths, head, rows, breakRows = false, sums = 0 }: TableOptions): ContentTable => ({
  fontSize: tableSize,
  margin: [0, 2, 0, 6],
  layout: hairlines(),
  table: {
    widths,
    headerRows: head.length,
    keepWithHeaderRows: rows.length > 0 && !breakRows ? 1 : 0,
    dontBreakRows: !breakRows,
    body: [...head, ...keptWithSums(rows, sums)],
  },
})

/** A bordered box of text that may break across pages, one row for each paragraph-sized piece. */
export const textBox = (paragraphs: readonly string[]): ContentTable => ({
  margin: [0, 2, 0, 6],
  layout: {
    ...hairlines(),
    hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? 0.5 : 0),
    paddingLeft: () => 5,
    paddingRight: () => 5,
  },
  table: {
    widths: ['*'],
    body: (paragraphs.length > 0 ? paragraphs : ['']).map((text) => [{ text: say(text) }]),
  },
})

/**
 * Nodes that stay on one page together. They must fit on one. A heading among them needs no looking after of its own, and a
 * page break before it would lose the whole block: pdfmake cannot break a page inside what may not be broken.
 */
export const together = (...nodes: Content[]): ContentStack => ({
  stack: nodes.map((node) => {
    if (typeof node !== 'object' || !('headlineLevel' in node)) return node
    const { headlineLevel: _, ...rest } = node
    return rest as Content
  }),
  unbreakable: true,
})

type Signatory = { readonly name: string; readonly function: string }

/** Place and date on the left, room to sign above a line for each signatory on the right; never split. */
export const signatures = (place: string, day: string, people: readonly Signatory[]): ContentStack =>
  together({
    margin: [0, 28, 0, 0],
    columns: [
      signatureLine(`${place}, ${day}`, ['(miejscowość i\u00a0data)']),
      { width: 24, text: '' },
      { width: '*', stack: people.map((person) => signatureLine(' ', [person.name, person.function])) },
    ],
  })

/** A dotted line with something (or room for a signature) above it and small print below. */
const signatureLine = (above: string, below: readonly string[]): Column & Content => ({
  width: '*',
  margin: [0, 0, 0, 22],
  stack: [
    { text: above, alignment: 'center', preserveLeadingSpaces: true },
    { text: '.'.repeat(70), alignment: 'center', color: hairline, fontSize: 8, lineHeight: 0.7 },
    ...below.map((line): Content => ({ text: say(line), alignment: 'center', fontSize: 8 })),
  ],
})
