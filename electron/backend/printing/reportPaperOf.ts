import { type ReportPaper, reportPaper } from '#shared/filings/frozen.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'
import { sprawozdanieOf } from './sprawozdanieOf.ts'

/** The report on the form its grant is settled on, from the records as they are now; `undefined`: no such report. */
export async function reportPaperOf(db: Reader, reportId: number, today: IsoDate): Promise<ReportPaper | undefined> {
  const data = await sprawozdanieOf(db, reportId, today)
  return data && reportPaper.parse({ kind: 'sprawozdanie', data })
}
