import { sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { boundWithin } from '#shared/partners/agreements/validity.ts'
import { quarterName, quarterStates, quartersOf } from '#shared/partners/meetings/quarters.ts'
import type { Meeting, MeetingRow, QuarterRow } from '#shared/partners/meetings/schema.ts'
import type { Reader } from '../../db/open.ts'
import { agreementsOf, type RawAgreement } from '../agreements/queries.ts'

const columns = [
  'm.id',
  'm.agreement_id as agreementId',
  'm.title',
  'm.held_on as heldOn',
  'm.starts_at as startsAt',
  'm.place',
  'm.status',
] as const

/** Meetings in a span of days, the latest first; decisions are overdue by `today`. */
export const listMeetings = (db: Reader, from: IsoDate, to: IsoDate, today: IsoDate): Promise<MeetingRow[]> =>
  db
    .selectFrom('partner_meeting as m')
    .where('m.held_on', '>=', from)
    .where('m.held_on', '<=', to)
    .orderBy('m.held_on', 'desc')
    .orderBy('m.id', 'desc')
    .select(columns)
    .select([
      sql<number>`(select count(distinct partner_id) from partner_meeting_attendee a where a.meeting_id = m.id and a.present = 1)`.as(
        'partnersPresent',
      ),
      sql<number>`(select count(distinct partner_id) from partner_meeting_attendee a where a.meeting_id = m.id)`.as(
        'partnersInvited',
      ),
      sql<number>`(select count(*) from partner_meeting_decision d where d.meeting_id = m.id)`.as('decisions'),
      sql<number>`(select count(*) from partner_meeting_decision d where d.meeting_id = m.id and d.done_on is null)`.as(
        'openDecisions',
      ),
      sql<number>`(select count(*) from partner_meeting_decision d where d.meeting_id = m.id and d.done_on is null and d.due_on < ${today})`.as(
        'overdueDecisions',
      ),
    ])
    .execute()

/** A meeting with who was there and what was decided; `undefined`: no such meeting. */
export async function meetingOf(db: Reader, id: number): Promise<Meeting | undefined> {
  const row = await db
    .selectFrom('partner_meeting as m')
    .leftJoin('partner_agreement as a', 'a.id', 'm.agreement_id')
    .where('m.id', '=', id)
    .select(columns)
    .select([
      'm.ends_at as endsAt',
      'm.invited_on as invitedOn',
      'm.agenda',
      'm.minutes_text as minutesText',
      'm.chaired_by as chairedBy',
      'm.minutes_by as minutesBy',
      'm.note',
      'm.revision',
      'a.title as agreementTitle',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const attendees = await db
    .selectFrom('partner_meeting_attendee as a')
    .leftJoin('partner as p', 'p.id', 'a.partner_id')
    .where('a.meeting_id', '=', id)
    .orderBy('a.position')
    .select([
      'a.partner_id as partnerId',
      'a.name',
      'a.function_title as functionTitle',
      'a.present',
      'p.name as partnerName',
    ])
    .execute()
  const decisions = await db
    .selectFrom('partner_meeting_decision')
    .where('meeting_id', '=', id)
    .orderBy('position')
    .select(['content', 'owner', 'due_on as dueOn', 'done_on as doneOn'])
    .execute()
  return {
    ...row,
    attendees: attendees.map((one) => ({ ...one, present: one.present === null ? null : one.present === 1 })),
    decisions,
  }
}

/** The quarters of a span in which one agreement owes a meeting, with what became of it; a meeting of all partners counts too. */
export async function quartersOfAgreement(
  db: Reader,
  agreement: RawAgreement,
  from: IsoDate,
  to: IsoDate,
  today: IsoDate,
): Promise<QuarterRow[]> {
  const bound = agreement.quarterlyMeetings ? boundWithin(agreement, from, to) : undefined
  if (!bound) return []
  const meetings = await db
    .selectFrom('partner_meeting')
    .where('held_on', '>=', bound.from)
    .where('held_on', '<=', bound.to)
    .where((eb) => eb.or([eb('agreement_id', '=', agreement.id), eb('agreement_id', 'is', null)]))
    .select(['held_on as heldOn', 'status'])
    .execute()
  return quarterStates(quartersOf(bound.from, bound.to), meetings, today).map((quarter) => ({
    ...quarter,
    agreementId: agreement.id,
    agreementTitle: agreement.title,
    name: quarterName(quarter),
  }))
}

/** The quarters of a span in which agreements owe a meeting, by agreement and time. */
export async function owedQuarters(db: Reader, from: IsoDate, to: IsoDate, today: IsoDate): Promise<QuarterRow[]> {
  const rows: QuarterRow[] = []
  for (const agreement of await agreementsOf(db))
    rows.push(...(await quartersOfAgreement(db, agreement, from, to, today)))
  return rows
}
