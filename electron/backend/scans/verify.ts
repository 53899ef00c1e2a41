import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { type ScannedKind, scannedKinds, scannedNames } from '#shared/scans/records.ts'
import type { ScanCheck, ScanProblem } from '#shared/scans/schema.ts'
import type { Reader } from '../db/open.ts'
import { bytesOf, type LinkedScan, linkedScans } from './queries.ts'
import { grantsOfRecords, participationsOfRecords, recordNames, recordsOfGrant } from './records.ts'

/** How bytes kept under a checksum are: as they were added, gone, or altered. */
export type BytesState = 'whole' | 'missing' | 'altered'

/** Whether these are the bytes of that checksum. */
export const stateOf = (bytes: Uint8Array | undefined, sha256: string): BytesState => {
  if (bytes === undefined) return 'missing'
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? 'whole' : 'altered'
}

const inRecord = (record: string): string => (record === '' ? 'przy zapisie, który jest w koszu' : `przy: ${record}`)
/** What is said of a scan that is gone or altered. */
export const problemText = (problem: 'missing' | 'altered', name: string, record: string): string =>
  problem === 'missing'
    ? `Skanu „${name}” (${inRecord(record)}) nie ma już w pliku. Reszta danych jest bezpieczna. Dodaj ten sam plik jeszcze raz.`
    : `Treść skanu „${name}” (${inRecord(record)}) nie jest taka, jak przy dodaniu: nie zgadza się suma kontrolna. Reszta danych jest bezpieczna. Dodaj plik jeszcze raz albo przywróć kopię pliku klubu.`

/** `dokument księgowy FV 7/2021` for each scan, by the scan's id; empty where the record is in the bin. */
export async function recordsInWords(db: Reader, scans: readonly LinkedScan[]): Promise<ReadonlyMap<number, string>> {
  const words = new Map<number, string>()
  for (const kind of scannedKinds) {
    const own = scans.filter(({ recordKind }) => recordKind === kind)
    if (own.length === 0) continue
    const names = await recordNames(
      db,
      kind,
      own.map(({ recordId }) => recordId),
    )
    for (const { id, recordId } of own) {
      const name = names.get(recordId)
      words.set(id, name === undefined ? '' : `${scannedNames[kind]} ${isIsoDate(name) ? formatDate(name) : name}`)
    }
  }
  return words
}

/** Scans of a grant or of the whole file. */
async function scansIn(db: Reader, grantId: number | null): Promise<LinkedScan[]> {
  const all = await linkedScans(db)
  if (grantId === null) return all
  const records = await recordsOfGrant(db, grantId)
  return all.filter(({ recordKind, recordId }) => records[recordKind as ScannedKind]?.has(recordId) ?? false)
}

/**
 * Looks through the bytes of scans, one file at a time, letting other calls in between: what is missing, what was altered.
 * Of the whole file, also bytes that no record speaks of.
 */
export async function verifyScans(db: Reader, grantId: number | null): Promise<ScanCheck> {
  const scans = await scansIn(db, grantId)
  const words = await recordsInWords(db, scans)
  const kept = new Set((await db.selectFrom('scan').select('sha256').execute()).map(({ sha256 }) => sha256))
  const linked = Map.groupBy(scans, ({ sha256 }) => sha256)
  const [grants, participations] = [await grantsOfRecords(db), await participationsOfRecords(db)]
  const problems: ScanProblem[] = []
  let bytes = 0
  for (const sha256 of new Set([...linked.keys(), ...(grantId === null ? kept : [])])) {
    await setImmediate()
    const content = await bytesOf(db, sha256)
    bytes += content?.length ?? 0
    const state = stateOf(content, sha256)
    if (state === 'whole') continue
    const links = linked.get(sha256) ?? []
    for (const link of links) {
      const record = words.get(link.id) ?? ''
      problems.push({
        problem: state,
        linkId: link.id,
        recordKind: link.recordKind,
        recordId: link.recordId,
        grantId: grants(link.recordKind, link.recordId),
        participationId: participations(link.recordKind, link.recordId),
        record,
        name: link.name,
        text: problemText(state, link.name, record),
      })
    }
    if (links.length === 0)
      problems.push({
        problem: state,
        linkId: null,
        recordKind: null,
        recordId: null,
        grantId: null,
        participationId: null,
        record: '',
        name: '',
        text: 'Treść skanu, który nie leży przy żadnym zapisie, nie jest taka jak przy dodaniu. Inne dane są bezpieczne.',
      })
  }
  return { scans: scans.length, bytes, problems }
}
