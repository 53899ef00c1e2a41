import type { IsoDate } from '../kernel/dates.ts'

/** A span of days; null: open on that side. */
export type Span = { readonly from: IsoDate | null; readonly to: IsoDate | null }
/** What is planned, in minutes; `hourMinutes` says how long its hours are. `counts` false: it was dropped, so it plans nothing. */
export type PlannedAction = Span & {
  readonly supportType: string
  readonly plannedMinutes: number
  readonly hourMinutes: 45 | 60
  readonly counts: boolean
}
/** Minutes of one kind of support that one participant has had: a class attended, a course finished, a day of work. */
export type Delivered = Span & { readonly supportType: string; readonly minutes: number }
/** A course finished; it names no kind of support of its own, so the kinds it may be are given. */
export type FinishedCourse = Span & { readonly supportTypes: readonly string[]; readonly minutes: number }

/** Hours of one kind of support in a plan. `shared`: several actions have it, so what was done stands once for all of them. */
export type TypeHours = {
  readonly supportType: string
  readonly plannedMinutes: number
  readonly doneMinutes: number
  /** Length of the hours they are shown in: the one all actions have, else 60. */
  readonly hourMinutes: 45 | 60
  readonly shared: boolean
}

const meet = (a: Span, b: Span): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)

/**
 * Planned and done minutes by kind of support, in the order the plan names the kinds. Done is what was delivered of that kind
 * within the days of at least one of its actions; each delivery counts once, however many actions it fits.
 */
export function hoursByType(actions: readonly PlannedAction[], delivered: readonly Delivered[]): TypeHours[] {
  return [...Map.groupBy(actions, (action) => action.supportType)].map(([supportType, same]) => {
    const units = new Set(same.map((action) => action.hourMinutes))
    return {
      supportType,
      plannedMinutes: total(same.filter((action) => action.counts).map((action) => action.plannedMinutes)),
      doneMinutes: total(
        delivered
          .filter((one) => one.supportType === supportType && same.some((action) => meet(action, one)))
          .map((one) => one.minutes),
      ),
      hourMinutes: units.size === 1 ? same[0]!.hourMinutes : 60,
      shared: same.length > 1,
    }
  })
}

/**
 * Courses as deliveries: each under the first kind of support it may be that the plan has, so under one only. A course whose
 * classes of that kind were attended day by day is left out: its hours are in the attendance already.
 */
export function courseDeliveries(
  courses: readonly FinishedCourse[],
  actions: readonly PlannedAction[],
  attended: readonly Delivered[],
): Delivered[] {
  return courses.flatMap(({ supportTypes, minutes, from, to }) => {
    const supportType = supportTypes.find((type) => actions.some((action) => action.supportType === type))
    if (supportType === undefined) return []
    const inAttendance = attended.some((one) => one.supportType === supportType && meet(one, { from, to }))
    return inAttendance ? [] : [{ supportType, minutes, from, to }]
  })
}

/** Minutes added up. */
export const total = (minutes: readonly number[]): number => minutes.reduce((sum, one) => sum + one, 0)
