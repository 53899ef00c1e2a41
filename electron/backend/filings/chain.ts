import type { ReportStanding } from '#shared/filings/schema.ts'
import type { Reader } from '../db/open.ts'

/** Which correction a report is, and of what; `null`: it corrects nothing. The first correction of a report is number 1. */
export async function correctionOf(db: Reader, reportId: number): Promise<ReportStanding['correction']> {
  const correctsId = await correctsOf(db, reportId)
  if (correctsId === null) return null
  let number = 1
  for (let before = await correctsOf(db, correctsId); before !== null; before = await correctsOf(db, before))
    number += 1
  const corrected = await db
    .selectFrom('report_filing')
    .where('report_id', '=', correctsId)
    .where('withdrawn_on', 'is', null)
    .select('filed_on as filedOn')
    .executeTakeFirst()
  return { number, correctsId, correctedFiledOn: corrected?.filedOn ?? '' }
}

async function correctsOf(db: Reader, reportId: number): Promise<number | null> {
  const row = await db.selectFrom('report').where('id', '=', reportId).select('corrects_id').executeTakeFirst()
  return row?.corrects_id ?? null
}

/** The correction made of a report; `null`: none, so the report is the newest of its chain. */
export async function correctedBy(db: Reader, reportId: number): Promise<number | null> {
  const row = await db.selectFrom('report').where('corrects_id', '=', reportId).select('id').executeTakeFirst()
  return row?.id ?? null
}
