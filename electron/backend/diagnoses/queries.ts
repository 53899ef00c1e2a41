import { sql } from 'kysely'
import { authorWarnings } from '#shared/diagnoses/authorWarnings.ts'
import { dateWarnings, type MeasurementKind, measurementName } from '#shared/diagnoses/measurement.ts'
import { effectiveRating, meanHundredths } from '#shared/diagnoses/rating.ts'
import type { Author, Measurement, MeasurementHead } from '#shared/diagnoses/schema.ts'
import type { SectionCode } from '#shared/diagnoses/sections.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'

const maybe = (flag: number | null): boolean | null => (flag === null ? null : flag === 1)

/** Whose diagnosis it is: the edition with its rules and the time of the participation; `undefined`: no such participation. */
export const participationFacts = (db: Reader, participationId: number) =>
  db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('x.id', '=', participationId)
    .select([
      'x.id as participationId',
      'x.edition_id as editionId',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'e.name as editionName',
      'e.growth_points as growthPoints',
      'e.improved_areas as improvedAreas',
      'p.first_name as firstName',
      'p.last_name as lastName',
      'p.sex',
    ])
    .executeTakeFirst()

/** Kind, day and number of all measurements of a participation, in the order they were made. */
export const measurementsOf = (db: Reader, participationId: number) =>
  db
    .selectFrom('diagnosis')
    .where('participation_id', '=', participationId)
    .orderBy('measured_on')
    .orderBy('id')
    .select([
      'id',
      'kind',
      'sequence',
      'measured_on as measuredOn',
      'template_id as templateId',
      'completed_on as completedOn',
      'improvement_confirmed as improvementConfirmed',
      'summary_consent as summaryConsent',
      'summary_consent_on as summaryConsentOn',
      'market_distance as marketDistance',
    ])
    .execute()

/** Every rating of these measurements. */
export const ratingsOf = (db: Reader, diagnosisIds: readonly number[]) =>
  db
    .selectFrom('diagnosis_rating')
    .where('diagnosis_id', 'in', [...diagnosisIds])
    .select([
      'diagnosis_id as diagnosisId',
      'area_id as areaId',
      'self_rating as self',
      'specialist_rating as specialist',
      'agreed_rating as agreed',
      'staff_id as staffId',
      'note',
    ])
    .execute()
export type Rating = Awaited<ReturnType<typeof ratingsOf>>[number]

/** Measurements as a list shows them, with how many areas were rated and the mean of the ratings that count. */
export async function headsOf(db: Reader, participationId: number): Promise<MeasurementHead[]> {
  const measurements = await measurementsOf(db, participationId)
  const ratings = Map.groupBy(
    await ratingsOf(
      db,
      measurements.map((one) => one.id),
    ),
    (rating) => rating.diagnosisId,
  )
  const asked = await db
    .selectFrom('diagnosis_area')
    .where('active', '=', 1)
    .groupBy('template_id')
    .select(['template_id as templateId', (eb) => eb.fn.countAll<number>().as('areas')])
    .execute()
  return measurements.map(({ id, kind, sequence, measuredOn, completedOn, templateId }) => {
    const values = (ratings.get(id) ?? []).flatMap((rating) => effectiveRating(rating)?.value ?? [])
    const areas = asked.find((one) => one.templateId === templateId)?.areas ?? 0
    return {
      id,
      kind,
      sequence,
      measuredOn,
      completedOn,
      rated: values.length,
      areas: Math.max(areas, values.length),
      mean: meanHundredths(values),
    }
  })
}

/** Staff in alphabetical order with their roles in an edition; those no longer active only if they have one. */
export async function authorsOf(db: Reader, editionId: number): Promise<Author[]> {
  const rows = await db
    .selectFrom('staff_member as s')
    .leftJoin('staff_assignment as a', (join) =>
      join.onRef('a.staff_id', '=', 's.id').on('a.edition_id', '=', editionId),
    )
    .orderBy('s.sort_key')
    .orderBy('s.id')
    .select(['s.id', 's.first_name', 's.last_name', 's.active', 'a.role'])
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()]
    .map((mine) => ({
      id: mine[0]!.id,
      name: `${mine[0]!.first_name} ${mine[0]!.last_name}`,
      active: mine[0]!.active === 1,
      roles: [...new Set(mine.flatMap((row) => row.role ?? []))],
    }))
    .filter((author) => author.active || author.roles.length > 0)
}

