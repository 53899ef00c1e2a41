import { chartOf } from './count.ts'
import type { Facts } from './facts.ts'
import { type CountColumn, isCount, personsIn, type SectionDef, type TableDef } from './figure.ts'
import type { Figure, ReportSection, ReportTable } from './schema.ts'
import { asBehind } from './standing.ts'

/*
 * The public version (kis.md 1.8): no names, and no number of people from 1 to 4, neither shown nor to be worked out from
 * what is shown in the same table. The rule is simple rather than sparing:
 *
 * 1. A single figure from 1 to 4 shows as `<5`; one that leaves 1–4 of all people shows as `•`.
 * 2. Columns that add up (finished + dropped out + … = started; women + men = people): when one of them is small in the
 *    row of sums, it is hidden in the whole table together with the smallest others, until the hidden ones make at least 5.
 * 3. Rows that add up to the row of sums: rows with a small figure (or a small rest of hidden columns) are hidden whole,
 *    together with the smallest others, until in every column the hidden rows make 0 or at least 5. So what is published
 *    of each column is a sum of parts none of which is small.
 * 4. Rows that do not add up (a person may be in several) are judged each by itself: rules 1 and 2 in the row.
 * 5. Hours, means and rates go with the people they are about.
 */
const limit = 5
const smallSign = `<${limit}`
const hiddenSign = '•'

/** Is it a number of people that may not be published? */
export const isSmall = (value: number | null): boolean => value !== null && value > 0 && value < limit

/** Which parts of a whole to hide: the small ones, and the smallest others until the hidden make at least five. */
export function partsToHide(parts: readonly number[]): ReadonlySet<number> {
  const hidden = new Set(parts.flatMap((part, index) => (isSmall(part) ? [index] : [])))
  const others = parts.map((part, index) => ({ part, index })).filter(({ part }) => part >= limit)
  others.sort((a, b) => a.part - b.part)
  const sum = () => [...hidden].reduce((total, index) => total + (parts[index] ?? 0), 0)
  while (hidden.size > 0 && sum() < limit) {
    const next = others.shift()
    if (!next) break
    hidden.add(next.index)
  }
  return hidden
}

const bare = (figure: Figure): Figure => ({ ...figure, opens: false, override: null, computed: null, note: '' })
const hide = (figure: Figure, sign: string): Figure => ({
  ...bare(figure),
  value: null,
  text: sign,
  parts: null,
  hidden: true,
})

function protectFigure(figure: Figure, open: CountColumn['open'], people: number): Figure {
  if (open === 'open') return bare(figure)
  if (open === 'private') return hide(figure, hiddenSign)
  const value = figure.parts?.numerator ?? figure.value
  const whole = figure.parts?.denominator ?? people
  if (isSmall(value)) return hide(figure, smallSign)
  return isSmall(whole - (value ?? 0)) ? hide(figure, hiddenSign) : bare(figure)
}

type Cell = { readonly column: CountColumn | undefined; readonly id: string; readonly figure: Figure }
type CountedRow = { readonly row: ReportTable['rows'][number]; readonly cells: readonly Cell[] }
type Sums = readonly (readonly [whole: string, parts: readonly string[]])[]

const countIn = (cells: readonly Cell[], id: string): number => cells.find((cell) => cell.id === id)?.figure.value ?? 0

/** Columns to hide, judged by one row (rule 2). */
function columnsToHide(cells: readonly Cell[], sums: Sums): ReadonlySet<string> {
  const hidden = new Set<string>()
  for (const [, parts] of sums) {
    const toHide = partsToHide(parts.map((part) => countIn(cells, part)))
    for (const index of toHide) hidden.add(parts[index] ?? '')
  }
  return hidden
}

/** Numbers of people that can be known of a row: those shown, and the rest that hidden columns leave of their whole. */
function knownOf(cells: readonly Cell[], sums: Sums, hiddenColumns: ReadonlySet<string>): number[] {
  const shown = cells.filter(
    ({ id, column }) => column?.open === 'people' && column.unit !== 'percent' && !hiddenColumns.has(id),
  )
  const rests = sums
    .filter(([, parts]) => parts.some((part) => hiddenColumns.has(part)))
    .map(([, parts]) =>
      parts.filter((part) => hiddenColumns.has(part)).reduce((sum, part) => sum + countIn(cells, part), 0),
    )
  return [...shown.map(({ figure }) => figure.value ?? 0), ...rests]
}

