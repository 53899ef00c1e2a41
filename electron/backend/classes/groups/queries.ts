import { sql } from 'kysely'
import type { Group, GroupRow } from '#shared/classes/groupSchema.ts'
import { sumHours } from '#shared/classes/hoursSums.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { comparePolish } from '#shared/kernel/text.ts'
import type { Reader } from '../../db/open.ts'
import { countedMarks, countedSessions, ruleOf } from '../attendance/facts.ts'
import { sumsOfMarks } from '../attendance/sums.ts'
import { isForRelated, isNotCounted } from '../counting.ts'

/** Groups of an edition, those in use first, with sums over their confirmed meetings. */
export async function listGroups(
  db: Reader,
  input: { editionId: number; activeOnly: boolean },
  today: IsoDate,
): Promise<GroupRow[]> {
  const rows = await db
    .selectFrom('class_group as g')
    .innerJoin('edition as e', 'e.id', 'g.edition_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 'g.support_type'),
    )
    .where('g.edition_id', '=', input.editionId)
    .$if(input.activeOnly, (q) => q.where('g.active', '=', 1))
    .select([
      'g.id',
      'g.edition_id as editionId',
      'e.name as editionName',
      'g.name',
      'g.support_type as supportType',
      'k.label',
      'g.hour_minutes as hourMinutes',
      'g.seats',
      'g.active',
      'g.planned_minutes as plannedMinutes',
      isForRelated.as('forRelated'),
      sql<string>`coalesce((select group_concat(m.last_name || ' ' || m.first_name, ', ') from class_group_leader l join staff_member m on m.id = l.staff_id where l.group_id = g.id), '')`.as(
        'leaders',
      ),
      sql<number>`(select count(*) from class_group_member m join participation x on x.id = m.participation_id where m.group_id = g.id and min(e.ends_on, ${today}) between max(x.started_on, coalesce(m.valid_from, x.started_on)) and min(coalesce(x.ended_on, '9999'), coalesce(m.valid_to, '9999')))`.as(
        'members',
      ),
      sql<number>`(select count(*) from class_session s where s.group_id = g.id and s.status = 'planned' and s.held_on >= ${today})`.as(
        'planned',
      ),
      sql<number>`(select count(*) from class_session s where s.group_id = g.id and ${isNotCounted(today)})`.as(
        'notCounted',
      ),
    ])
    .execute()
  const rule = await ruleOf(db, input.editionId)
  const sessions = Map.groupBy(await countedSessions(db, input.editionId), (session) => session.groupId)
  const marks = Map.groupBy(await countedMarks(db, input.editionId), (mark) => mark.groupId)
  return rows
    .map(({ label, active, forRelated, ...row }) => {
      const held = sessions.get(row.id) ?? []
      const sums = sumsOfMarks(marks.get(row.id) ?? [], rule)
      return {
        ...row,
        active: active === 1,
        forRelated: forRelated === 1,
        supportLabel: label ?? row.supportType,
        counted: held.length,
        delivered: sumHours(held),
        participantHours: sums.hours,
        presentMinutes: sums.presentMinutes,
        dueMinutes: sums.dueMinutes,
      }
    })
    .sort((a, b) => Number(b.active) - Number(a.active) || comparePolish(a.name, b.name))
}

/** A group with its leaders and members; `undefined`: no such group. */
export async function groupOf(db: Reader, id: number): Promise<Group | undefined> {
  const row = await db
    .selectFrom('class_group as g')
    .innerJoin('edition as e', 'e.id', 'g.edition_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 'g.support_type'),
    )
    .where('g.id', '=', id)
    .selectAll('g')
    .select([
      'e.name as editionName',
      'e.starts_on as editionFrom',
      'e.ends_on as editionTo',
      'k.label',
      isForRelated.as('forRelated'),
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const leaders = await db.selectFrom('class_group_leader').where('group_id', '=', id).select('staff_id').execute()
  return {
    id: row.id,
    editionId: row.edition_id,
    editionName: row.editionName,
    editionFrom: row.editionFrom,
    editionTo: row.editionTo,
    name: row.name,
    supportType: row.support_type,
    supportLabel: row.label ?? row.support_type,
    forRelated: row.forRelated === 1,
    hourMinutes: row.hour_minutes,
    seats: row.seats,
    pathId: row.path_id,
    plannedMinutes: row.planned_minutes,
    syllabus: row.syllabus,
    note: row.note,
    active: row.active === 1,
    leaderIds: leaders.map((leader) => leader.staff_id),
    members: await membersOf(db, id),
    revision: row.revision,
  }
}

const membersOf = (db: Reader, groupId: number): Promise<Group['members']> =>
  db
    .selectFrom('class_group_member as m')
    .innerJoin('participation as x', 'x.id', 'm.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('m.group_id', '=', groupId)
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select([
      'x.id as participationId',
      sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
      'm.valid_from as validFrom',
      'm.valid_to as validTo',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
    ])
    .execute()

/** Number of the group of this name in an edition, if there is one. */
export async function groupNamed(db: Reader, editionId: number, name: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('class_group')
    .where('edition_id', '=', editionId)
    .where('name', '=', name)
    .select('id')
    .executeTakeFirst()
  return row?.id
}

/** Has the group any meeting, be it called off? */
export async function hasSessions(db: Reader, groupId: number): Promise<boolean> {
  return (
    (await db.selectFrom('class_session').where('group_id', '=', groupId).select('id').executeTakeFirst()) !== undefined
  )
}
