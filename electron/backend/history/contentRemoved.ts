import type { SqlBool } from 'kysely'
import { type Expression, type RawBuilder, sql } from 'kysely'

/** Was the content of some change of the command taken out of the history? Then it cannot be taken back. */
export const contentRemoved = (commandId: Expression<number>): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from change_log r where r.command_id = ${commandId} and r.salt is null and r.digest is not null)`