/** Rows to hide whole so that the hidden together make 0 or at least five in everything that can be known (rule 3). */
function rowsToHide(rows: readonly CountedRow[], sums: Sums, hiddenColumns: ReadonlySet<string>): ReadonlySet<string> {
  const known = new Map(rows.map(({ row, cells }) => [row.key, knownOf(cells, sums, hiddenColumns)]))
  const hidden = new Set([...known].filter(([, values]) => values.some(isSmall)).map(([key]) => key))
  const weight = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const others = [...known].filter(([key, values]) => !hidden.has(key) && weight(values) > 0)
  others.sort(([, a], [, b]) => weight(a) - weight(b))
  const together = () =>
    [...(known.values().next().value ?? [])].map((_, place) =>
      [...hidden].reduce((sum, key) => sum + (known.get(key)?.[place] ?? 0), 0),
    )
  while (hidden.size > 0 && together().some(isSmall)) {
    const next = others.shift()
    if (!next) break
    hidden.add(next[0])
  }
  return hidden
}

const hideRow = (cells: readonly Cell[]): Figure[] =>
  cells.map(({ column, figure }) => (column && column.open !== 'open' ? hide(figure, hiddenSign) : bare(figure)))
/** A row that stays, without the hidden columns; what goes with its people goes when they do. */
function showRow(cells: readonly Cell[], hiddenColumns: ReadonlySet<string>, people: number): Figure[] {
  const shown = cells.map(({ column, id, figure }) => {
    if (!column || column.open === 'open') return bare(figure)
    if (hiddenColumns.has(id)) return hide(figure, hiddenSign)
    return column.open === 'people' ? protectFigure(figure, 'people', people) : bare(figure)
  })
  const noPeople = cells.some(({ id }, place) => id === 'persons' && shown[place]?.hidden)
  return shown.map((figure, place) =>
    noPeople && cells[place]?.column?.open === 'withRow' ? hide(figure, hiddenSign) : figure,
  )
}

/** One table as it may be published. `people`: how many different people the report is about. */
export function protectTable(def: TableDef, table: ReportTable, facts: Facts, people: number): ReportTable {
  const all = def.columns(facts)
  // In a table of participations the people beside them would tell who came twice.
  const doubled = all.some(({ id }) => id === 'all')
  const kept = all.flatMap((column, place) =>
    column.open === 'private' || (doubled && column.id === 'persons') ? [] : [{ column, place }],
  )
  const rows = table.rows.map(
    (row): CountedRow => ({
      row,
      cells: kept.map(({ column, place }) => ({
        column: isCount(column) ? column : undefined,
        id: column.id,
        figure: row.cells[place]!,
      })),
    }),
  )
  const sums = def.additive?.(facts) ?? []
  const total = rows.find(({ row }) => row.isTotal)
  const inner = rows.filter(({ row }) => !row.isTotal)
  const addUp = def.partition === true && total !== undefined
  const hiddenColumns = addUp ? columnsToHide(total.cells, sums) : undefined
  const hiddenRows = addUp ? rowsToHide(inner, sums, hiddenColumns ?? new Set()) : new Set<string>()
  const protectedRows = rows.map(({ row, cells }) => ({
    ...row,
    cells:
      hiddenRows.has(row.key) && !row.isTotal
        ? hideRow(cells)
        : showRow(cells, hiddenColumns ?? columnsToHide(cells, sums), addUp ? Number.POSITIVE_INFINITY : people),
  }))
  return {
    ...table,
    columns: kept.map(({ place }) => table.columns[place]!),
    rows: protectedRows,
    chart: chartOf(
      protectedRows,
      kept.map(({ column }) => column),
      def.chart?.(facts) ?? [],
    ),
  }
}

/** The parts of a report as they may be published. */
export function publicSections(
  defs: readonly SectionDef[],
  sections: readonly ReportSection[],
  facts: Facts,
): ReportSection[] {
  const people = personsIn(asBehind(facts.participations))
  return sections.map((section, place) => {
    const def = defs[place]
    const figures = def?.figures?.(facts) ?? []
    const standing = section.figures.filter(({ id }) => movement.has(id))
    const hiddenEnds = partsToHide(standing.map(({ value }) => value ?? 0))
    const endsHidden = new Set([...hiddenEnds].map((index) => standing[index]?.id))
    return {
      ...section,
      figures: section.figures.map((figure, at) =>
        endsHidden.has(figure.id)
          ? hide(figure, hiddenSign)
          : protectFigure(
              figure,
              figures[at]?.open ?? 'private',
              movement.has(figure.id) ? Number.POSITIVE_INFINITY : people,
            ),
      ),
      tables: section.tables.map((table, at) => {
        const tableDef = def?.tables?.[at]
        return tableDef ? protectTable(tableDef, table, facts, people) : table
      }),
    }
  })
}
/** Single figures that add up to all participations. */
const movement = new Set(['head.finished', 'head.droppedOut', 'head.neutral', 'head.continuing'])

/** What the signs of a public version mean; printed under its title. */
export const publicLegend = `Wersja publiczna: bez nazwisk. „${smallSign}” to od 1 do ${limit - 1} osób; „${hiddenSign}” to liczba ukryta, żeby z tabeli nie dało się wyliczyć tak małej grupy. Nie publikuj obok siebie raportów za czasy, które się prawie pokrywają: różnica między nimi mogłaby wskazać pojedyncze osoby.`
