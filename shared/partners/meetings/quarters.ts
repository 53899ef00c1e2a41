import { addDays, type IsoDate, weekday } from '../../kernel/dates.ts'
import { freeDayName } from '../../kernel/workingDays.ts'
import { type Period, periodsOf } from '../commitments/periods.ts'

/** A quarter of a calendar year, cut to the span that was asked about. */
export type Quarter = Period & { readonly year: number; readonly number: 1 | 2 | 3 | 4 }
const roman = ['I', 'II', 'III', 'IV'] as const
/** `II kwartał 2021`. */
export const quarterName = ({ year, number }: Pick<Quarter, 'year' | 'number'>): string =>
  `${roman[number - 1]} kwartał ${year}`

/** The quarters a span touches, in order: 1 May to 31 December are II, III and IV (kis.md 8.3). */
export const quartersOf = (from: IsoDate, to: IsoDate): Quarter[] =>
  from > to
    ? []
    : periodsOf('quarterly', from, to, to).map((period) => ({
        ...period,
        year: Number(period.from.slice(0, 4)),
        number: (Math.floor((Number(period.from.slice(5, 7)) - 1) / 3) + 1) as Quarter['number'],
      }))

export type QuarterState = 'held' | 'planned' | 'missing' | 'open'
export const quarterStateNames: Readonly<Record<QuarterState, string>> = {
  held: 'odbyte',
  planned: 'zaplanowane',
  missing: 'brak spotkania',
  open: 'do zaplanowania',
}
type MeetingDay = { readonly heldOn: IsoDate; readonly status: 'planned' | 'held' | 'cancelled' }

/**
 * What became of the meeting that each quarter owes. A planned day that has passed without the meeting being noted as held
 * does not count: the quarter is missing once it is over, and still open before.
 */
export function quarterStates(
  quarters: readonly Quarter[],
  meetings: readonly MeetingDay[],
  today: IsoDate,
): (Quarter & { readonly state: QuarterState })[] {
  return quarters.map((quarter) => {
    const own = meetings.filter(({ heldOn }) => quarter.from <= heldOn && heldOn <= quarter.to)
    if (own.some(({ status }) => status === 'held')) return { ...quarter, state: 'held' }
    if (own.some(({ status, heldOn }) => status === 'planned' && heldOn >= today))
      return { ...quarter, state: 'planned' }
    return { ...quarter, state: quarter.to < today ? 'missing' : 'open' }
  })
}

/** Days before a meeting by which the invitations should be out. */
export const invitationDays = 7

/**
 * A day to propose for the meeting of a quarter: a Wednesday about its middle, or of what is left of it, never a day off;
 * when no Wednesday fits, any working day; `undefined`: there is no working day left.
 */
export function proposedDay({ from, to }: Period, notBefore: IsoDate): IsoDate | undefined {
  const first = notBefore > from ? notBefore : from
  const days: IsoDate[] = []
  for (let day = first; day <= to; day = addDays(day, 1)) if (freeDayName(day) === undefined) days.push(day)
  const fromMiddle = [
    ...days.slice(Math.floor(days.length / 2)),
    ...days.slice(0, Math.floor(days.length / 2)).reverse(),
  ]
  return fromMiddle.find((day) => weekday(day) === 3) ?? fromMiddle[0]
}
