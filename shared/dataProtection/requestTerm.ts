import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../kernel/dates.ts'
import { onWorkingDay } from '../kernel/workingDays.ts'

/**
 * The last day to answer a request (art. 12 ust. 3): one month from the day it came, three when the association has extended
 * the term. The same day of the month, or its last day where there is none; a Saturday, Sunday or holiday moves to the next
 * working day, as terms of Union law do (Regulation 1182/71 art. 3).
 */
export const answerDue = (receivedOn: IsoDate, extended: boolean): IsoDate =>
  onWorkingDay(
    Temporal.PlainDate.from(receivedOn)
      .add({ months: extended ? 3 : 1 })
      .toString(),
  )

export const requestStates = ['open', 'late', 'answered', 'answeredLate'] as const
export type RequestState = (typeof requestStates)[number]
export const requestStateNames: Readonly<Record<RequestState, string>> = {
  open: 'czeka na odpowiedź',
  late: 'po terminie',
  answered: 'odpowiedziano',
  answeredLate: 'odpowiedziano po terminie',
}

/** How a request stands today; on its last day it is still in time. */
export const requestStateOn = (dueOn: IsoDate, answeredOn: IsoDate | null, today: IsoDate): RequestState =>
  answeredOn === null ? (dueOn < today ? 'late' : 'open') : answeredOn > dueOn ? 'answeredLate' : 'answered'
