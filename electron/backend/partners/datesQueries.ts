import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { isInForce, lastDayOf } from '#shared/partners/agreements/validity.ts'
import { startOfCycle } from '#shared/partners/commitments/periods.ts'
import { invitationDays } from '#shared/partners/meetings/quarters.ts'
import type { Reader } from '../db/open.ts'
import { agreementsOf } from './agreements/queries.ts'
import { commitmentsOf } from './commitments/queries.ts'
import { owedQuarters } from './meetings/queries.ts'

/** A day that something of the partnership is due or happens on. */
export type PartnerDate = {
  readonly day: IsoDate
  readonly kind: 'agreementEnds' | 'commitmentDue' | 'meeting' | 'invitationDue' | 'meetingMissing' | 'decisionDue'
  /** What it is about, in Polish, without what kind of day it is. */
  readonly title: string
  readonly recordKind: 'partnerAgreement' | 'partnerCommitment' | 'partnerMeeting'
  readonly recordId: number
}

/**
 * Days of partners in a span, in order: ends of agreements in force, what is due of commitments (the oldest that is short),
 * meetings with the days invitations should be out, quarters that owe a meeting (their last day), decisions not done.
 */
export async function partnerDates(db: Reader, from: IsoDate, to: IsoDate, today: IsoDate): Promise<PartnerDate[]> {
  const dates: PartnerDate[] = []
  const add = (...found: readonly PartnerDate[]) => dates.push(...found.filter(({ day }) => from <= day && day <= to))
  for (const one of await agreementsOf(db)) {
    const last = lastDayOf(one, today)
    if (last !== null && isInForce(one, today))
      add({ day: last, kind: 'agreementEnds', title: one.title, recordKind: 'partnerAgreement', recordId: one.id })
  }
  for (const { fulfilment, ...one } of await commitmentsOf(db, {}, today))
    if (fulfilment.nextDue !== null)
      add({
        day: fulfilment.nextDue,
        kind: 'commitmentDue',
        title: `${one.partnerName}: ${one.description}`,
        recordKind: 'partnerCommitment',
        recordId: one.id,
      })
  const meetings = await db
    .selectFrom('partner_meeting')
    .where('status', '=', 'planned')
    .select(['id', 'title', 'held_on as heldOn', 'invited_on as invitedOn'])
    .execute()
  for (const { id, title, heldOn, invitedOn } of meetings) {
    const record = { title, recordKind: 'partnerMeeting' as const, recordId: id }
    add({ day: heldOn, kind: 'meeting', ...record })
    if (invitedOn === null) add({ day: addDays(heldOn, -invitationDays), kind: 'invitationDue', ...record })
  }
  // Whole quarters: one that is cut by the span would seem to end with it.
  const quartersTo = addDays(addMonths(startOfCycle('quarterly', to), 3), -1)
  for (const quarter of await owedQuarters(db, startOfCycle('quarterly', from), quartersTo, today))
    if (quarter.state === 'missing' || quarter.state === 'open')
      add({
        day: quarter.to,
        kind: 'meetingMissing',
        title: `${quarter.name}: ${quarter.agreementTitle}`,
        recordKind: 'partnerAgreement',
        recordId: quarter.agreementId,
      })
  const decisions = await db
    .selectFrom('partner_meeting_decision')
    .where('done_on', 'is', null)
    .where('due_on', 'is not', null)
    .select(['meeting_id as meetingId', 'content', 'owner', 'due_on as dueOn'])
    .execute()
  for (const { meetingId, content, owner, dueOn } of decisions)
    add({
      day: dueOn!,
      kind: 'decisionDue',
      title: [content, owner].filter(Boolean).join(' – '),
      recordKind: 'partnerMeeting',
      recordId: meetingId,
    })
  return dates.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
