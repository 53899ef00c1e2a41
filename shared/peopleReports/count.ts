import type { Facts } from './facts.ts'
import {
  type Behind,
  type Column,
  type CountColumn,
  type FigureDef,
  folded,
  isCount,
  type Row,
  rateOf,
  type SectionDef,
  type TableDef,
} from './figure.ts'
import type { Figure, ReportSection, ReportTable } from './schema.ts'
import { rateWords, valueWords } from './words.ts'

/** A figure changed by hand, as it is kept. */
export type Override = {
  readonly id: number
  readonly figure: string
  readonly value: number
  readonly computed: number | null
  readonly reason: string
  readonly madeOn: string
  readonly revision: number
}
type Overrides = ReadonlyMap<string, Override>

type Counting = Pick<CountColumn, 'unit' | 'fold' | 'baseWords'>
type Result = { readonly value: number | null; readonly parts: Figure['parts'] }

/** A figure and, of a rate, what it is a part of. */
function counted(
  { unit, fold, baseWords = '' }: Counting,
  behind: readonly Behind[],
  base: readonly Behind[] | undefined,
): Result {
  if (unit !== 'percent' || base === undefined) return { value: folded(behind, fold), parts: null }
  const [numerator, denominator] = [folded(behind, fold) ?? 0, folded(base, fold) ?? 0]
  return { value: rateOf(numerator, denominator), parts: { numerator, denominator, of: baseWords } }
}

type Named = { readonly id: string; readonly label: string; readonly hourMinutes: 45 | 60; readonly note: string }
function asFigure(
  named: Named,
  def: Counting,
  result: Result,
  approximate: boolean,
  opens: boolean,
  made: Override | undefined,
): Figure {
  const value = made?.value ?? result.value
  const words =
    result.parts && !made
      ? rateWords(value, result.parts.numerator, result.parts.denominator)
      : valueWords(value, def.unit, named.hourMinutes)
  return {
    ...named,
    unit: def.unit,
    value,
    computed: result.value,
    text: approximate && value !== null && value > 0 ? `ok.\u00a0${words}` : words,
    parts: result.parts,
    approximate,
    opens,
    hidden: false,
    override: made
      ? {
          id: made.id,
          value: made.value,
          reason: made.reason,
          madeOn: made.madeOn,
          computedThen: made.computed,
          changedSince: made.computed !== result.value,
          revision: made.revision,
        }
      : null,
  }
}

function countFigure(def: FigureDef, facts: Facts, overrides: Overrides): Figure {
  const behind = def.behind(facts)
  const named = {
    id: def.id,
    label: def.label,
    hourMinutes: def.hourMinutes ?? 60,
    note: def.note?.(facts) ?? '',
  } as const
  const approximate = def.approximate?.(facts, null) ?? false
  const result = def.typed ? { value: null, parts: null } : counted(def, behind, def.base?.(facts, null))
  return asFigure(named, def, result, approximate, behind.length > 0, overrides.get(def.id))
}

/** `byGroup/A1_5/finished`: a cell is named by its table, row and column; `razem` is the row of sums. */
export const cellId = (table: string, row: Row | null, column: string): string =>
  `${table}/${row === null ? 'razem' : `w:${row.key}`}/${column}`

function countCell(table: TableDef, column: Column, facts: Facts, row: Row | null, overrides: Overrides): Figure {
  const id = cellId(table.id, row, column.id)
  const named = {
    id,
    label: `${row?.label ?? table.total ?? ''}: ${column.label}`,
    hourMinutes: row?.hourMinutes ?? 60,
    note: '',
  } as const
  if (!isCount(column)) return wordsCell(named, column.words(facts, row))
  const behind = column.behind(facts, row)
  const approximate = column.approximate?.(facts, row) ?? false
  const result = counted(column, behind, column.base?.(facts, row))
  return asFigure(named, column, result, approximate, behind.length > 0, overrides.get(id))
}
const wordsCell = (named: Named, text: string): Figure => ({
  ...named,
  unit: 'words',
  value: null,
  computed: null,
  text,
  parts: null,
  approximate: false,
  opens: false,
  hidden: false,
  override: null,
})

type CountedRow = ReportTable['rows'][number]
const isEmpty = (row: CountedRow) => row.cells.every(({ value, override }) => (value ?? 0) === 0 && override === null)

