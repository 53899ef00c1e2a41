import { sql } from 'kysely'
import { extensionDue, extensionStateOn } from '#shared/dataProtection/extension.ts'
import { recipientsLeft, recipientsOf } from '#shared/dataProtection/recipients.ts'
import type { PersonRequest } from '#shared/dataProtection/requestSchema.ts'
import { answerDue, requestStateOn } from '#shared/dataProtection/requestTerm.ts'
import { dayInPoland, type IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../../db/open.ts'

type Notice = PersonRequest['notices'][number]
/** Who was told of what was done, by the number of the request, in the order it was noted. */
async function noticesByRequest(db: Reader): Promise<ReadonlyMap<number, readonly Notice[]>> {
  const rows = await db
    .selectFrom('request_notice')
    .orderBy('id')
    .select(['request_id', 'id', 'recipient', 'told_on as toldOn', 'manner', 'exemption', 'reason'])
    .execute()
  const notices = new Map<number, Notice[]>()
  for (const { request_id, ...notice } of rows) notices.set(request_id, [...(notices.get(request_id) ?? []), notice])
  return notices
}

type HandedOver = { readonly recipient: string; readonly day: IsoDate }
/** To whom data were handed over and on which day, by the number of the person, in the order of the register. */
async function handedOverByPerson(db: Reader): Promise<ReadonlyMap<number, readonly HandedOver[]>> {
  const rows = await db
    .selectFrom('disclosure')
    .where('kind', '=', 'handedOver')
    .where('person_id', 'is not', null)
    .orderBy('at')
    .orderBy('id')
    .select(['person_id', 'recipient', 'at'])
    .execute()
  const given = new Map<number, HandedOver[]>()
  for (const { person_id, recipient, at } of rows)
    given.set(person_id!, [...(given.get(person_id!) ?? []), { recipient, day: dayInPoland(at) }])
  return given
}

/** Requests of people: those that wait first by their term, then the answered ones, the latest first. */
export async function requestsOf(db: Reader, today: IsoDate): Promise<PersonRequest[]> {
  const rows = await db
    .selectFrom('person_request as r')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .leftJoin('command_log as c', 'c.id', 'r.step_id')
    .orderBy('r.received_on', 'desc')
    .orderBy('r.id', 'desc')
    .select([
      'r.id',
      'r.person_id as personId',
      'r.applicant',
      'r.kind',
      'r.received_on as receivedOn',
      'r.manner',
      'r.wish',
      'r.extended',
      'r.extension_reason as extensionReason',
      'r.extension_told_on as extensionToldOn',
      'r.answered_on as answeredOn',
      'r.outcome',
      'r.answer',
      'r.step_id as stepId',
      'r.note',
      'r.revision',
      'c.sentence as stepSentence',
      sql<string>`case when p.id is null then r.applicant else p.last_name || ' ' || p.first_name end`.as('who'),
    ])
    .execute()
  const [noticesOf, givenTo] = [await noticesByRequest(db), await handedOverByPerson(db)]
  const requests = rows.map(({ extended, ...row }) => {
    const request = { ...row, extended: extended === 1 }
    const dueOn = answerDue(row.receivedOn, request.extended)
    const notices = [...(noticesOf.get(row.id) ?? [])]
    const given = row.personId === null ? [] : (givenTo.get(row.personId) ?? [])
    return {
      ...request,
      ...{ dueOn, state: requestStateOn(dueOn, row.answeredOn, today), notices },
      ...{ extensionState: extensionStateOn(request, today), extensionDueOn: extensionDue(row.receivedOn) },
      ...{ recipients: recipientsOf(given, notices), recipientsLeft: recipientsLeft(row, given, notices) },
    }
  })
  const waiting = requests.filter(({ answeredOn }) => answeredOn === null)
  return [
    ...waiting.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id - b.id)),
    ...requests.filter(({ answeredOn }) => answeredOn !== null),
  ]
}
