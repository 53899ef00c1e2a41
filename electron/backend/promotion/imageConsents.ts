import { sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { type ImageAnswer, withoutImageConsent } from '#shared/promotion/imageConsent.ts'
import type { ImageConsents, PromotionEntry } from '#shared/promotion/schema.ts'
import type { Reader } from '../db/open.ts'

type Participant = {
  readonly participationId: number
  readonly personId: number
  readonly name: string
  readonly grantId: number | null
  readonly startedOn: IsoDate
  readonly endedOn: IsoDate | null
  readonly answers: readonly ImageAnswer[]
}

/** Everybody who ever took part, by name, with what they answered about the use of their image. */
export async function participantsWithAnswers(db: Reader): Promise<Participant[]> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.started_on', 'is not', null)
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select([
      'x.id as participationId',
      'x.person_id as personId',
      sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
      'e.grant_id as grantId',
      sql<IsoDate>`x.started_on`.as('startedOn'),
      'x.ended_on as endedOn',
    ])
    .execute()
  const answers = Map.groupBy(
    await db
      .selectFrom('consent')
      .where('kind', '=', 'IMAGE')
      .orderBy('id')
      .select(['participation_id', 'decision', 'decided_on as decidedOn', 'withdrawn_on as withdrawnOn'])
      .execute(),
    ({ participation_id }) => participation_id,
  )
  return rows.map((row) => ({ ...row, answers: answers.get(row.participationId) ?? [] }))
}

type Shows = Pick<PromotionEntry, 'publishedOn' | 'publishedTo' | 'grantId' | 'peopleCheckedOn'>
/**
 * Whose image something published may show, and who of them gave no valid consent: with a grant, those who took part in its
 * editions by the day of publishing; without one, those whose time ran on that day.
 */
export function imageConsentsOf(everybody: readonly Participant[], shows: Shows, today: IsoDate): ImageConsents {
  const { publishedOn, publishedTo, grantId, peopleCheckedOn: checkedOn } = shows
  const could = everybody.filter(
    (one) =>
      one.startedOn <= publishedOn &&
      (grantId === null ? one.endedOn === null || one.endedOn >= publishedOn : one.grantId === grantId),
  )
  const people = withoutImageConsent(could, { publishedTo, checkedOn }, today)
  return {
    participants: could.length,
    people: people.map(({ participationId, personId, name, state, since }) => ({
      ...{ participationId, personId, name, state, since },
    })),
  }
}
