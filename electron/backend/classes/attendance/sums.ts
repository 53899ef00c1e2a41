import { type Attendance, type AttendanceRule, attendanceRate } from '#shared/classes/attendanceRules.ts'
import { type AttendanceLimits, attendanceWarnings } from '#shared/classes/attendanceWarnings.ts'
import type { ParticipantSum, SupportSum } from '#shared/classes/gridSchema.ts'
import { type HoursSum, hoursDelivered, hoursPerParticipant, participantHours } from '#shared/classes/hoursSums.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { comparePolish } from '#shared/kernel/text.ts'
import type { Reader } from '../../db/open.ts'
import { isNotCounted } from '../counting.ts'
import { type CountedMark, countedMarks, countedSessions, notCountedIn, ruleOf } from './facts.ts'

/** Presence, time due and hours of marks that count. */
export const sumsOfMarks = (
  marks: readonly CountedMark[],
  rule: AttendanceRule,
): Attendance & { readonly hours: HoursSum } => ({ ...attendanceRate(marks, rule), hours: participantHours(marks) })

type Known = { participationId: number; name: string; startedOn: string; endedOn: string | null }
/** The attendance of each of these people over the marks given, which are in order of time. */
export function sumsOfPeople(
  people: readonly Known[],
  marks: readonly CountedMark[],
  limits: AttendanceLimits,
): ParticipantSum[] {
  const byPerson = Map.groupBy(marks, (mark) => mark.participationId)
  return people.map(({ participationId, name, startedOn, endedOn }) => {
    const own = byPerson.get(participationId) ?? []
    const { hours, ...rate } = sumsOfMarks(own, limits)
    // Who has ended cannot come any more; that the rate stayed below the threshold is still worth knowing.
    const warnings = attendanceWarnings(own, limits).filter(({ kind }) => endedOn === null || kind === 'belowThreshold')
    return { participationId, name, startedOn, endedOn, sessions: own.length, hours, ...rate, warnings }
  })
}

/** Everybody who takes or took part in an edition, in alphabetical order. */
export async function participantsOf(db: Reader, editionId: number): Promise<Known[]> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('x.edition_id', '=', editionId)
    .where('x.started_on', 'is not', null)
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select(['x.id', 'p.last_name', 'p.first_name', 'x.started_on', 'x.ended_on'])
    .execute()
  return rows.map((row) => ({
    participationId: row.id,
    name: `${row.last_name} ${row.first_name}`,
    startedOn: row.started_on ?? '',
    endedOn: row.ended_on,
  }))
}

/** Attendance of everybody in an edition over confirmed meetings, group and individual ones. */
export async function participantSums(
  db: Reader,
  editionId: number,
  today: IsoDate,
): Promise<{ limits: AttendanceLimits; rows: ParticipantSum[]; notCounted: number }> {
  const limits = await ruleOf(db, editionId)
  const rows = sumsOfPeople(await participantsOf(db, editionId), await countedMarks(db, editionId), limits)
  return { limits, rows, notCounted: await notCountedIn(db, editionId, null, today) }
}

/** The three sums of an edition by kind of support, in the order of the list. */
export async function supportSums(
  db: Reader,
  editionId: number,
  today: IsoDate,
): Promise<{ rows: SupportSum[]; notCounted: number }> {
  const labels = await db
    .selectFrom('code_list_item')
    .where('list', '=', 'support_type')
    .select(['code', 'label'])
    .execute()
  const labelOf = new Map(labels.map(({ code, label }) => [code, label]))
  const sessions = Map.groupBy(await countedSessions(db, editionId), (session) => session.supportType)
  const marks = Map.groupBy(await countedMarks(db, editionId), (mark) => mark.supportType)
  const missing = await db
    .selectFrom('class_session as s')
    .where('s.edition_id', '=', editionId)
    .where(isNotCounted(today))
    .groupBy('s.support_type')
    .select((eb) => ['s.support_type as code', eb.fn.countAll<number>().as('n')])
    .execute()
  const missingOf = new Map(missing.map(({ code, n }) => [code, n]))
  const rows = [...new Set([...sessions.keys(), ...missingOf.keys()])].map((code) => {
    const held = sessions.get(code) ?? []
    const own = marks.get(code) ?? []
    return {
      supportType: code,
      label: labelOf.get(code) ?? code,
      groups: new Set(held.flatMap(({ groupId }) => groupId ?? [])).size,
      counted: held.length,
      notCounted: missingOf.get(code) ?? 0,
      delivered: hoursDelivered(held),
      participantHours: participantHours(own),
      perParticipant: hoursPerParticipant(minutesOfPeople(own)),
    }
  })
  return {
    rows: rows.sort((a, b) => comparePolish(a.supportType, b.supportType)),
    notCounted: [...missingOf.values()].reduce((a, b) => a + b, 0),
  }
}

function minutesOfPeople(marks: readonly CountedMark[]): number[] {
  const byPerson = Map.groupBy(marks, (mark) => mark.participationId)
  return [...byPerson.values()].map((own) => participantHours(own).minutes)
}
