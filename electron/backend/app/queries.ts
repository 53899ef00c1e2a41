import { sql } from 'kysely'
import type { Reader } from '../db/open.ts'

/** Whether anything was entered into a file: 1 or 0. */
export const anythingEntered = `select exists (select 1 from grant_agreement) or exists (select 1 from person)
  or exists (select 1 from edition) or exists (select 1 from organisation where name <> '') as used`

/** Has nobody entered anything into this file yet? */
export async function isUntouched(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ used: number }>`${sql.raw(anythingEntered)}`.execute(db)
  return rows[0]?.used === 0
}
