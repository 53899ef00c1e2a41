import { sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { ScanMime } from '#shared/scans/fileNames.ts'
import type { ScannedKind } from '#shared/scans/records.ts'
import { type Scan, type ScanRemark, type ScanSums, scanRemarks } from '#shared/scans/schema.ts'
import type { Reader } from '../db/open.ts'
import { undone } from '../history/undone.ts'

/** A scan with the record it lies with. */
export type LinkedScan = Scan & { readonly recordKind: ScannedKind; readonly recordId: number }

/** Scans of a record, of all records of a kind, or of the file, in the order they were added; without their bytes. */
export async function linkedScans(
  db: Reader,
  of: { recordKind?: ScannedKind; recordId?: number; id?: number } = {},
): Promise<LinkedScan[]> {
  const rows = await db
    .selectFrom('scan_link as k')
    .leftJoin('scan as s', 's.sha256', 'k.sha256')
    .$if(of.recordKind !== undefined, (q) => q.where('k.record_kind', '=', of.recordKind!))
    .$if(of.recordId !== undefined, (q) => q.where('k.record_id', '=', of.recordId!))
    .$if(of.id !== undefined, (q) => q.where('k.id', '=', of.id!))
    .orderBy('k.id')
    .select(['k.id', 'k.sha256', 'k.record_kind', 'k.record_id', 'k.purpose', 'k.name', 'k.added_on', 'k.revision'])
    .select(['s.mime', 's.size', 's.remarks'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    sha256: row.sha256,
    recordKind: row.record_kind as ScannedKind,
    recordId: row.record_id,
    name: row.name,
    purpose: row.purpose,
    addedOn: row.added_on as IsoDate,
    mime: row.mime as ScanMime | null,
    size: row.size ?? 0,
    remarks: remarksIn(row.remarks ?? ''),
    revision: row.revision,
  }))
}
const remarksIn = (text: string): ScanRemark[] => {
  const words = new Set(text.split(' '))
  return scanRemarks.filter((remark) => words.has(remark))
}

/** The bytes kept under a checksum, whatever they are now; `undefined`: there are none. */
export async function bytesOf(db: Reader, sha256: string): Promise<Uint8Array | undefined> {
  return (await db.selectFrom('scan').where('sha256', '=', sha256).select('content').executeTakeFirst())?.content
}

/** How much scans take, and how much of it only the bin needs since before `today`, or nothing does. */
export async function scanSumsOf(db: Reader, today: IsoDate): Promise<ScanSums> {
  const kept = await db.selectFrom('scan').select(['sha256', 'size']).execute()
  const needed = await neededChecksums(db, null)
  const neededSoon = await neededChecksums(db, today)
  const sumOf = (rows: readonly { readonly size: number }[]) => ({
    scans: rows.length,
    bytes: rows.reduce((all, { size }) => all + size, 0),
  })
  return {
    kept: sumOf(kept),
    inBin: sumOf(kept.filter(({ sha256 }) => needed.has(sha256) && !neededSoon.has(sha256))),
    free: sumOf(kept.filter(({ sha256 }) => !needed.has(sha256))),
  }
}

/** How many scans lie with each record of a kind, and how many of them are proofs of payment. */
export async function scanCounts(
  db: Reader,
  recordKind: ScannedKind,
): Promise<{ recordId: number; count: number; payments: number }[]> {
  return db
    .selectFrom('scan_link')
    .where('record_kind', '=', recordKind)
    .groupBy('record_id')
    .orderBy('record_id')
    .select((eb) => [
      'record_id as recordId',
      eb.fn.countAll<number>().as('count'),
      sql<number>`sum(purpose = 'payment')`.as('payments'),
    ])
    .execute()
}

/**
 * Checksums whose bytes something needs: a scan beside a record, a scan in the bin, a filed report. With a day, what was
 * removed before it (in UTC) needs nothing any more.
 */
export async function neededChecksums(db: Reader, removedBefore: IsoDate | null): Promise<ReadonlySet<string>> {
  const linked = await db.selectFrom('scan_link').distinct().select('sha256').execute()
  const filed = await db.selectFrom('report_filing').select('pdf_sha256 as sha256').execute()
  const inBin = await db
    .selectFrom('change_log as l')
    .innerJoin('command_log as c', 'c.id', 'l.command_id')
    .where('l.table_name', '=', 'scan_link')
    .where('l.after', 'is', null)
    .where('c.removes', '=', 1)
    .where((eb) => eb.not(undone(eb.ref('c.id'))))
    .$if(removedBefore !== null, (q) => q.where('c.at', '>=', removedBefore!))
    .select(sql<string>`json_extract(l.before, '$.sha256')`.as('sha256'))
    .execute()
  return new Set([...linked, ...filed, ...inBin].map(({ sha256 }) => sha256))
}