/** One table with its figures; rows in which nothing was counted are left out where the table says so. */
export function countTable(table: TableDef, facts: Facts, overrides: Overrides): ReportTable {
  const columns = table.columns(facts)
  const rowOf = (row: Row | null): CountedRow => ({
    key: row?.key ?? 'razem',
    label: row?.label ?? table.total ?? '',
    isTotal: row === null,
    cells: columns.map((column) => countCell(table, column, facts, row, overrides)),
  })
  const rows = table
    .rows(facts)
    .map(rowOf)
    .filter((row) => !table.dropEmpty || !isEmpty(row))
  const drawn = table.chart?.(facts) ?? []
  return {
    id: table.id,
    title: table.title,
    rowsAre: table.rowsAre,
    note: table.note?.(facts) ?? '',
    columns: columns.map((column) => ({ id: column.id, label: column.label, isWords: !isCount(column) })),
    rows: table.total === undefined ? rows : [...rows, rowOf(null)],
    chart: drawn.length === 0 ? null : chartOf(rows, columns, drawn),
  }
}

/** Bars of the drawn columns. A hidden figure has no bar; the chart of a public version is made after hiding. */
export function chartOf(
  rows: readonly CountedRow[],
  columns: readonly Pick<Column, 'id' | 'label'>[],
  drawn: readonly string[],
): ReportTable['chart'] {
  const all = drawn.map((id) => columns.findIndex((column) => column.id === id)).filter((place) => place >= 0)
  // A series of nothing would only lengthen the legend.
  const places = all.filter((place) => rows.some((row) => !row.isTotal && (row.cells[place]?.value ?? 0) > 0))
  const shown = rows.filter((row) => !row.isTotal && all.every((place) => row.cells[place]?.hidden === false))
  const bars = shown.map(({ label, cells }) => ({
    label,
    values: places.map((place) => cells[place]?.value ?? 0),
    texts: places.map((place) => cells[place]?.text ?? ''),
  }))
  const series = places.map((place) => columns[place]?.label ?? '')
  return bars.length < 2 || bars.every(({ values }) => values.every((value) => value === 0)) ? null : { series, bars }
}

/** Every part of a report with its figures. */
export const countSections = (
  sections: readonly SectionDef[],
  facts: Facts,
  overrides: readonly Override[],
): ReportSection[] => {
  const byFigure = new Map(overrides.map((one) => [one.figure, one]))
  return sections.map((section) => ({
    id: section.id,
    title: section.title,
    note: section.note?.(facts) ?? '',
    figures: (section.figures?.(facts) ?? []).map((figure) => countFigure(figure, facts, byFigure)),
    tables: (section.tables ?? []).map((table) => countTable(table, facts, byFigure)),
  }))
}

/** A figure found by its id, with the records behind it. */
export type Opened = { readonly figure: Figure; readonly behind: readonly Behind[]; readonly base: readonly Behind[] }

/** Finds a figure of the sections by its id and what is behind it; `undefined`: there is no such figure. */
export function openFigure(
  sections: readonly SectionDef[],
  facts: Facts,
  overrides: readonly Override[],
  id: string,
): Opened | undefined {
  const byFigure = new Map(overrides.map((one) => [one.figure, one]))
  for (const section of sections) {
    const single = section.figures?.(facts).find((one) => one.id === id)
    if (single)
      return {
        figure: countFigure(single, facts, byFigure),
        behind: single.behind(facts),
        base: single.base?.(facts, null) ?? [],
      }
    for (const table of section.tables ?? []) {
      if (!id.startsWith(`${table.id}/`)) continue
      const found = openCell(table, facts, byFigure, id)
      if (found) return found
    }
  }
  return undefined
}
function openCell(table: TableDef, facts: Facts, overrides: Overrides, id: string): Opened | undefined {
  const rows: readonly (Row | null)[] = [...table.rows(facts), ...(table.total === undefined ? [] : [null])]
  for (const row of rows) {
    const column = table.columns(facts).find((one) => cellId(table.id, row, one.id) === id)
    if (column && isCount(column))
      return {
        figure: countCell(table, column, facts, row, overrides),
        behind: column.behind(facts, row),
        base: column.base?.(facts, row) ?? [],
      }
  }
  return undefined
}
