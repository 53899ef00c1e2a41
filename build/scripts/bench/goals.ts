import { anonymisingNames } from './anonymising.ts'
import { dataTools } from './data.ts'
import { fileCopyName } from './fileCopy.ts'
import { grantWorkNames } from './grantWork.ts'
import type { Row } from './measure.ts'
import { previewNames } from './preview.ts'
import { printNames } from './settlement.ts'
import { startNames } from './start.ts'

/** What one line of the table is held to. */
export type Goal = {
  /** The line it belongs to. */
  readonly name: string
  /** `≤ 1.5 × Typst`. */
  readonly goal: string
  /** What was reached, in the unit of the goal. */
  readonly value: number
  readonly met: boolean
}

const rounded = (value: number): number => Math.round(value * 100) / 100
const find = (rows: readonly Row[], name: string, tool: string): Row | undefined =>
  rows.find((row) => row.name === name && row.tool === tool)

const ours = 'Klubownik'
type Rule = (rows: readonly Row[]) => Goal[]

/** Held to so many times another tool's median. A line that was not measured is held to nothing. */
const times =
  (name: string, tool: string, limit: number, said = String(limit)): Rule =>
  (rows) => {
    const [own, other] = [find(rows, name, ours), find(rows, name, tool)]
    if (!own || !other) return []
    const value = own.median / other.median
    return [{ name, goal: `≤ ${said} × ${tool}`, value: rounded(value), met: value <= limit }]
  }

/** Held to so many milliseconds. */
const under =
  (name: string, limit: number): Rule =>
  (rows) => {
    const own = find(rows, name, ours)
    return own ? [{ name, goal: `≤ ${limit} ms`, value: own.median, met: own.median <= limit }] : []
  }

/** The search of the whole program answers while it is typed. */
const anything = 'anything'
const dataRules: Rule = (rows) =>
  rows
    .filter(({ tool }) => tool === dataTools.bare)
    .flatMap(({ name }) => [
      ...times(name, dataTools.bare, 2)(rows),
      ...under(name, name.startsWith(anything) ? 30 : 50)(rows),
    ])

const rules: readonly Rule[] = [
  times('300 certificates, whole process', 'Typst', 1.5),
  times('300 certificates, warm', 'Typst', 1.5),
  times('300 certificates, whole process', 'Chromium', 1 / 3, '⅓'),
  under('one certificate, warm', 10),
  under(printNames.block, 50),
  under(previewNames.atOnce, 300),
  under(previewNames.first, 300),
  under(previewNames.warm, 300),
  under(previewNames.back, 300),
  times(startNames.whole, startNames.empty, 1.5),
  dataRules,
  under(fileCopyName, 10_000),
  under(anonymisingNames.preview, 2000),
  under(anonymisingNames.run, 20_000),
  ...Object.values(grantWorkNames).map((name) => under(name, 100)),
]

/** How the measured lines stand to the goals of the program. */
export const goalsOf = (rows: readonly Row[]): Goal[] => rules.flatMap((rule) => rule(rows))
