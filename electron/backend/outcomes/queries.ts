import { sql } from 'kysely'
import type { Outcome } from '#shared/outcomes/schema.ts'
import type { Reader } from '../db/open.ts'

type Whose = { editionId: number | null; participationId: number | null }

/** Outcomes of an edition, of one participant, or all; the latest first. */
export async function listOutcomes(db: Reader, { editionId, participationId }: Whose): Promise<Outcome[]> {
  const rows = await db
    .selectFrom('outcome as o')
    .innerJoin('participation as x', 'x.id', 'o.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as k', (join) => join.on('k.list', '=', 'outcome').onRef('k.code', '=', 'o.code'))
    .leftJoin('code_list_item as v', (join) =>
      join.on('v.list', '=', 'outcome_evidence').onRef('v.code', '=', 'o.evidence'),
    )
    .$if(editionId !== null, (q) => q.where('x.edition_id', '=', editionId!))
    .$if(participationId !== null, (q) => q.where('o.participation_id', '=', participationId!))
    .orderBy('o.starts_on', 'desc')
    .orderBy('o.id', 'desc')
    .select([
      'o.id',
      'o.participation_id as participationId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'o.code',
      sql<string>`coalesce(k.label, o.code)`.as('label'),
      sql<number>`coalesce(json_extract(k.attributes, '$.employment'), 0)`.as('employment'),
      'o.starts_on as startsOn',
      'o.ends_on as endsOn',
      'o.employer',
      'o.work_form as workForm',
      'o.fte_hundredths as fteHundredths',
      'o.evidence',
      sql<string>`coalesce(v.label, o.evidence, '')`.as('evidenceLabel'),
      'o.verified_on as verifiedOn',
      'o.measured_at as measuredAt',
      'o.internship_id as internshipId',
      'o.note',
      'o.revision',
    ])
    .execute()
  return rows.map((row) => ({ ...row, employment: row.employment === 1 }))
}

/** The job of a participant that is known last and has not ended before the day; `undefined`: none. */
export async function openJobOf(db: Reader, participationId: number, day: string): Promise<Outcome | undefined> {
  const all = await listOutcomes(db, { editionId: null, participationId })
  return all.find((one) => one.employment && one.startsOn <= day && (one.endsOn === null || one.endsOn >= day))
}
