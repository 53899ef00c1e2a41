import { sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { ScheduledRow } from '#shared/results/schema.ts'
import type { ActivityFacts } from '#shared/settlements/checks/activityFacts.ts'
import { isCounted, isNotCounted } from '../../classes/counting.ts'
import type { Reader } from '../../db/open.ts'
import { imageConsentsOf, participantsWithAnswers } from '../../promotion/imageConsents.ts'
import { listEntries } from '../../promotion/queries.ts'
import { scannedLists } from './scanned.ts'

type Task = { readonly id: number; readonly taskFrom: IsoDate; readonly taskTo: IsoDate }

const meetingsOf = async (db: Reader, grantId: number, today: IsoDate): Promise<ActivityFacts['meetings']> => {
  const rows = await db
    .selectFrom('class_session as s')
    .innerJoin('edition as e', 'e.id', 's.edition_id')
    .where('e.grant_id', '=', grantId)
    .where(sql<boolean>`(${isCounted} or ${isNotCounted(today)})`)
    .orderBy('s.held_on')
    .orderBy('s.id')
    .select([
      's.id',
      's.edition_id as editionId',
      's.held_on as heldOn',
      's.support_type as supportType',
      sql<number>`${isCounted}`.as('confirmed'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, confirmed: row.confirmed === 1 }))
}

/** Events whose people are known from a list or by name. */
const eventsOf = (db: Reader, grantId: number): Promise<{ heldOn: IsoDate; supportType: string }[]> =>
  db
    .selectFrom('event as v')
    .innerJoin('edition as e', 'e.id', 'v.edition_id')
    .where('e.grant_id', '=', grantId)
    .where(
      sql<boolean>`(v.count_source = 'list' or exists (select 1 from event_participant p where p.event_id = v.id))`,
    )
    .select(['v.held_on as heldOn', 'v.support_type as supportType'])
    .execute()

/** Participations with a day in the task; `consented`: a consent for pictures was given and stands. */
const participantsOf = (db: Reader, { id, taskFrom, taskTo }: Task): Promise<{ id: number; consented: number }[]> =>
  db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('e.grant_id', '=', id)
    .where('x.started_on', '<=', taskTo)
    .where(sql<boolean>`coalesce(x.ended_on, '9999') >= ${taskFrom}`)
    .orderBy('x.id')
    .select([
      'x.id',
      sql<number>`exists (select 1 from consent c where c.participation_id = x.id and c.kind = 'IMAGE' and c.decision = 'given' and c.withdrawn_on is null)`.as(
        'consented',
      ),
    ])
    .execute()

/** What was published of a grant with participants in it, the latest first, and who of them may not be seen there. */
async function publishedOf(db: Reader, grantId: number, today: IsoDate): Promise<ActivityFacts['published']> {
  const showing = (await listEntries(db, grantId)).filter(({ showsPeople }) => showsPeople === true)
  if (showing.length === 0) return []
  const everybody = await participantsWithAnswers(db)
  return showing.map((entry) => {
    const { participants, people } = imageConsentsOf(everybody, entry, today)
    const withoutConsent = people.map(({ participationId }) => participationId)
    return { title: entry.title, publishedOn: entry.publishedOn, participants, withoutConsent }
  })
}

/** First confirmed meeting in the task with somebody under eighteen; of relatives only the year of birth is known. */
async function minorsFrom(db: Reader, { id, taskFrom, taskTo }: Task): Promise<IsoDate | null> {
  const { rows } = await sql<{ day: IsoDate | null }>`
    select min(s.held_on) as day from class_session s join edition e on e.id = s.edition_id
    where e.grant_id = ${id} and s.held_on between ${taskFrom} and ${taskTo} and ${isCounted}
      and (exists (select 1 from related_attendance r join related_person p on p.id = r.related_id
          where r.session_id = s.id and p.birth_year > cast(substr(s.held_on, 1, 4) as integer) - 18)
        or exists (select 1 from attendance a join participation x on x.id = a.participation_id join person p on p.id = x.person_id
          where a.session_id = s.id and a.mark in ('O', 'S') and date(p.birth_date, '+18 years') > s.held_on))`.execute(
    db,
  )
  return rows[0]?.day ?? null
}

/** What happened in the task of a grant, as the checks see it. */
export async function activityFactsOf(
  db: Reader,
  task: Task,
  schedule: readonly ScheduledRow[],
  today: IsoDate,
): Promise<ActivityFacts> {
  const lists = await scannedLists(db, task.id)
  const participants = await participantsOf(db, task)
  return {
    schedule: schedule.map((row) => ({ ...row, listScanned: row.supports.some((one) => lists.has(one)) })),
    editions: await db
      .selectFrom('edition')
      .where('grant_id', '=', task.id)
      .orderBy('starts_on')
      .orderBy('id')
      .select(['id', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
      .execute(),
    meetings: await meetingsOf(db, task.id, today),
    events: await eventsOf(db, task.id),
    participants: participants.length,
    published: await publishedOf(db, task.id, today),
    withoutImageConsent: participants.filter(({ consented }) => consented !== 1).map(({ id }) => id),
    minorsFrom: await minorsFrom(db, task),
  }
}
