import { sql } from 'kysely'
import { endClassOf } from '#shared/participations/endClass.ts'
import type {
  CertificateFact,
  ContractFact,
  DiagnosisFact,
  OutcomeFact,
  ParticipationFact,
  PlanFact,
  SurveyFact,
} from '#shared/peopleReports/facts.ts'
import type { Reader } from '../db/open.ts'
import { among, bounds, presentDays, type Scope } from './scope.ts'

const yesNo = (flag: number | null): boolean | null => (flag === null ? null : flag === 1)

/** The participations of the scope with what was known of each at its start. */
export async function participationFacts(db: Reader, scope: Scope): Promise<ParticipationFact[]> {
  const ids = among(scope.participations)
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .where('x.id', 'in', ids)
    .orderBy('x.id')
    .select([
      'x.id',
      'p.id as personId',
      'x.edition_id as editionId',
      'p.sex',
      'p.birth_date as birthDate',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'r.attributes as endAttributes',
      'p.gmina',
      'p.education',
      'x.main_group as mainGroup',
      'x.referral',
      'x.labour_status as labourStatus',
      'x.longterm_national as longtermNational',
      'x.longterm_eu as longtermEu',
    ])
    .execute()
  const groups = Map.groupBy(
    await db
      .selectFrom('participation_group')
      .where('participation_id', 'in', ids)
      .select(['participation_id as id', 'code'])
      .execute(),
    (row) => row.id,
  )
  const paths = Map.groupBy(
    await db
      .selectFrom('participation_path as m')
      .innerJoin('edition_path as e', 'e.id', 'm.path_id')
      .where('m.participation_id', 'in', ids)
      .select(['m.participation_id as id', 'e.name', 'm.completed'])
      .execute(),
    (row) => row.id,
  )
  const classes = new Map<string, ReturnType<typeof endClassOf>>()
  const classOf = (attributes: string) => {
    const known = classes.get(attributes) ?? endClassOf(JSON.parse(attributes) as Record<string, unknown>)
    classes.set(attributes, known)
    return known
  }
  return rows.map(({ endAttributes, startedOn, longtermNational, longtermEu, ...row }) => ({
    ...row,
    startedOn: startedOn ?? row.birthDate,
    endClass: row.endedOn === null ? null : classOf(endAttributes ?? '{}'),
    longtermNational: yesNo(longtermNational),
    longtermEu: yesNo(longtermEu),
    additionalGroups: (groups.get(row.id) ?? []).map(({ code }) => code),
    paths: (paths.get(row.id) ?? []).map(({ name, completed }) => ({ name, completed: yesNo(completed) })),
  }))
}

/** Kontrakty socjalne in force on at least a day of the window. */
export const contractFacts = (db: Reader, scope: Scope): Promise<ContractFact[]> =>
  db
    .selectFrom('social_contract')
    .where('participation_id', 'in', among(scope.participations))
    .where('concluded_on', '<=', presentDays(scope).to)
    .where(sql<boolean>`coalesce(terminated_on, valid_to, '9999-12-31') >= ${presentDays(scope).from}`)
    .orderBy('id')
    .select(['id', 'participation_id as participationId'])
    .execute()

/** What became of the participants; an outcome belongs to its participation whenever it was learnt, but on a day none from later. */
export const outcomeFacts = (db: Reader, scope: Scope): Promise<OutcomeFact[]> => {
  const onDay = scope.window.from === null ? bounds(scope.window).to : bounds({ from: null, to: null }).to
  return db
    .selectFrom('outcome')
    .where('participation_id', 'in', among(scope.participations))
    .where('starts_on', '<=', onDay)
    .orderBy('id')
    .select([
      'id',
      'participation_id as participationId',
      'code',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'measured_at as measuredAt',
    ])
    .execute()
}

/**
 * Valid certificates: of the participants, or, in a year, all that were issued in it. A certificate of December's end is often
 * issued in January, so it may belong to somebody who takes part no more.
 */
export async function certificateFacts(db: Reader, scope: Scope): Promise<CertificateFact[]> {
  const { from, to } = bounds(scope.window)
  let query = db
    .selectFrom('certificate as c')
    .leftJoin('class_group as g', 'g.id', 'c.class_group_id')
    .leftJoin('participation as x', 'x.id', 'c.participation_id')
    .leftJoin('person as p', 'p.id', 'x.person_id')
    .where('c.annulled_on', 'is', null)
    .where('c.issued_on', '>=', from)
    .where('c.issued_on', '<=', to)
    .orderBy('c.id')
    .select(['c.id', 'c.kind', 'x.person_id as personId', 'p.sex', 'g.support_type as supportType'])
  if (scope.kind !== 'inYear' || scope.path !== '')
    query = query.where('c.participation_id', 'in', among(scope.participations))
  return query.execute()
}

/** Final surveys filled in within the window, with their marks. */
export async function surveyFacts(db: Reader, scope: Scope): Promise<SurveyFact[]> {
  const rows = await db
    .selectFrom('final_survey as s')
    .leftJoin('survey_score as m', 'm.survey_id', 's.id')
    .where('s.participation_id', 'in', among(scope.participations))
    .where('s.filled_on', '>=', bounds(scope.window).from)
    .where('s.filled_on', '<=', bounds(scope.window).to)
    .orderBy('s.id')
    .select(['s.id', 's.participation_id as participationId', 's.situation', 'm.item', 'm.score'])
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].map((own) => ({
    id: own[0]!.id,
    participationId: own[0]!.participationId,
    situation: own[0]!.situation,
    scores: Object.fromEntries(
      own.flatMap(({ item, score }) => (item === null || score === null ? [] : [[item, score]])),
    ),
  }))
}

/** Measurements made until the end of the window. */
export async function diagnosisFacts(db: Reader, scope: Scope): Promise<DiagnosisFact[]> {
  const rows = await db
    .selectFrom('diagnosis')
    .where('participation_id', 'in', among(scope.participations))
    .where('measured_on', '<=', bounds(scope.window).to)
    .orderBy('id')
    .select(['id', 'participation_id as participationId', 'kind', 'improvement_confirmed as improved'])
    .execute()
  return rows.map(({ improved, ...row }) => ({ ...row, improvementConfirmed: yesNo(improved) }))
}

/** Action plans in force, drawn up until the end of the window. */
export async function planFacts(db: Reader, scope: Scope): Promise<PlanFact[]> {
  const rows = await db
    .selectFrom('plan')
    .where('participation_id', 'in', among(scope.participations))
    .where('drawn_on', '<=', bounds(scope.window).to)
    .where('state', '!=', 'superseded')
    .orderBy('id')
    .select(['id', 'participation_id as participationId', sql<number>`signed_on is not null`.as('signed')])
    .execute()
  return rows.map(({ signed, ...row }) => ({ ...row, signed: signed === 1 }))
}
