import type { z } from 'zod'
import type { limitsInput } from '#shared/supportCards/schema.ts'
import type { Tx } from '../db/open.ts'

type Limit = z.output<typeof limitsInput>['limits'][number]

/** Sets, changes or takes away the limit of one kind of support; `false` when somebody changed it in between. */
export async function saveLimit(db: Tx, editionId: number, limit: Limit): Promise<boolean> {
  const present = await db
    .selectFrom('support_limit')
    .where('edition_id', '=', editionId)
    .where('support_type', '=', limit.supportType)
    .select(['id', 'minutes', 'revision'])
    .executeTakeFirst()
  if ((present?.revision ?? null) !== limit.revision) return false
  if (limit.minutes === null) {
    if (present) await db.deleteFrom('support_limit').where('id', '=', present.id).execute()
  } else if (!present)
    await db
      .insertInto('support_limit')
      .values({ edition_id: editionId, support_type: limit.supportType, minutes: limit.minutes, revision: 1 })
      .execute()
  else if (present.minutes !== limit.minutes)
    await db
      .updateTable('support_limit')
      .set({ minutes: limit.minutes, revision: present.revision + 1 })
      .where('id', '=', present.id)
      .execute()
  return true
}
