import { effectiveRating } from '#shared/diagnoses/rating.ts'
import type { RatedArea } from '#shared/plans/schema.ts'
import type { Reader } from '../db/open.ts'

export type RatedCase = { readonly measuredOn: string | null; readonly areas: readonly RatedArea[] }

/**
 * The areas of each participation with the rating of its initial measurement and the latest after it. Without an initial
 * measurement the areas are those of the edition's template, unrated. Notes of a diagnosis are never read here.
 */
export async function ratingsOf(db: Reader, participationIds: readonly number[]): Promise<Map<number, RatedCase>> {
  if (participationIds.length === 0) return new Map()
  const participations = await db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.id', 'in', participationIds)
    .select(['x.id', 'e.diagnosis_template_id as templateId'])
    .execute()
  const usual = await db
    .selectFrom('diagnosis_template')
    .where('active', '=', 1)
    .orderBy('id')
    .select('id')
    .executeTakeFirst()
  const areas = await db.selectFrom('diagnosis_area').orderBy('position').orderBy('id').selectAll().execute()
  const diagnoses = await db
    .selectFrom('diagnosis')
    .where('participation_id', 'in', participationIds)
    .orderBy('measured_on')
    .orderBy('id')
    .select(['id', 'participation_id', 'kind', 'template_id', 'measured_on'])
    .execute()
  const ratings = await db
    .selectFrom('diagnosis_rating as r')
    .innerJoin('diagnosis as d', 'd.id', 'r.diagnosis_id')
    .where('d.participation_id', 'in', participationIds)
    .select([
      'r.diagnosis_id',
      'r.area_id',
      'r.self_rating as self',
      'r.specialist_rating as specialist',
      'r.agreed_rating as agreed',
    ])
    .execute()
  const rated = new Map(
    ratings.map((row) => [`${row.diagnosis_id}/${row.area_id}`, effectiveRating(row)?.value ?? null]),
  )
  const byParticipation = Map.groupBy(diagnoses, (one) => one.participation_id)
  return new Map(
    participations.map(({ id, templateId }) => {
      const own = byParticipation.get(id) ?? []
      const initial = own.find((one) => one.kind === 'initial')
      const later = own.filter((one) => one.kind !== 'initial').toReversed()
      const template = initial?.template_id ?? templateId ?? usual?.id
      const at = (diagnosisId: number | undefined, areaId: number): number | null =>
        rated.get(`${diagnosisId}/${areaId}`) ?? null
      const list = areas
        .filter((area) => area.template_id === template)
        .filter((area) => area.active === 1 || at(initial?.id, area.id) !== null)
        .map(({ id: areaId, code, name }) => {
          const last = later.find((one) => at(one.id, areaId) !== null)
          return {
            id: areaId,
            code,
            name,
            initial: at(initial?.id, areaId),
            latest: at(last?.id, areaId),
            latestOn: last?.measured_on ?? null,
          }
        })
      return [id, { measuredOn: initial?.measured_on ?? null, areas: list }]
    }),
  )
}
