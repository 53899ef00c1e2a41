import type { Drawing, Shape } from './drawing.ts'
import { legend } from './legend.ts'
import type { ChartSize } from './radar.ts'
import { textWidth, wrapWords } from './words.ts'

export type DumbbellRow = {
  readonly name: string
  /** null: not measured. */
  readonly before: number | null
  readonly after: number | null
  /** Beside the row, at the right: `+3`. */
  readonly words: string
}
export type DumbbellInput = {
  readonly rows: readonly DumbbellRow[]
  readonly from: number
  readonly to: number
  /** Values with a line and a number. */
  readonly ticks: readonly number[]
  readonly beforeName: string
  readonly afterName: string
}

/**
 * Before and after, a row for each area: a hollow circle before, a filled one after, joined by a line. Where both are equal,
 * the filled circle stands inside the hollow one.
 */
export function dumbbell(
  { rows, from, to, ticks, beforeName, afterName }: DumbbellInput,
  { width, text }: ChartSize,
): Drawing {
  const nameWidth = Math.min(width * 0.42, Math.max(...rows.map((row) => textWidth(row.name, text)), text * 8))
  const wordsWidth = Math.max(...rows.map((row) => textWidth(row.words, text)), text * 2)
  const left = nameWidth + text * 1.5
  const right = width - wordsWidth - text
  const x = (value: number) => left + ((right - left) * (value - from)) / (to - from)
  const lineHeight = text * 1.15
  const entries = [
    { words: beforeName, ink: 'series2', form: 'hollowCircle' },
    { words: afterName, ink: 'series1', form: 'circle' },
  ] as const
  const key = legend(entries, { x: left, y: 0 }, width - left, text)
  const shapes: Shape[] = [...key.shapes]
  const head = key.height + lineHeight
  let y = head
  const named = rows.map((row) => ({ ...row, lines: wrapWords(row.name, nameWidth, text, 2) }))
  const bodyHeight = named.reduce((sum, { lines }) => sum + rowHeight(lines.length, text), 0)
  for (const tick of ticks) {
    const points = [
      { x: x(tick), y: head },
      { x: x(tick), y: head + bodyHeight },
    ]
    shapes.push({ kind: 'line', points, ink: 'grid', width: 0.8 })
    const at = { x: x(tick), y: head - text * 0.4 }
    shapes.push({ kind: 'words', at, text: String(tick), size: text * 0.85, ink: 'dim', anchor: 'middle' })
  }
  for (const { lines, before, after, words } of named) {
    const height = rowHeight(lines.length, text)
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
    const mark = (value: number, form: 'circle' | 'hollowCircle', size: number): Shape => ({
      kind: 'mark',
      at: { x: x(value), y: middle },
      form,
      size,
      ink: form === 'circle' ? 'series1' : 'series2',
    })
    if (before !== null && after !== null) {
      const points = [
        { x: x(before), y: middle },
        { x: x(after), y: middle },
      ]
      shapes.push({ kind: 'line', points, ink: 'series1', width: 2 })
    }
    if (before !== null) shapes.push(mark(before, 'hollowCircle', text * 0.5))
    if (after !== null) shapes.push(mark(after, 'circle', text * (before === after ? 0.28 : 0.46)))
    const at = { x: width, y: middle + text * 0.35 }
    shapes.push({ kind: 'words', at, text: words, size: text, ink: 'text', anchor: 'end', bold: true })
    y += height
  }
  return { width, height: Math.ceil(y + text * 0.5), shapes }
}

const rowHeight = (lines: number, text: number): number => Math.max(lines * text * 1.15 + text * 0.5, text * 1.9)
