import { type Drawing, type Shape, seriesAt, wordsOver } from './drawing.ts'
import { legend } from './legend.ts'
import type { ChartSize } from './radar.ts'
import { textWidth, wrapWords } from './words.ts'

export type BarRow = {
  readonly name: string
  /** One value for each series, zero or more; they lie one after another in one bar. */
  readonly values: readonly number[]
  /** At the end of the bar: `12 osób`; without it the sum. */
  readonly words?: string
}
export type BarsInput = {
  readonly rows: readonly BarRow[]
  /** Names of the series, at most five; a single one needs no legend. */
  readonly series: readonly string[]
  /** Length of the longest possible bar; without it the longest that is there. */
  readonly most?: number
  /** A value in words, inside its part of a bar; without it the bare number. */
  readonly format?: (value: number) => string
}

/**
 * Horizontal bars, one series or several in one bar. The value stands in words at the end of each bar, and inside a part that
 * is wide enough, so that nothing has to be read from a scale.
 */
export function bars({ rows, series, most, format = String }: BarsInput, { width, text }: ChartSize): Drawing {
  const sums = rows.map((row) => row.values.reduce((sum, value) => sum + value, 0))
  const words = rows.map((row, index) => row.words ?? format(sums[index]!))
  const nameWidth = Math.min(width * 0.42, Math.max(...rows.map((row) => textWidth(row.name, text)), text * 6))
  const left = nameWidth + text
  const room = width - left - Math.max(...words.map((one) => textWidth(one, text)), text) - text * 0.6
  const scale = room / Math.max(most ?? 0, ...sums, 1)
  const shapes: Shape[] = []
  const stacked = series.length > 1
  const entries = series.map((name, index) => ({ words: name, ink: seriesAt(index) }))
  const key = stacked ? legend(entries, { x: left, y: 0 }, width - left, text) : { shapes: [], height: 0 }
  const lineHeight = text * 1.15
  let y = key.height
  for (const [index, row] of rows.entries()) {
    const lines = wrapWords(row.name, nameWidth, text, 2)
    const height = Math.max(lines.length * lineHeight + text * 0.4, text * 1.9)
    const middle = y + height / 2
    const first = middle + text * 0.35 - ((lines.length - 1) * lineHeight) / 2
    for (const [line, part] of lines.entries())
      shapes.push({
        kind: 'words',
        at: { x: nameWidth, y: first + line * lineHeight },
        text: part,
        size: text,
        ink: 'text',
        anchor: 'end',
      })
    let x = left
    for (const [at, value] of row.values.entries()) {
      if (value <= 0) continue
      const ink = seriesAt(at)
      const length = value * scale
      // A gap of one unit parts neighbours of the same grey.
      const shown = Math.max(length - (stacked ? 1 : 0), 0.5)
      shapes.push({ kind: 'box', at: { x, y: middle - text * 0.6 }, width: shown, height: text * 1.2, ink })
      const inside = format(value)
      if (stacked && textWidth(inside, text) + text * 0.4 < length)
        shapes.push({
          kind: 'words',
          at: { x: x + shown / 2, y: middle + text * 0.35 },
          text: inside,
          size: text,
          ink: wordsOver(ink),
          anchor: 'middle',
        })
      x += length
    }
    const end = { x: x + text * 0.4, y: middle + text * 0.35 }
    shapes.push({ kind: 'words', at: end, text: words[index]!, size: text, ink: 'text', anchor: 'start' })
    y += height
  }
  const axis = [
    { x: left, y: key.height },
    { x: left, y },
  ]
  shapes.push({ kind: 'line', points: axis, ink: 'dim', width: 0.8 })
  return { width, height: Math.ceil(y + 1), shapes: [...key.shapes, ...shapes] }
}
