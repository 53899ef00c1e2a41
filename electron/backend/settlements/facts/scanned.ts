import type { Reader } from '../../db/open.ts'

/** Which of these results a scan of their evidence goes with. */
export async function scannedEvidence(db: Reader, resultIds: readonly number[]): Promise<ReadonlySet<number>> {
  if (resultIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('scan_link')
    .where('record_kind', '=', 'result')
    .where('purpose', '=', 'evidence')
    .where('record_id', 'in', [...resultIds])
    .select('record_id as id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Kinds of support of meetings of the grant with a scan of their list of attendance. */
export async function scannedLists(db: Reader, grantId: number): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('scan_link as l')
    .innerJoin('class_session as s', 's.id', 'l.record_id')
    .innerJoin('edition as e', 'e.id', 's.edition_id')
    .where('e.grant_id', '=', grantId)
    .where('l.record_kind', '=', 'classSession')
    .where('l.purpose', '=', 'list')
    .select('s.support_type as supportType')
    .distinct()
    .execute()
  return new Set(rows.map(({ supportType }) => supportType))
}
