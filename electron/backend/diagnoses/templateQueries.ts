import { sql } from 'kysely'
import type { Template } from '#shared/diagnoses/schema.ts'
import type { Reader } from '../db/open.ts'

/** All cards in the order they were made, each with its areas in their order. */
export async function listTemplates(db: Reader): Promise<Template[]> {
  const templates = await db
    .selectFrom('diagnosis_template as t')
    .orderBy('t.id')
    .select([
      't.id',
      't.name',
      't.active',
      't.note',
      't.revision',
      sql<number>`(select count(*) from diagnosis d where d.template_id = t.id)`.as('measurements'),
    ])
    .execute()
  const areas = await db
    .selectFrom('diagnosis_area as a')
    .orderBy('a.position')
    .orderBy('a.id')
    .selectAll('a')
    .select(sql<number>`exists (select 1 from diagnosis_rating r where r.area_id = a.id)`.as('rated'))
    .execute()
  const ofTemplate = Map.groupBy(areas, (area) => area.template_id)
  const first = templates.find((template) => template.active === 1)?.id
  return templates.map((template) => ({
    ...template,
    active: template.active === 1,
    isDefault: template.id === first,
    areas: (ofTemplate.get(template.id) ?? []).map((area) => ({
      id: area.id,
      templateId: area.template_id,
      code: area.code,
      name: area.name,
      description: area.description,
      anchor1: area.anchor1,
      anchor4: area.anchor4,
      anchor7: area.anchor7,
      anchor10: area.anchor10,
      role: area.role,
      sensitive: area.sensitive === 1,
      social: area.social === 1,
      active: area.active === 1,
      rated: area.rated === 1,
      revision: area.revision,
    })),
  }))
}

/** The card an edition uses: its own, or the first in use; null: there is none. */
export async function templateOfEdition(db: Reader, editionId: number): Promise<number | null> {
  const edition = await db
    .selectFrom('edition')
    .where('id', '=', editionId)
    .select('diagnosis_template_id as own')
    .executeTakeFirst()
  if (edition?.own) return edition.own
  const first = await db
    .selectFrom('diagnosis_template')
    .where('active', '=', 1)
    .orderBy('id')
    .select('id')
    .executeTakeFirst()
  return first?.id ?? null
}

/** Areas of a card in their order: number, code, whether it is in use, whether it was rated, revision. */
export const areasOf = (db: Reader, templateId: number) =>
  db
    .selectFrom('diagnosis_area as a')
    .where('a.template_id', '=', templateId)
    .orderBy('a.position')
    .orderBy('a.id')
    .select(['a.id', 'a.code', 'a.name', 'a.position'])
    .execute()

/** What an area is used for: its card, and whether it was rated or a plan names it; `undefined`: no such area. */
export const usesOfArea = (db: Reader, id: number) =>
  db
    .selectFrom('diagnosis_area as a')
    .where('a.id', '=', id)
    .select([
      'a.id',
      'a.name',
      'a.template_id as templateId',
      sql<number>`exists (select 1 from diagnosis_rating r where r.area_id = a.id)`.as('rated'),
      sql<number>`exists (select 1 from plan_goal g where g.area_id = a.id) or exists (select 1 from plan_area_reason n where n.area_id = a.id)`.as(
        'planned',
      ),
    ])
    .executeTakeFirst()

/** What a card is used for: measurements made by it and editions that name it; `undefined`: no such card. */
export const usesOfTemplate = (db: Reader, id: number) =>
  db
    .selectFrom('diagnosis_template as t')
    .where('t.id', '=', id)
    .select([
      't.id',
      't.name',
      sql<number>`(select count(*) from diagnosis d where d.template_id = t.id)`.as('measurements'),
      sql<number>`(select count(*) from edition e where e.diagnosis_template_id = t.id)`.as('editions'),
    ])
    .executeTakeFirst()
