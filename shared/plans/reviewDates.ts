import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../kernel/dates.ts'

/** No more reviews than this are proposed at once. */
const most = 40

/**
 * Days on which a plan is to be reviewed: every so many months from its start, and no later than its end. The 31st becomes
 * the last day of a shorter month. Without an end (or when it is near) there is one review all the same.
 */
export function reviewDates(from: IsoDate, to: IsoDate | null, everyMonths: number): IsoDate[] {
  const start = Temporal.PlainDate.from(from)
  const after = (count: number): IsoDate => start.add({ months: everyMonths * count }).toString()
  if (to === null) return [after(1)]
  const dates: IsoDate[] = []
  for (let count = 1; count <= most && after(count) <= to; count++) dates.push(after(count))
  return dates.length > 0 ? dates : [to]
}

/**
 * Should a review have been held by now? One planned for after the participation ended is owed no more.
 * `endedOn` null: the person still takes part.
 */
export const isOverdue = (
  review: { readonly plannedOn: IsoDate; readonly heldOn: IsoDate | null },
  today: IsoDate,
  endedOn: IsoDate | null,
): boolean => review.heldOn === null && review.plannedOn < today && (endedOn === null || review.plannedOn <= endedOn)
