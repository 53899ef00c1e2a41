import type { z } from 'zod'
import type { groupInput } from '#shared/classes/groupSchema.ts'
import type { Tx } from '../../db/open.ts'

type GroupData = z.output<typeof groupInput>

/** Adds or changes a group with its leaders and members; `undefined` when somebody saved or removed it in between. */
export async function saveGroup(db: Tx, data: GroupData): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    edition_id: data.editionId,
    name: data.name,
    support_type: data.supportType,
    hour_minutes: data.hourMinutes,
    seats: data.seats,
    path_id: data.pathId,
    planned_minutes: data.plannedMinutes,
    syllabus: data.syllabus,
    note: data.note,
    active: data.active ? 1 : 0,
  }
  const saved =
    data.id === null
      ? await db.insertInto('class_group').values(values).returning(['id', 'revision']).executeTakeFirstOrThrow()
      : await db
          .updateTable('class_group')
          .set({ ...values, revision: data.revision + 1 })
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (!saved) return undefined
  await saveLeaders(db, saved.id, data.leaderIds)
  await saveMembers(db, saved.id, data.members)
  return saved
}

async function saveLeaders(db: Tx, groupId: number, leaderIds: readonly number[]): Promise<void> {
  const wanted = new Set(leaderIds)
  const present = await db
    .selectFrom('class_group_leader')
    .where('group_id', '=', groupId)
    .select(['id', 'staff_id'])
    .execute()
  for (const row of present)
    if (!wanted.delete(row.staff_id)) await db.deleteFrom('class_group_leader').where('id', '=', row.id).execute()
  for (const staffId of wanted)
    await db.insertInto('class_group_leader').values({ group_id: groupId, staff_id: staffId }).execute()
}

/** Rows of people who stay are changed in place, so that the record shows only what changed. */
async function saveMembers(db: Tx, groupId: number, members: GroupData['members']): Promise<void> {
  const wanted = new Map(members.map((member) => [member.participationId, member]))
  const present = await db
    .selectFrom('class_group_member')
    .where('group_id', '=', groupId)
    .select(['id', 'participation_id'])
    .execute()
  for (const row of present) {
    const member = wanted.get(row.participation_id)
    wanted.delete(row.participation_id)
    if (!member) await db.deleteFrom('class_group_member').where('id', '=', row.id).execute()
    else
      await db
        .updateTable('class_group_member')
        .set({ valid_from: member.validFrom, valid_to: member.validTo })
        .where('id', '=', row.id)
        .execute()
  }
  for (const { participationId, validFrom, validTo } of wanted.values())
    await db
      .insertInto('class_group_member')
      .values({ group_id: groupId, participation_id: participationId, valid_from: validFrom, valid_to: validTo })
      .execute()
}

/** Takes a group away with its leaders and members; its name, or `undefined` when it was gone. Fails on a reference when it has meetings. */
export async function removeGroup(db: Tx, id: number): Promise<string | undefined> {
  await db.deleteFrom('class_group_leader').where('group_id', '=', id).execute()
  await db.deleteFrom('class_group_member').where('group_id', '=', id).execute()
  return (await db.deleteFrom('class_group').where('id', '=', id).returning('name').executeTakeFirst())?.name
}
