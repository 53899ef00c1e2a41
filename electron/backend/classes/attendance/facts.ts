import type { Mark } from '#shared/classes/attendanceRules.ts'
import type { AttendanceLimits } from '#shared/classes/attendanceWarnings.ts'
import type { HourMinutes } from '#shared/editions/hours.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../../db/open.ts'
import { isCounted, isNotCounted } from '../counting.ts'

/** How an edition counts attendance and when it warns (columns of `edition`). */
export async function ruleOf(db: Reader, editionId: number): Promise<AttendanceLimits> {
  const row = await db
    .selectFrom('edition')
    .where('id', '=', editionId)
    .select(['excused_in_due', 'sick_in_due', 'threshold_percent', 'warning_percent', 'absence_streak'])
    .executeTakeFirst()
  return {
    excusedInDue: row?.excused_in_due !== 0,
    sickInDue: row?.sick_in_due !== 0,
    thresholdPercent: row?.threshold_percent ?? 80,
    warningPercent: row?.warning_percent ?? 85,
    absenceStreak: row?.absence_streak ?? 3,
  }
}

export type CountedSession = {
  readonly id: number
  readonly groupId: number | null
  readonly supportType: string
  readonly minutes: number
  readonly hourMinutes: HourMinutes
}
/** Meetings of an edition that count, in order of time. */
export const countedSessions = (db: Reader, editionId: number): Promise<CountedSession[]> =>
  db
    .selectFrom('class_session as s')
    .where('s.edition_id', '=', editionId)
    .where(isCounted)
    .orderBy('s.held_on')
    .orderBy('s.starts_at')
    .select([
      's.id',
      's.group_id as groupId',
      's.support_type as supportType',
      's.minutes',
      's.hour_minutes as hourMinutes',
    ])
    .execute()

export type CountedMark = {
  readonly participationId: number
  readonly groupId: number | null
  readonly supportType: string
  readonly mark: Mark
  readonly presentMinutes: number | null
  readonly sessionMinutes: number
  readonly hourMinutes: HourMinutes
}
/** Marks of the meetings of an edition that count, in order of time. */
export const countedMarks = (db: Reader, editionId: number): Promise<CountedMark[]> =>
  db
    .selectFrom('class_session as s')
    .innerJoin('attendance as a', 'a.session_id', 's.id')
    .where('s.edition_id', '=', editionId)
    .where(isCounted)
    .orderBy('s.held_on')
    .orderBy('s.starts_at')
    .select([
      'a.participation_id as participationId',
      's.group_id as groupId',
      's.support_type as supportType',
      'a.mark',
      'a.present_minutes as presentMinutes',
      's.minutes as sessionMinutes',
      's.hour_minutes as hourMinutes',
    ])
    .execute()

/** How many past meetings of an edition, or of one of its groups, have no confirmed marks. */
export async function notCountedIn(
  db: Reader,
  editionId: number,
  groupId: number | null,
  today: IsoDate,
): Promise<number> {
  const { n } = await db
    .selectFrom('class_session as s')
    .where('s.edition_id', '=', editionId)
    .where(isNotCounted(today))
    .$if(groupId !== null, (q) => q.where('s.group_id', '=', groupId))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
