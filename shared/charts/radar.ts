import type { Drawing, MarkForm, Point, Series, Shape } from './drawing.ts'
import { legend } from './legend.ts'
import { wrapWords } from './words.ts'

/** One measurement on the radar: a value for each axis; null: not rated. */
export type RadarSeries = { readonly name: string; readonly values: readonly (number | null)[] }
export type RadarInput = {
  readonly axes: readonly string[]
  /** One or two, the earlier first: dashed with hollow circles, then solid with filled ones. */
  readonly series: readonly RadarSeries[]
  /** The ends of the scale: 1 at the inner ring, 10 at the rim. */
  readonly from: number
  readonly to: number
  /** Values with a ring and a number. */
  readonly rings: readonly number[]
}
/** Size in the units of the drawing; `text`: size of its letters. */
export type ChartSize = { readonly width: number; readonly text: number }

const looks: readonly { ink: Series; form: MarkForm; dashed: boolean; width: number }[] = [
  { ink: 'series2', form: 'hollowCircle', dashed: true, width: 1.4 },
  { ink: 'series1', form: 'circle', dashed: false, width: 2 },
  { ink: 'series5', form: 'diamond', dashed: false, width: 1.2 },
]

/**
 * A radar of areas: the axes stand clockwise from the top; the lowest value lies a tenth of the radius from the middle, so
 * that it can be seen. An area that was not rated breaks the outline: only neighbours that were both rated are joined.
 */
export function radar({ axes, series, from, to, rings }: RadarInput, { width, text }: ChartSize): Drawing {
  const labelWidth = Math.min(width * 0.25, text * 9)
  const lineHeight = text * 1.15
  const radius = width / 2 - labelWidth - text * 1.2
  const top = lineHeight * 3.4
  const middle: Point = { x: width / 2, y: top + radius }
  const shapes: Shape[] = []
  const angle = (axis: number) => (axis / Math.max(axes.length, 1)) * 2 * Math.PI
  const place = (axis: number, distance: number): Point => ({
    x: middle.x + Math.sin(angle(axis)) * distance,
    y: middle.y - Math.cos(angle(axis)) * distance,
  })
  const distanceOf = (value: number) => radius * (0.1 + (0.9 * (value - from)) / (to - from))
  for (const ring of rings) {
    const points = axes.map((_, axis) => place(axis, distanceOf(ring)))
    shapes.push({ kind: 'line', points, ink: 'grid', width: 0.8, closed: true })
  }
  for (const [axis, name] of axes.entries()) {
    shapes.push({ kind: 'line', points: [middle, place(axis, radius)], ink: 'grid', width: 0.8 })
    shapes.push(...axisName(name, place(axis, radius + text * 0.9), angle(axis), labelWidth, radius * 0.95, text))
  }
  for (const ring of rings) {
    const at = { x: middle.x + text * 0.25, y: middle.y - distanceOf(ring) + text }
    shapes.push({ kind: 'words', at, text: String(ring), size: text * 0.85, ink: 'dim', anchor: 'start' })
  }
  for (const [index, { values }] of series.entries()) {
    const look = looks[index % looks.length]!
    const at = axes.map((_, axis) => {
      const value = values[axis] ?? null
      return value === null ? undefined : place(axis, distanceOf(value))
    })
    for (const points of outline(at)) shapes.push({ kind: 'line', ...points, ...lineOf(look) })
    for (const point of at)
      if (point) shapes.push({ kind: 'mark', at: point, form: look.form, size: text * 0.34, ink: look.ink })
  }
  const foot = middle.y + radius + lineHeight * 3.6
  const entries = series.map(({ name }, index) => {
    const { ink, form, dashed } = looks[index % looks.length]!
    return { words: name, ink, form, dashed }
  })
  const key = legend(entries, { x: text, y: foot }, width - 2 * text, text)
  return { width, height: Math.ceil(foot + key.height), shapes: [...shapes, ...key.shapes] }
}

const lineOf = ({ ink, dashed, width }: (typeof looks)[number]) => ({ ink, width, ...(dashed ? { dashed } : {}) })

/** The name of an axis beside its end: at the right of the right half, at the left of the left one, centred (no wider than `top`) at top and foot. */
function axisName(name: string, end: Point, angle: number, width: number, top: number, size: number): Shape[] {
  const side = Math.sin(angle)
  const anchor = Math.abs(side) < 0.15 ? 'middle' : side > 0 ? 'start' : 'end'
  const lines = wrapWords(name, anchor === 'middle' ? top : width, size)
  const height = size * 1.15
  const up = Math.cos(angle)
  // Words grow upwards above the radar, downwards below it, and both ways beside it.
  const first = end.y - (lines.length - 1) * height * ((1 + up) / 2) + size * 0.35 * (1 - up)
  return lines.map((text, line) => ({
    kind: 'words',
    at: { x: end.x, y: first + line * height },
    text,
    size,
    ink: 'text',
    anchor,
  }))
}

/** The pieces of an outline through the points that are there; one closed line when all are. */
function outline(at: readonly (Point | undefined)[]): { points: readonly Point[]; closed?: boolean }[] {
  const all = at.filter((point) => point !== undefined)
  if (all.length === at.length) return all.length > 1 ? [{ points: all, closed: true }] : []
  return at.flatMap((point, axis) => {
    const next = at[(axis + 1) % at.length]
    return point && next ? [{ points: [point, next] }] : []
  })
}
