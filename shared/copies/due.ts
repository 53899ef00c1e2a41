import { daysBetween, type IsoDate } from '../kernel/dates.ts'

/** Days after which a copy is made although nothing has changed, so that the newest one is always a fresh proof. */
export const longestUnchanged = 7
/** Days between two rehearsals. */
export const betweenRehearsals = 30

/** How the newest copy stands to the file. */
export type SinceCopy = {
  readonly today: IsoDate
  /** Day of the newest verified copy; `undefined`: there is none. */
  readonly lastDay: IsoDate | undefined
  /** Whether the file holds a step the copy does not, or the other way round. */
  readonly changed: boolean
  /** Whether a passphrase was set or taken off since. */
  readonly protectionChanged: boolean
}

/** Whether a copy is to be made now: none yet, another protection, a change on another day, or a week without one. */
export function isCopyDue({ today, lastDay, changed, protectionChanged }: SinceCopy): boolean {
  if (lastDay === undefined || protectionChanged) return true
  const days = daysBetween(lastDay, today)
  // A copy dated later than today says only that the clock was moved: what matters then is whether anything has changed.
  if (days < 0) return changed
  return changed ? days >= 1 : days >= longestUnchanged
}

/** Whether a copy is to be tried out: there is one, and none was tried for a month (or the clock was set back behind it). */
export const isRehearsalDue = (today: IsoDate, lastDay: IsoDate | undefined): boolean =>
  lastDay === undefined || daysBetween(lastDay, today) >= betweenRehearsals || lastDay > today
