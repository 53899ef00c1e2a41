import type { z } from 'zod'
import type { FrozenReport } from '#shared/filings/frozen.ts'
import type { filingInput } from '#shared/filings/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Tx } from '../db/open.ts'

type Filed = z.output<typeof filingInput> & {
  readonly formVersion: string
  readonly frozen: FrozenReport
  readonly pdf: Uint8Array
  readonly pages: number
}

/** Writes a filing down with what was filed. */
export async function insertFiling(db: Tx, data: Filed): Promise<number> {
  const { id } = await db
    .insertInto('report_filing')
    .values({
      report_id: data.reportId,
      filed_on: data.filedOn,
      delivered: data.delivered,
      confirmation: data.confirmation,
      form_version: data.formVersion,
      pdf_sha256: data.paper,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('filed_paper')
    .values({ filing_id: id, data: JSON.stringify(data.frozen), pages: data.pages, pdf: data.pdf })
    .execute()
  return id
}

/** Marks a filing that stands as withdrawn; `undefined` when there is none. */
export const withdrawFiling = (db: Tx, id: number, on: IsoDate, reason: string) =>
  db
    .updateTable('report_filing')
    .set({ withdrawn_on: on, withdrawn_reason: reason })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .returning('report_id as reportId')
    .executeTakeFirst()

/** Writes down the number of a confirmation; `false` when there is no such filing. */
export async function saveConfirmation(db: Tx, id: number, confirmation: string): Promise<boolean> {
  const saved = await db
    .updateTable('report_filing')
    .set({ confirmation })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return saved !== undefined
}
