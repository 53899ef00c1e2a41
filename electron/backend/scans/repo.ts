import { createHash } from 'node:crypto'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { ScanMime } from '#shared/scans/fileNames.ts'
import type { ScannedKind, ScanPurpose } from '#shared/scans/records.ts'
import type { ScanRemark } from '#shared/scans/schema.ts'
import type { Tx } from '../db/open.ts'

/** Keeps bytes under their SHA-256; the same bytes twice are one row. Answers the SHA-256. */
export async function keepScan(
  db: Tx,
  content: Uint8Array,
  mime: ScanMime,
  remarks: readonly ScanRemark[] = [],
): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex')
  const values = { sha256, mime, size: content.length, content, remarks: remarks.join(' ') }
  await db
    .insertInto('scan')
    .values(values)
    // Bytes that were altered in the file are put right when the paper is scanned or handed in again.
    .onConflict((on) => on.column('sha256').doUpdateSet({ content, mime, size: content.length }))
    .execute()
  return sha256
}

type Link = {
  sha256: string
  recordKind: ScannedKind
  recordId: number
  purpose: ScanPurpose
  name: string
  addedOn: IsoDate
}
/** Puts a scan beside a record. */
export async function addLink(db: Tx, link: Link): Promise<{ id: number; revision: number }> {
  return db
    .insertInto('scan_link')
    .values({
      sha256: link.sha256,
      record_kind: link.recordKind,
      record_id: link.recordId,
      purpose: link.purpose,
      name: link.name,
      added_on: link.addedOn,
    })
    .returning(['id', 'revision'])
    .executeTakeFirstOrThrow()
}

/** Changes what a scan is called and what it is; `undefined` when somebody saved or removed it in between. */
export async function changeLink(
  db: Tx,
  { id, purpose, name, revision }: { id: number; purpose: ScanPurpose; name: string; revision: number },
): Promise<{ id: number; revision: number } | undefined> {
  return db
    .updateTable('scan_link')
    .set({ purpose, name, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a scan away from its record; its name, or `undefined` when it was gone. The bytes stay. */
export async function removeLink(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('scan_link').where('id', '=', id).returning('name').executeTakeFirst())?.name
}

/** Lets go all bytes but those named; how many scans, and how many bytes they were. */
export async function releaseAllBut(db: Tx, needed: ReadonlySet<string>): Promise<{ released: number; bytes: number }> {
  const kept = await db.selectFrom('scan').select(['id', 'sha256', 'size']).execute()
  const free = kept.filter(({ sha256 }) => !needed.has(sha256))
  for (const { id } of free) await db.deleteFrom('scan').where('id', '=', id).execute()
  return { released: free.length, bytes: free.reduce((all, one) => all + one.size, 0) }
}

/** Calls a scan something else, whatever it was called; for a name that may not stand any more. */
export async function renameLink(db: Tx, id: number, name: string): Promise<void> {
  await db
    .updateTable('scan_link')
    .set((eb) => ({ name, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Lets go the bytes of these checksums; how many scans, and how many bytes they were. Whoever calls knows that nothing needs them. */
export async function releaseThese(db: Tx, checksums: Iterable<string>): Promise<{ released: number; bytes: number }> {
  let [released, bytes] = [0, 0]
  for (const sha256 of checksums)
    for (const { size } of await db.deleteFrom('scan').where('sha256', '=', sha256).returning('size').execute()) {
      released += 1
      bytes += size
    }
  return { released, bytes }
}
