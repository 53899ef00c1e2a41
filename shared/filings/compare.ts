import type { ComparedFigure, Comparison, FigureValue } from './comparison.ts'
import { type Figure, figuresOf } from './figures.ts'
import type { FrozenReport } from './frozen.ts'

/**
 * Keys of both lists: the order of the second, with each key of the first only set behind the one it followed there, so that
 * what was taken out is told where it stood.
 */
export function mergedKeys(before: readonly string[], after: readonly string[]): string[] {
  const merged = [...after]
  const there = new Set(after)
  let previous = -1
  for (const key of before) {
    if (there.has(key)) previous = merged.indexOf(key)
    else merged.splice(++previous, 0, key)
  }
  return merged
}

/** Nothing and an empty word are the same to a reader. */
const told = (value: FigureValue): FigureValue => (value === '' ? null : value)

/** Does the figure say something else in the two reports, or stand in one of them only? */
export const isChanged = ({ before, after, only }: ComparedFigure): boolean => only !== null || before !== after

function side(figure: Figure | undefined, other: Figure | undefined, only: 'before' | 'after') {
  return figure !== undefined && other === undefined ? only : null
}

/**
 * Lays two reports of a grant side by side, figure by figure. Pure; of a report with itself nothing is changed, and the
 * comparison the other way round has the same figures with the sides exchanged.
 */
export function compare(before: FrozenReport, after: FrozenReport): Comparison {
  const old = new Map(figuresOf(before).map((figure) => [figure.key, figure]))
  const now = new Map(figuresOf(after).map((figure) => [figure.key, figure]))
  const isIn = (key: string) => old.has(key) && now.has(key)
  const figures = mergedKeys([...old.keys()], [...now.keys()]).flatMap((key): ComparedFigure[] => {
    const [was, is] = [old.get(key), now.get(key)]
    const figure = (is ?? was)!
    if (figure.detailOf !== undefined && !isIn(figure.detailOf)) return []
    const { part, label, unit, behind } = figure
    const values = { before: told(was?.value ?? null), after: told(is?.value ?? null) }
    // An optional value that only one report has is told as a value from or to nothing.
    const only = side(was, is, 'before') ?? side(is, was, 'after')
    return [{ part, key, label, unit, ...values, only, behind }]
  })
  return { figures, changed: figures.filter(isChanged).length }
}
