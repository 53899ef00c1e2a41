import type { SqlBool } from 'kysely'
import { type Expression, type RawBuilder, sql } from 'kysely'

/** Is the command taken back by one that stands? A restoring that was itself undone does not count. */
export const undone = (commandId: Expression<number>): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from command_log u where u.undoes_id = ${commandId}
    and not exists (select 1 from command_log uu where uu.undoes_id = u.id))`
