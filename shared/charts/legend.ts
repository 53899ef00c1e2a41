import type { MarkForm, Point, Series, Shape } from './drawing.ts'
import { textWidth } from './words.ts'

/** One entry of a legend: a mark on its line, or a filled box, and the words. */
export type LegendEntry = {
  readonly words: string
  readonly ink: Series
  readonly form?: MarkForm
  readonly dashed?: boolean
}

/** A legend in one row or more from `at` (its upper left corner) within `width`; the height it took. */
export function legend(
  entries: readonly LegendEntry[],
  at: Point,
  width: number,
  size: number,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = []
  const row = size * 1.7
  let x = at.x
  let y = at.y
  for (const { words, ink, form, dashed } of entries) {
    const needs = size * 2.6 + textWidth(words, size) + size
    if (x > at.x && x + needs > at.x + width) {
      x = at.x
      y += row
    }
    const middle = y + size * 0.75
    if (form) {
      const points = [
        { x, y: middle },
        { x: x + size * 2, y: middle },
      ]
      shapes.push({ kind: 'line', points, ink, width: 1.5, ...(dashed ? { dashed } : {}) })
      shapes.push({ kind: 'mark', at: { x: x + size, y: middle }, form, size: size * 0.4, ink })
    } else {
      shapes.push({ kind: 'box', at: { x: x + size * 0.4, y: y + size * 0.25 }, width: size * 1.4, height: size, ink })
    }
    const start = { x: x + size * 2.6, y: middle + size * 0.35 }
    shapes.push({ kind: 'words', at: start, text: words, size, ink: 'text', anchor: 'start' })
    x += needs
  }
  return { shapes, height: y - at.y + row }
}
