/** A place in a drawing: from its upper left corner, in its own units (a point in print, a pixel on the screen). */
export type Point = { readonly x: number; readonly y: number }

/** A sequence of figures in a chart, told apart by ink and by at least one thing more: shape, dashes, order, words. */
export type Series = 'series1' | 'series2' | 'series3' | 'series4' | 'series5'
/** What something is drawn with; whoever shows the drawing decides which colour that is. `onSeries1`: words over that series. */
export type Ink = 'text' | 'dim' | 'grid' | Series | `on${Capitalize<Series>}`

/** Marks of a series: hollow for the first measurement, filled for the second. */
export type MarkForm = 'hollowCircle' | 'circle' | 'square' | 'triangle' | 'diamond'

export type Shape =
  | {
      readonly kind: 'line'
      readonly points: readonly Point[]
      readonly ink: Ink
      readonly width: number
      readonly dashed?: boolean
      readonly closed?: boolean
    }
  | { readonly kind: 'box'; readonly at: Point; readonly width: number; readonly height: number; readonly ink: Ink }
  | { readonly kind: 'mark'; readonly at: Point; readonly form: MarkForm; readonly size: number; readonly ink: Ink }
  | {
      readonly kind: 'words'
      /** The base line, at its start, middle or end. */
      readonly at: Point
      readonly text: string
      readonly size: number
      readonly ink: Ink
      readonly anchor: 'start' | 'middle' | 'end'
      readonly bold?: boolean
    }

/**
 * A chart as plain shapes, without colours and without a place: the same drawing is shown on the screen
 * (renderer/ui/charts) and printed (svg.ts). Pure data, so it can be compared in a test.
 */
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }

/** The five series in the order they are used. */
export const seriesInks: readonly Series[] = ['series1', 'series2', 'series3', 'series4', 'series5']
/** The ink of the series at this place; after the fifth they begin anew. */
export const seriesAt = (index: number): Series => seriesInks[index % seriesInks.length]!
/** The ink of words that stand over a series. */
export const wordsOver = (series: Series): Ink => `on${series[0]!.toUpperCase()}${series.slice(1)}` as Ink