/** Areas a card asks about or in which it was rated, in their order, with the name of the role. */
export const areasOfMeasurement = (db: Reader, templateId: number, diagnosisIds: readonly number[]) =>
  db
    .selectFrom('diagnosis_area as a')
    .leftJoin('code_list_item as c', (join) => join.on('c.list', '=', 'staff_role').onRef('c.code', '=', 'a.role'))
    .where((eb) =>
      eb.or([
        eb.and([eb('a.template_id', '=', templateId), eb('a.active', '=', 1)]),
        eb(
          'a.id',
          'in',
          eb
            .selectFrom('diagnosis_rating')
            .where('diagnosis_id', 'in', [...diagnosisIds])
            .select('area_id'),
        ),
      ]),
    )
    .orderBy(sql`a.template_id = ${templateId}`, 'desc')
    .orderBy('a.position')
    .orderBy('a.id')
    .select([
      'a.id',
      'a.code',
      'a.name',
      'a.description',
      'a.anchor1',
      'a.anchor4',
      'a.anchor7',
      'a.anchor10',
      'a.role',
      'a.sensitive',
      'a.social',
      'a.active',
      sql<string>`coalesce(c.label, a.role)`.as('roleLabel'),
    ])
    .execute()

/** One card with everything but the restricted notes; `undefined`: no such measurement. */
export async function measurementOf(db: Reader, id: number, today: IsoDate): Promise<Measurement | undefined> {
  const row = await db
    .selectFrom('diagnosis as d')
    .innerJoin('diagnosis_template as t', 't.id', 'd.template_id')
    .where('d.id', '=', id)
    .selectAll('d')
    .select('t.name as templateName')
    .executeTakeFirst()
  const facts = row && (await participationFacts(db, row.participation_id))
  if (!row || !facts) return undefined
  const all = await measurementsOf(db, row.participation_id)
  const others = all.filter((one) => one.id !== id)
  const before = all
    .slice(
      0,
      all.findIndex((one) => one.id === id),
    )
    .at(-1)
  const ratings = await ratingsOf(db, [id])
  const areas = (await areasOfMeasurement(db, row.template_id, [id])).map((area) => ({
    ...area,
    sensitive: area.sensitive === 1,
    social: area.social === 1,
    active: area.active === 1,
  }))
  const parts = await db
    .selectFrom('diagnosis_part')
    .where('diagnosis_id', '=', id)
    .orderBy('id')
    .select(['id', 'section', 'staff_id as staffId', 'written_on as writtenOn', 'text'])
    .execute()
  const dates = { today, startedOn: facts.startedOn, endedOn: facts.endedOn, others }
  return {
    id,
    participationId: row.participation_id,
    templateId: row.template_id,
    templateName: row.templateName,
    editionId: facts.editionId,
    startedOn: facts.startedOn,
    kind: row.kind,
    sequence: row.sequence,
    measuredOn: row.measured_on,
    marketDistance: row.market_distance,
    improvementConfirmed: maybe(row.improvement_confirmed),
    confirmedOn: row.confirmed_on,
    confirmedById: row.confirmed_by_id,
    summaryConsent: maybe(row.summary_consent),
    summaryConsentOn: row.summary_consent_on,
    completedOn: row.completed_on,
    revision: row.revision,
    areas,
    ratings: ratings.map(({ diagnosisId: _, ...rating }) => rating),
    parts: parts.map((part) => ({ ...part, section: part.section as SectionCode })),
    previous: before ? await previousOf(db, before) : null,
    warnings: [
      ...dateWarnings({ kind: row.kind, measuredOn: row.measured_on }, dates),
      ...authorWarnings(areas, ratings, await authorsOf(db, facts.editionId)),
    ],
  }
}

async function previousOf(
  db: Reader,
  { id, kind, sequence, measuredOn }: { id: number; kind: MeasurementKind; sequence: number; measuredOn: string },
): Promise<Measurement['previous']> {
  const values = (await ratingsOf(db, [id])).flatMap((rating) => {
    const counts = effectiveRating(rating)
    return counts ? [{ areaId: rating.areaId, ...counts }] : []
  })
  return { name: measurementName({ kind, sequence }), measuredOn, values }
}
