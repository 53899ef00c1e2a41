import type { Term } from '#shared/anonymisation/terms.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'
import { editionDuty } from '../retention/personTerms.ts'
import { keepingOf } from '../retention/queries.ts'

/** Every reason why data of these people are kept, with its last day, by person; a stay whose term does not run yet has none. */
export async function termsOf(db: Reader, personIds: readonly number[]): Promise<ReadonlyMap<number, Term[]>> {
  const keeping = await keepingOf(db)
  const stays = await db
    .selectFrom('participation as u')
    .innerJoin('edition as e', 'e.id', 'u.edition_id')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .where('u.person_id', 'in', [...personIds])
    .select(['u.person_id', 'u.stage', 'u.decided_on', 'u.applied_on', 'u.started_on', 'u.ended_on'])
    .select(['e.name as edition', 'e.ends_on', 'g.title as grant', 'g.task_to', 'g.retention_years'])
    .execute()
  const terms = new Map<number, Term[]>(personIds.map((id) => [id, []]))
  for (const stay of stays) {
    const isTask = stay.stage === 'participant'
    const duty = editionDuty(stay)
    const term = isTask
      ? keeping('participation', { ...duty, days: { ...duty.days, participationEnd: stay.ended_on } })
      : keeping('applicant', {
          days: {
            decision: stay.decided_on ?? stay.ends_on,
            application: stay.applied_on ?? stay.started_on,
            editionEnd: stay.ends_on,
          },
          contract: null,
        })
    if (term === undefined) continue
    const { edition, grant } = stay
    terms.get(stay.person_id)?.push({ subject: isTask ? 'task' : 'application', edition, grant, until: term.until })
  }
  return terms
}

/** The last day papers of each edition have to be kept, whoever took part. */
export async function editionTerms(db: Reader): Promise<ReadonlyMap<number, IsoDate>> {
  const keeping = await keepingOf(db)
  const editions = await db
    .selectFrom('edition as e')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .select(['e.id', 'e.ends_on', 'g.task_to', 'g.retention_years'])
    .execute()
  return new Map(
    editions.flatMap((edition) => {
      const duty = editionDuty(edition)
      const term = keeping('participation', { ...duty, days: { ...duty.days, participationEnd: edition.ends_on } })
      return term === undefined ? [] : [[edition.id, term.until] as const]
    }),
  )
}
