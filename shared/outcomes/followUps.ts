import { addDays, addMonths, type IsoDate } from '../kernel/dates.ts'

/** When a person is asked again after the end of participation (kis.md 1.5). */
export const followUpMoments = ['weeks4', 'months3', 'months6', 'months12'] as const
export type FollowUpMoment = (typeof followUpMoments)[number]
/** Every moment an outcome may be measured at. */
export const outcomeMoments = ['during', 'end', ...followUpMoments] as const
export type OutcomeMoment = (typeof outcomeMoments)[number]

/** Days before the due day from which a follow-up stands on the list. */
export const noticeDays = 14

/** What has been overdue for more days than these is shown only when asked for. */
export const recentDays = 183

/** The day a follow-up is due: 28 days, or 3, 6, 12 calendar months after the end. */
export const followUpDay = (endedOn: IsoDate, moment: FollowUpMoment): IsoDate =>
  moment === 'weeks4' ? addDays(endedOn, 28) : addMonths(endedOn, { months3: 3, months6: 6, months12: 12 }[moment])

/** `later`: not to be asked yet; `due`: within 14 days; `overdue`: its day has passed; `done`: there is a contact. */
export type FollowUpState = 'later' | 'due' | 'overdue' | 'done'
export type FollowUpDue = {
  readonly moment: FollowUpMoment
  readonly dueOn: IsoDate
  readonly state: FollowUpState
}

/** The four follow-ups of a person who has left, in order, as they stand today. `done`: moments with a contact, also in vain. */
export function followUpsDue(
  endedOn: IsoDate,
  today: IsoDate,
  done: ReadonlySet<FollowUpMoment> | readonly FollowUpMoment[],
): FollowUpDue[] {
  const settled = done instanceof Set ? done : new Set(done)
  const soon = addDays(today, noticeDays)
  return followUpMoments.map((moment) => {
    const dueOn = followUpDay(endedOn, moment)
    const state = settled.has(moment) ? 'done' : dueOn < today ? 'overdue' : dueOn <= soon ? 'due' : 'later'
    return { moment, dueOn, state }
  })
}

/** The follow-up moment nearest to a day after the end: where a new outcome is proposed to belong. */
export function momentOn(endedOn: IsoDate | null, day: IsoDate): OutcomeMoment {
  if (endedOn === null || day < endedOn) return 'during'
  if (day < addDays(endedOn, 28 - noticeDays)) return 'end'
  return followUpMoments.findLast((moment) => addDays(followUpDay(endedOn, moment), -noticeDays) <= day) ?? 'end'
}
