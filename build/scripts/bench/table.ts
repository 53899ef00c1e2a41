import type { Goal } from './goals.ts'
import type { Row } from './measure.ts'

/** One part of the benchmark with what could not be measured, and why. */
export type Section = { readonly title: string; readonly rows: readonly Row[]; readonly missing: readonly string[] }

const number = (value: number): string => {
  if (value >= 100) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
const measured = ({ tool, median, min, max, runs, unit, note }: Row): string => {
  const spread = runs > 1 ? ` (${number(min)}–${number(max)})` : ''
  return `${tool} ${number(median)}${spread} ${unit}${note === undefined ? '' : ` [${note}]`}`
}
const held = ({ goal, value, met }: Goal): string => `${number(value)}, goal ${goal} ${met ? '✓' : '✗'}`

/** A section for people: a line for each thing measured with every tool beside it, and under it the goals it is held to. */
export function tableOf({ title, rows, missing }: Section, goals: readonly Goal[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length))
  const lines = [...Map.groupBy(rows, ({ name }) => name)].flatMap(([name, tools]) => {
    const own = goals.filter((goal) => goal.name === name)
    return [
      `  ${name.padEnd(width)}  ${tools.map(measured).join('   ')}`,
      ...(own.length > 0 ? [`  ${' '.repeat(width)}  → ${own.map(held).join('   ')}`] : []),
    ]
  })
  return [`\n${title}`, ...lines, ...missing.map((line) => `  – left out: ${line}`)].join('\n')
}
