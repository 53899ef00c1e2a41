import { sql } from 'kysely'
import { type AreaPair, type GrowthRules, personResult } from '#shared/diagnoses/change.ts'
import { editionResult, type PersonDiagnosis } from '#shared/diagnoses/editionResult.ts'
import { effectiveRating, meanHundredths } from '#shared/diagnoses/rating.ts'
import type { EditionDiagnoses, EditionDiagnosisRow } from '#shared/diagnoses/schema.ts'
import { endClassOf } from '#shared/participations/endClass.ts'
import type { Reader } from '../db/open.ts'

/** Everybody who began in an edition, in alphabetical order, with the attributes of their reason of ending. */
const peopleOf = (db: Reader, editionId: number) =>
  db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .where('x.edition_id', '=', editionId)
    .where('x.started_on', 'is not', null)
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select([
      'x.id',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'x.ended_on as endedOn',
      'r.attributes as endAttributes',
    ])
    .execute()

/** Measurements of everybody in an edition. */
const measurementsIn = (db: Reader, editionId: number) =>
  db
    .selectFrom('diagnosis as d')
    .innerJoin('participation as x', 'x.id', 'd.participation_id')
    .where('x.edition_id', '=', editionId)
    .orderBy('d.measured_on')
    .select([
      'd.participation_id as participationId',
      'd.kind',
      'd.measured_on as measuredOn',
      'd.improvement_confirmed as confirmed',
    ])
    .execute()

/** Ratings of the two compared measurements of everybody in an edition. */
const ratingsIn = (db: Reader, editionId: number) =>
  db
    .selectFrom('diagnosis_rating as r')
    .innerJoin('diagnosis as d', 'd.id', 'r.diagnosis_id')
    .innerJoin('participation as x', 'x.id', 'd.participation_id')
    .innerJoin('diagnosis_area as a', 'a.id', 'r.area_id')
    .where('x.edition_id', '=', editionId)
    .where('d.kind', 'in', ['initial', 'final'])
    .select([
      'd.participation_id as participationId',
      'd.kind',
      'r.area_id as areaId',
      'a.social',
      'r.self_rating as self',
      'r.specialist_rating as specialist',
      'r.agreed_rating as agreed',
    ])
    .execute()

const areasIn = (db: Reader, editionId: number) =>
  db
    .selectFrom('diagnosis_area as a')
    .where(
      'a.id',
      'in',
      db
        .selectFrom('diagnosis_rating as r')
        .innerJoin('diagnosis as d', 'd.id', 'r.diagnosis_id')
        .innerJoin('participation as x', 'x.id', 'd.participation_id')
        .where('x.edition_id', '=', editionId)
        .select('r.area_id'),
    )
    .orderBy('a.template_id')
    .orderBy('a.position')
    .select(['a.id', 'a.code', 'a.name', 'a.sensitive'])
    .execute()

/** Who of an edition was measured and how the areas changed; `undefined`: no such edition. */
export async function editionDiagnosesOf(db: Reader, editionId: number): Promise<EditionDiagnoses | undefined> {
  const rules: GrowthRules | undefined = await db
    .selectFrom('edition')
    .where('id', '=', editionId)
    .select([sql<number>`growth_points`.as('growthPoints'), sql<number>`improved_areas`.as('improvedAreas')])
    .executeTakeFirst()
  if (!rules) return undefined
  const people = await peopleOf(db, editionId)
  const measured = Map.groupBy(await measurementsIn(db, editionId), (one) => one.participationId)
  const rated = Map.groupBy(await ratingsIn(db, editionId), (one) => one.participationId)
  const known = people.map((person) => {
    const measurements = measured.get(person.id) ?? []
    const areas = new Map<number, AreaPair>()
    for (const rating of rated.get(person.id) ?? []) {
      const pair = areas.get(rating.areaId) ?? { social: rating.social === 1, initial: null, final: null }
      areas.set(rating.areaId, { ...pair, [rating.kind]: effectiveRating(rating) })
    }
    const final = measurements.find((one) => one.kind === 'final')
    const diagnosis: PersonDiagnosis = {
      hasInitial: measurements.some((one) => one.kind === 'initial'),
      hasFinal: final !== undefined,
      finished:
        person.endedOn !== null &&
        endClassOf(JSON.parse(person.endAttributes ?? '{}') as Record<string, unknown>) === 'finished',
      confirmed: final?.confirmed == null ? null : final.confirmed === 1,
      areas,
    }
    return { person, measurements, diagnosis }
  })
  const { summary, areas } = editionResult(
    known.map((one) => one.diagnosis),
    rules,
  )
  const none = { n: 0, meanInitial: null, meanFinal: null, meanChange: null, growth: 0, same: 0, fall: 0 }
  return {
    ...rules,
    summary,
    rows: known.map((one) => rowOf(one, rules)),
    areas: (await areasIn(db, editionId)).map(({ sensitive, ...area }) => ({
      ...area,
      sensitive: sensitive === 1,
      ...(areas.get(area.id) ?? none),
    })),
  }
}

type Known = {
  person: Awaited<ReturnType<typeof peopleOf>>[number]
  measurements: Awaited<ReturnType<typeof measurementsIn>>
  diagnosis: PersonDiagnosis
}
function rowOf({ person, measurements, diagnosis }: Known, rules: GrowthRules): EditionDiagnosisRow {
  const pairs = [...diagnosis.areas.values()]
  const meanOf = (which: 'initial' | 'final') => meanHundredths(pairs.flatMap((pair) => pair[which]?.value ?? []))
  const both = diagnosis.hasInitial && diagnosis.hasFinal
  const result = both ? personResult(pairs, rules, diagnosis.confirmed) : null
  const of = (kind: string) => measurements.filter((one) => one.kind === kind)
  return {
    id: person.id,
    lastName: person.lastName,
    firstName: person.firstName,
    ended: person.endedOn !== null,
    initialOn: of('initial')[0]?.measuredOn ?? null,
    interims: of('interim').length,
    finalOn: of('final')[0]?.measuredOn ?? null,
    followUps: of('followUp').length,
    meanInitial: meanOf('initial'),
    meanFinal: meanOf('final'),
    growth: result?.growth ?? null,
    fall: result?.fall ?? null,
    improved: result?.improved ?? null,
  }
}
