import { sql } from 'kysely'
import type { StatusMeaning } from '#shared/plans/reach.ts'
import type { PlanCase } from '#shared/plans/schema.ts'
import type { Reader } from '../db/open.ts'

/** Statuses of goals and actions with what they mean, those no longer in use among them, in the order of the list. */
export async function statusesOf(db: Reader): Promise<StatusMeaning[]> {
  const rows = await db
    .selectFrom('code_list_item')
    .where('list', '=', 'plan_status')
    .orderBy('position')
    .select([
      'code',
      'label',
      sql<number>`coalesce(attributes ->> 'counts', 1)`.as('counts'),
      sql<number>`coalesce(attributes ->> 'reached', 0)`.as('reached'),
    ])
    .execute()
  return rows.map((row) => ({ ...row, counts: row.counts === 1, reached: row.reached === 1 }))
}

/** Kinds of support with the usual length of their hour and whether they are usually given to one person. */
export async function supportTypesOf(db: Reader): Promise<PlanCase['supportTypes']> {
  const rows = await db
    .selectFrom('code_list_item')
    .where('list', '=', 'support_type')
    .where('active', '=', 1)
    .orderBy('position')
    .select([
      'code',
      'label',
      sql<number>`coalesce(attributes ->> 'unit', 60)`.as('unit'),
      sql<string | null>`attributes -> 'forms' ->> 0`.as('form'),
    ])
    .execute()
  return rows.map(({ code, label, unit, form }) => ({
    code,
    label,
    hourMinutes: unit === 45 ? 45 : 60,
    individual: form === 'individual',
  }))
}

/** Labels of a list by code, of entries no longer in use too. */
export async function labelsOf(db: Reader, list: string): Promise<(code: string) => string> {
  const rows = await db.selectFrom('code_list_item').where('list', '=', list).select(['code', 'label']).execute()
  const labels = new Map(rows.map(({ code, label }) => [code, label]))
  return (code) => labels.get(code) ?? code
}

/** Kinds of support whose hours are kept in records beside attendance: courses, internships, practices, community work. */
export async function recordedTypesOf(db: Reader): Promise<(record: string) => string[]> {
  const rows = await db
    .selectFrom('code_list_item')
    .where('list', '=', 'support_type')
    .orderBy('position')
    .select(['code', sql<string | null>`attributes ->> 'record'`.as('record')])
    .execute()
  return (record) => rows.filter((row) => row.record === record).map((row) => row.code)
}
