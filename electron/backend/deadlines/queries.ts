import type { Reader } from '../db/open.ts'

/** Days on which letters came that ask for a partial report of a grant, as its reports note them (art. 18 ust. 3). */
export async function demandsOf(db: Reader, grantId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .where('grant_id', '=', grantId)
    .where('demanded_on', 'is not', null)
    .orderBy('demanded_on')
    .select('demanded_on as day')
    .$narrowType<{ day: string }>()
    .execute()
  return rows.map(({ day }) => day)
}
