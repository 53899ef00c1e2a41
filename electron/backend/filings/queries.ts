import { type FrozenReport, frozenReport } from '#shared/filings/frozen.ts'
import type { Filing } from '#shared/filings/schema.ts'
import type { Reader } from '../db/open.ts'

const filingsFrom = (db: Reader) =>
  db
    .selectFrom('report_filing as f')
    .select([
      'f.id',
      'f.report_id as reportId',
      'f.filed_on as filedOn',
      'f.delivered',
      'f.confirmation',
      'f.form_version as formVersion',
      'f.pdf_sha256 as sha256',
      'f.withdrawn_on as withdrawnOn',
      'f.withdrawn_reason as withdrawnReason',
    ])

/** Everything that was filed of a grant (`null`: of all), withdrawn filings too, the latest first. */
export const listFilings = (db: Reader, grantId: number | null): Promise<Filing[]> =>
  filingsFrom(db)
    .$if(grantId !== null, (q) => q.innerJoin('report as r', 'r.id', 'f.report_id').where('r.grant_id', '=', grantId!))
    .orderBy('f.filed_on', 'desc')
    .orderBy('f.id', 'desc')
    .execute()

/** Filings of one report, the latest first. */
export const filingsOfReport = (db: Reader, reportId: number): Promise<Filing[]> =>
  filingsFrom(db).where('f.report_id', '=', reportId).orderBy('f.id', 'desc').execute()

/** One filing; `undefined`: no such filing. */
export const filingOf = (db: Reader, id: number): Promise<Filing | undefined> =>
  filingsFrom(db).where('f.id', '=', id).executeTakeFirst()

/** What was filed, as data. @throws when the file holds something no version of the program has written. */
export async function frozenOf(db: Reader, filingId: number): Promise<FrozenReport | undefined> {
  const row = await db.selectFrom('filed_paper').where('filing_id', '=', filingId).select('data').executeTakeFirst()
  return row && frozenReport.parse(JSON.parse(row.data))
}

/** The very paper that was filed. */
export const paperOf = (db: Reader, filingId: number) =>
  db.selectFrom('filed_paper').where('filing_id', '=', filingId).select(['pdf', 'pages']).executeTakeFirst()
