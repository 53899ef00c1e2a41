import { sql } from 'kysely'
import type { FinalSurvey, SurveySummary } from '#shared/outcomes/schema.ts'
import { publicLeast, publicSummary, summaryOf } from '#shared/outcomes/surveyScores.ts'
import type { Reader } from '../db/open.ts'

/** The final survey of a participant; null: not filled yet. */
export async function surveyOf(db: Reader, participationId: number): Promise<FinalSurvey | null> {
  const row = await db
    .selectFrom('final_survey')
    .where('participation_id', '=', participationId)
    .selectAll()
    .executeTakeFirst()
  if (!row) return null
  const scores = await db
    .selectFrom('survey_score')
    .where('survey_id', '=', row.id)
    .orderBy('id')
    .select(['item', 'score'])
    .execute()
  return {
    id: row.id,
    participationId,
    filledOn: row.filled_on,
    situation: row.situation,
    changed: row.changed,
    suggestions: row.suggestions,
    revision: row.revision,
    scores,
  }
}

const codesOf = (db: Reader, list: string): Promise<{ code: string; label: string; active: number }[]> =>
  db
    .selectFrom('code_list_item')
    .where('list', '=', list)
    .orderBy('position')
    .select(['code', 'label', 'active'])
    .execute()

/** Questions of the survey that are asked now, in their order. */
export const surveyItems = async (db: Reader): Promise<{ code: string; label: string }[]> =>
  (await codesOf(db, 'survey_item')).filter((one) => one.active === 1)

/** Situations a person may tick, in their order. */
export const surveySituations = async (db: Reader): Promise<{ code: string; label: string }[]> =>
  (await codesOf(db, 'survey_situation')).filter((one) => one.active === 1)

/** All surveys of an edition together; `undefined`: no such edition. A public version hides what fewer than five people said. */
export async function surveySummaryOf(
  db: Reader,
  editionId: number,
  forPublic: boolean,
): Promise<SurveySummary | undefined> {
  const edition = await db.selectFrom('edition').where('id', '=', editionId).select('name').executeTakeFirst()
  if (!edition) return undefined
  const left = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('final_survey as s', 's.participation_id', 'x.id')
    .where('x.edition_id', '=', editionId)
    .where('x.ended_on', 'is not', null)
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select(['x.id', 'p.last_name as lastName', 'p.first_name as firstName', 's.id as surveyId'])
    .execute()
  const surveys = await db
    .selectFrom('final_survey as s')
    .innerJoin('participation as x', 'x.id', 's.participation_id')
    .where('x.edition_id', '=', editionId)
    // In the order they came in, never by name: what people wrote stays without an author.
    .orderBy(sql`s.filled_on, s.id`)
    .select(['s.id', 's.situation', 's.changed', 's.suggestions'])
    .execute()
  const scores = await db
    .selectFrom('survey_score as q')
    .innerJoin('final_survey as s', 's.id', 'q.survey_id')
    .innerJoin('participation as x', 'x.id', 's.participation_id')
    .where('x.edition_id', '=', editionId)
    .select(['q.item', 'q.score'])
    .execute()
  const byItem = Map.groupBy(scores, (one) => one.item)
  const items = (await codesOf(db, 'survey_item')).filter((one) => one.active === 1 || byItem.has(one.code))
  const situations = await codesOf(db, 'survey_situation')
  const enough = !forPublic || surveys.length >= publicLeast
  const shown = (count: number) => (forPublic && count < publicLeast ? null : count)
  return {
    editionName: edition.name,
    filled: surveys.length,
    ended: left.length,
    hidden: forPublic,
    items: items.map(({ code, label }) => {
      const whole = summaryOf((byItem.get(code) ?? []).map((one) => one.score))
      const safe = forPublic ? publicSummary(whole) : whole
      return {
        item: code,
        label,
        n: safe?.n ?? null,
        mean: safe?.mean ?? null,
        counts: safe?.counts ? [...safe.counts] : null,
      }
    }),
    situations: situations
      .map(({ code, label, active }) => ({
        label,
        active,
        exact: surveys.filter((one) => one.situation === code).length,
      }))
      .filter(({ active, exact }) => active === 1 || exact > 0)
      .map(({ label, exact }) => ({ label, count: enough ? shown(exact) : null })),
    missing: forPublic ? [] : left.filter((one) => one.surveyId === null).map(({ surveyId: _, ...one }) => one),
    texts: forPublic
      ? []
      : surveys
          .filter((one) => one.changed !== '' || one.suggestions !== '')
          .map(({ changed, suggestions }) => ({ changed, suggestions })),
  }
}
