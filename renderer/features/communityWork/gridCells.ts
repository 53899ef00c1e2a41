import type { IsoDate } from '#shared/kernel/dates.ts'

/** Where a cell of the grid of a month stands. */
export type Place = { readonly row: number; readonly day: number }

/** The cell an arrow (or Enter) leads to from a cell; `undefined`: it leads nowhere. */
export function neighbour({ row, day }: Place, key: string, rows: number, days: number): Place | undefined {
  const next = {
    ArrowLeft: { row, day: day - 1 },
    ArrowRight: { row, day: day + 1 },
    ArrowUp: { row: row - 1, day },
    ArrowDown: { row: row + 1, day },
    Enter: { row: row + 1, day },
  }[key]
  if (!next || next.row < 0 || next.row >= rows || next.day < 0 || next.day >= days) return undefined
  return next
}

/** The month before or after, as year and month. */
export const monthBeside = (year: number, month: number, step: 1 | -1): { year: number; month: number } => {
  const index = year * 12 + month - 1 + step
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** May hours be written on the day: does the period of the work hold it? */
export const inPeriod = (work: { startsOn: IsoDate; endsOn: IsoDate | null }, day: IsoDate): boolean =>
  day >= work.startsOn && (work.endsOn === null || day <= work.endsOn)
