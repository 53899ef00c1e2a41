import { sql } from 'kysely'
import type { HourMinutes } from '#shared/editions/hours.ts'
import type { LimitRow } from '#shared/supportCards/schema.ts'
import type { Reader } from '../db/open.ts'

export type SupportKind = { readonly label: string; readonly hourMinutes: HourMinutes; readonly individual: boolean }

/** Kinds of support by code, in the order of the list, those no longer in use included. */
export async function supportKinds(db: Reader): Promise<Map<string, SupportKind>> {
  const items = await db
    .selectFrom('code_list_item')
    .where('list', '=', 'support_type')
    .orderBy('position')
    .select([
      'code',
      'label',
      sql<number | null>`attributes ->> '$.unit'`.as('unit'),
      sql<number>`exists (select 1 from json_each(attributes, '$.forms') where value = 'individual')`.as('individual'),
    ])
    .execute()
  return new Map(
    items.map(({ code, label, unit, individual }) => [
      code,
      { label, hourMinutes: unit === 45 ? 45 : 60, individual: individual === 1 },
    ]),
  )
}

/** Kinds of support that can have a limit in the edition: those one person may get by themselves, and any that has one or was given. */
export async function limitsOf(db: Reader, editionId: number): Promise<LimitRow[]> {
  const kinds = await supportKinds(db)
  const limits = await db
    .selectFrom('support_limit')
    .where('edition_id', '=', editionId)
    .select(['support_type as type', 'minutes', 'revision'])
    .execute()
  const given = new Map(limits.map((limit) => [limit.type, limit]))
  const used = Map.groupBy(await usedIn(db, editionId), ({ type }) => type)
  const codes = [...new Set([...kinds.keys(), ...given.keys()])]
  return codes
    .filter((code) => kinds.get(code)?.individual || given.has(code) || used.has(code))
    .map((code) => {
      const kind = kinds.get(code)
      const limit = given.get(code)
      const uses = (used.get(code) ?? []).map(({ minutes }) => minutes)
      return {
        supportType: code,
        label: kind?.label ?? code,
        hourMinutes: kind?.hourMinutes ?? 60,
        individual: kind?.individual ?? false,
        minutes: limit?.minutes ?? null,
        revision: limit?.revision ?? null,
        mostUsed: uses.reduce((a, b) => Math.max(a, b), 0),
        over: limit ? uses.filter((minutes) => minutes > limit.minutes).length : 0,
      }
    })
}

/** Minutes every participant of the edition was there, by kind of support, over confirmed meetings. */
const usedIn = (db: Reader, editionId: number) =>
  db
    .selectFrom('class_session as c')
    .innerJoin('attendance as a', 'a.session_id', 'c.id')
    .where('c.edition_id', '=', editionId)
    .where('c.status', '=', 'held')
    .where('c.confirmed_on', 'is not', null)
    .where('a.mark', 'in', ['O', 'S'])
    .groupBy(['c.support_type', 'a.participation_id'])
    .select([
      'c.support_type as type',
      sql<number>`sum(case when a.mark = 'S' then min(coalesce(a.present_minutes, c.minutes), c.minutes) else c.minutes end)`.as(
        'minutes',
      ),
    ])
    .execute()
