import { sql } from 'kysely'
import { columnsOfKinds, freeKinds } from '#shared/anonymisation/freeOfDuty.ts'
import type { RequestCase } from '#shared/anonymisation/schema.ts'
import { refusalSentence, runningDuties, subjectWords, verdictOf } from '#shared/anonymisation/terms.ts'
import { answerDue } from '#shared/dataProtection/requestTerm.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { requestsOf } from '../dataProtection/requests/queries.ts'
import type { Reader } from '../db/open.ts'
import { blocksOf } from './blocks.ts'
import { countsOf } from './counts.ts'
import { ownedRows } from './ownedRows.ts'
import { termsOf } from './terms.ts'

/** A request to be forgotten and what it can be answered with; `undefined`: there is no such request of somebody in the file. */
export async function requestCaseOf(db: Reader, requestId: number, today: IsoDate): Promise<RequestCase | undefined> {
  const request = await db
    .selectFrom('person_request as r')
    .innerJoin('person as p', 'p.id', 'r.person_id')
    .where('r.id', '=', requestId)
    .where('r.kind', '=', 'erasure')
    .select(['r.id', 'r.received_on', 'r.extended', 'r.answered_on', 'p.id as person_id'])
    .select(sql<string>`p.last_name || ' ' || p.first_name`.as('name'))
    .executeTakeFirst()
  if (!request) return undefined
  const personId = request.person_id
  const blocked = (await blocksOf(db, [personId], requestId)).get(personId) ?? null
  const duties = runningDuties((await termsOf(db, [personId])).get(personId) ?? [], today)
  const rows = await ownedRows(db, [personId])
  const free: RequestCase['free'] = []
  for (const kind of freeKinds) {
    const columns = columnsOfKinds([kind])
    const counts = await countsOf(db, rows, (table) => columns.get(table) ?? [])
    const all = counts.reduce((sum, one) => sum + one.rows, 0)
    if (all > 0) free.push({ kind, rows: all })
  }
  return {
    ...{ requestId, receivedOn: request.received_on, dueOn: answerDue(request.received_on, request.extended === 1) },
    ...{ personId, name: request.name, answered: request.answered_on !== null },
    ...{ verdict: verdictOf(blocked, duties), blocked },
    duties: duties.map((term) => ({ what: subjectWords(term), until: term.until })),
    ...{ refusal: refusalSentence(blocked, duties), free },
    recipients: (await requestsOf(db, today)).find(({ id }) => id === requestId)?.recipients ?? [],
  }
}
