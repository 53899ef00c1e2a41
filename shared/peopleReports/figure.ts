import type { HourMinutes } from '../editions/hours.ts'
import type { Facts } from './facts.ts'

/** Kinds of records that stand behind figures. */
export const behindKinds = [
  'participation',
  'contract',
  'session',
  'group',
  'course',
  'internship',
  'communityWork',
  'outcome',
  'certificate',
  'event',
  'related',
  'survey',
  'diagnosis',
  'plan',
  'staff',
  'grant',
  'funding',
] as const
export type BehindKind = (typeof behindKinds)[number]

/** One record behind a figure. `person`: whose it is; `amount`: what it adds where the figure is a sum. */
export type Behind = {
  readonly kind: BehindKind
  readonly id: number
  readonly person?: number | undefined
  readonly amount?: number
}

/** How a figure comes from the records behind it; so the list that opens always makes the figure. */
export type Fold = 'records' | 'persons' | 'sum' | 'mean' | 'leastPerPerson' | 'meanPerPerson' | 'mostPerPerson'

/** What a whole number means: people, things, minutes shown in hours of their length, grosze, hundredths of a per cent, of a mark, of a post. */
export type Unit = 'persons' | 'participations' | 'things' | 'hours' | 'grosze' | 'percent' | 'score' | 'posts'

/** A row of a table; `hourMinutes`: the hour its times are shown in. Null stands for the row of sums. */
export type Row = { readonly key: string; readonly label: string; readonly hourMinutes?: HourMinutes }

type Counted = {
  readonly unit: Unit
  readonly fold: Fold
  /** Of a rate: what it is a part of. The figure is then numerator ÷ denominator, both folded alike. */
  readonly base?: (facts: Facts, row: Row | null) => readonly Behind[]
  /** What the denominator is, in the genitive: `z osób, które ukończyły`. */
  readonly baseWords?: string
  /** Holds for estimates: shown with „ok.”. */
  readonly approximate?: (facts: Facts, row: Row | null) => boolean
  /**
   * In the public version: `people` is hidden when small, `withRow` when the people of the row are too few, `open` is
   * always shown, `private` never.
   */
  readonly open: 'people' | 'withRow' | 'open' | 'private'
}
/** A column of a table that counts; `behind` of the row null is that of the sum. */
export type CountColumn = Counted & {
  readonly id: string
  readonly label: string
  readonly behind: (facts: Facts, row: Row | null) => readonly Behind[]
}
/** A column of words: names of leaders, dates. */
export type WordColumn = {
  readonly id: string
  readonly label: string
  readonly words: (facts: Facts, row: Row | null) => string
  readonly open: 'open' | 'private'
}
export type Column = CountColumn | WordColumn
/** Does the column count, or does it say something? */
export const isCount = (column: Column): column is CountColumn => 'behind' in column

/** A single figure. */
export type FigureDef = Counted & {
  readonly id: string
  readonly label: string
  readonly hourMinutes?: HourMinutes
  readonly behind: (facts: Facts) => readonly Behind[]
  readonly note?: (facts: Facts) => string
  /** No record of the program can tell: somebody types it, and until then there is none. */
  readonly typed?: true
}

export type TableDef = {
  readonly id: string
  readonly title: string
  /** Heading of the column of row names. */
  readonly rowsAre: string
  readonly rows: (facts: Facts) => readonly Row[]
  readonly columns: (facts: Facts) => readonly Column[]
  /** Name of the row of sums; without it there is none. */
  readonly total?: string
  readonly note?: (facts: Facts) => string
  /** Every counted record of the columns lies in exactly one row, so that rows add up to the sum. */
  readonly partition?: boolean
  /** Columns that add up to another one in each row: `[started, [finished, droppedOut, …]]`. */
  readonly additive?: (facts: Facts) => readonly (readonly [whole: string, parts: readonly string[]])[]
  /** Columns drawn as bars, stacked in this order. */
  readonly chart?: (facts: Facts) => readonly string[]
  /** Rows in which nothing was counted are left out. */
  readonly dropEmpty?: boolean
}

export type SectionDef = {
  readonly id: string
  readonly title: string
  readonly note?: (facts: Facts) => string
  readonly figures?: (facts: Facts) => readonly FigureDef[]
  readonly tables?: readonly TableDef[]
}

const sumOf = (amounts: Iterable<number>): number => {
  let sum = 0
  for (const amount of amounts) sum += amount
  return sum
}
/** `part × factor ÷ whole`, half up, exact for whole numbers that are not negative. */
const divided = (part: number, whole: number, factor = 1): number => {
  const [numerator, denominator] = [BigInt(part) * BigInt(factor) * 2n + BigInt(whole), BigInt(whole) * 2n]
  return Number(numerator / denominator)
}

/** Number of distinct people among the records; a record of nobody counts for none. */
export const personsIn = (records: readonly Behind[]): number =>
  new Set(records.flatMap(({ person }) => (person === undefined ? [] : [person]))).size

function perPerson(records: readonly Behind[]): number[] {
  const sums = new Map<number, number>()
  for (const { person, amount = 0 } of records)
    if (person !== undefined) sums.set(person, (sums.get(person) ?? 0) + amount)
  return [...sums.values()]
}

/** The figure the records make; null: there is nothing to take a mean of. A mean of marks is in hundredths. */
export function folded(records: readonly Behind[], fold: Fold): number | null {
  if (fold === 'records') return new Set(records.map(({ kind, id }) => `${kind} ${id}`)).size
  if (fold === 'persons') return personsIn(records)
  if (fold === 'sum') return sumOf(records.map(({ amount = 0 }) => amount))
  if (fold === 'mean')
    return records.length === 0 ? null : divided(sumOf(records.map(({ amount = 0 }) => amount)), records.length, 100)
  const people = perPerson(records)
  if (people.length === 0) return null
  if (fold === 'leastPerPerson') return people.reduce((a, b) => Math.min(a, b))
  if (fold === 'mostPerPerson') return people.reduce((a, b) => Math.max(a, b))
  return divided(sumOf(people), people.length)
}

/** Hundredths of a per cent, half up; null when there is nothing to be a part of. */
export const rateOf = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : divided(numerator, denominator, 10_000)
