import { changeOf, classOfChange, personResult } from '#shared/diagnoses/change.ts'
import { nextKind } from '#shared/diagnoses/measurement.ts'
import { effectiveRating } from '#shared/diagnoses/rating.ts'
import type { AreaChange, CaseDiagnoses, Score } from '#shared/diagnoses/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'
import { areasOfMeasurement, headsOf, measurementsOf, participationFacts, type Rating, ratingsOf } from './queries.ts'
import { templateOfEdition } from './templateQueries.ts'

type Made = Awaited<ReturnType<typeof measurementsOf>>[number]

/** The two measurements that are compared: the initial one, and the final one or, before there is one, the latest interim. */
export function comparedOf(measurements: readonly Made[]): { initial: Made | undefined; last: Made | undefined } {
  const initial = measurements.find((one) => one.kind === 'initial')
  const final = measurements.find((one) => one.kind === 'final')
  const interim = measurements.findLast((one) => one.kind === 'interim')
  return { initial, last: final ?? interim }
}

const effectiveOf = (ratings: readonly Rating[], diagnosisId: number | undefined, areaId: number) => {
  const rating = ratings.find((one) => one.diagnosisId === diagnosisId && one.areaId === areaId)
  return rating ? effectiveRating(rating) : null
}

/** The change in each area between two measurements. */
export async function changesBetween(
  db: Reader,
  templateId: number,
  initial: Made | undefined,
  last: Made | undefined,
  growthPoints: number,
): Promise<AreaChange[]> {
  const ids = [initial?.id, last?.id].filter((one) => one !== undefined)
  const areas = await areasOfMeasurement(db, templateId, ids)
  const ratings = await ratingsOf(db, ids)
  return areas.map((area) => {
    const pair = { initial: effectiveOf(ratings, initial?.id, area.id), final: effectiveOf(ratings, last?.id, area.id) }
    const change = changeOf(pair)
    return {
      areaId: area.id,
      code: area.code,
      name: area.name,
      social: area.social === 1,
      sensitive: area.sensitive === 1,
      initial: pair.initial,
      last: pair.final,
      change,
      class: change === null ? null : classOfChange(change, growthPoints),
    }
  })
}

async function scoresOf(db: Reader, participationId: number): Promise<Score[]> {
  const rows = await db
    .selectFrom('test_score as t')
    .leftJoin('staff_member as s', 's.id', 't.staff_id')
    .where('t.participation_id', '=', participationId)
    .orderBy('t.taken_on')
    .orderBy('t.id')
    .select([
      't.id',
      't.participation_id as participationId',
      't.tool',
      't.taken_on as takenOn',
      't.kind',
      't.score_hundredths as score',
      't.max_hundredths as max',
      't.interpretation',
      't.staff_id as staffId',
      't.revision',
      's.first_name',
      's.last_name',
    ])
    .execute()
  return rows.map(({ first_name, last_name, ...score }) => ({
    ...score,
    staffName: [first_name, last_name].filter(Boolean).join(' '),
  }))
}

/**
 * On what the summary may go to the OPS, in words: the consent said last, or a kontrakt socjalny in force when there is none;
 * null: on nothing. A refusal said last leaves only the kontrakt.
 */
export async function summaryBasisOf(
  db: Reader,
  participationId: number,
  measurements: readonly Made[],
): Promise<string | null> {
  const said = measurements.findLast((one) => one.summaryConsent !== null)
  if (said?.summaryConsent === 1)
    return said.summaryConsentOn
      ? `zgoda osoby uczestniczącej z dnia ${formatDate(said.summaryConsentOn)}`
      : 'zgoda osoby uczestniczącej'
  const contract = await db
    .selectFrom('social_contract')
    .where('participation_id', '=', participationId)
    .where('terminated_on', 'is', null)
    .orderBy('concluded_on', 'desc')
    .select(['number', 'concluded_on as concludedOn'])
    .executeTakeFirst()
  return contract ? `kontrakt socjalny nr ${contract.number} z dnia ${formatDate(contract.concludedOn)}` : null
}

/** All measurements of a participation and what they say together; `undefined`: no such participation. */
export async function caseDiagnosesOf(db: Reader, participationId: number): Promise<CaseDiagnoses | undefined> {
  const facts = await participationFacts(db, participationId)
  if (!facts) return undefined
  const measurements = await measurementsOf(db, participationId)
  const { initial, last } = comparedOf(measurements)
  const own = await templateOfEdition(db, facts.editionId)
  const templateId = (last ?? initial)?.templateId ?? own
  const changes =
    templateId === null || !(initial ?? last)
      ? []
      : await changesBetween(db, templateId, initial, last, facts.growthPoints)
  const confirmed = last?.improvementConfirmed == null ? null : last.improvementConfirmed === 1
  const pairs = changes.map(({ social, initial: first, last: final }) => ({ social, initial: first, final }))
  return {
    participationId,
    editionId: facts.editionId,
    startedOn: facts.startedOn,
    endedOn: facts.endedOn,
    growthPoints: facts.growthPoints,
    improvedAreas: facts.improvedAreas,
    templateId: initial?.templateId ?? own,
    nextKind: nextKind(
      measurements.map((one) => one.kind),
      facts.endedOn !== null,
    ),
    measurements: await headsOf(db, participationId),
    initialId: initial?.id ?? null,
    lastId: last?.id ?? null,
    changes,
    result: initial && last?.kind === 'final' ? { ...personResult(pairs, facts, confirmed), confirmed } : null,
    scores: await scoresOf(db, participationId),
    summaryBasis: await summaryBasisOf(db, participationId, measurements),
  }
}
