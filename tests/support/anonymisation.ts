import { copyFileSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { applyKey } from '#backend/db/applyKey.ts'
import { openFile } from '#backend/db/open.ts'
import { openKey } from '#backend/vault/fileKey.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { freshBackend, type TestBackend } from './backend.ts'
import { allMarked, aSession } from './classes.ts'
import { anEdition, aParticipation, aPerson } from './records.ts'

/** A back end whose day can be moved, so that terms pass. */
export async function backendOnDay(first: IsoDate): Promise<{ b: TestBackend; setDay: (day: IsoDate) => void }> {
  let day = first
  let tick = 0
  const clock = { now: () => `${day}T10:00:00.${String(tick++ % 1000).padStart(3, '0')}Z`, today: () => day }
  return {
    b: await freshBackend({ clock }),
    setDay: (next) => {
      day = next
    },
  }
}

/** Two people with telling data in an edition of 2021 without a grant, both ended; their papers are kept until 2026-12-31. */
export async function twoPeople(b: TestBackend) {
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const join = async (change: Parameters<typeof aPerson>[0]) => {
    const { id: personId } = await b.ask('people.save', aPerson(change))
    const { id } = await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))
    return { personId, participationId: id }
  }
  const one = await join({
    firstName: 'Żaneta',
    lastName: 'Łosiowska',
    phone: '600100200',
    note: 'woli rano, boi się windy',
  })
  const other = await join({ firstName: 'Bogna', lastName: 'Bąkowska', otherIdentifier: 'AB 2' })
  await b.ask('editions.endParticipations', {
    ...{ participationIds: [one.participationId, other.participationId], endedOn: '2021-12-31', endReason: 'Z1' },
  })
  return { editionId, one, other }
}

/** A held meeting with everybody given marked present. */
export async function heldMeeting(b: TestBackend, editionId: number, participationIds: number[], heldOn: IsoDate) {
  const form = participationIds.length === 1 ? 'individual' : 'group'
  const saved = await b.ask('classes.saveSession', aSession({ editionId, form, heldOn, participationIds }))
  const marks = allMarked(participationIds)
  await b.ask('classes.confirmAttendance', { sessionId: saved.id, marks, revision: saved.revision })
  return saved.id
}

/** Every byte of the file as it lies on the disk now, decrypted by the driver, and whether it has a write-ahead log beside it. */
export async function bytesOnDisk(path: string): Promise<{ pages: Buffer; logBytes: number }> {
  const { statSync, readFileSync } = await import('node:fs')
  const logBytes = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0
  const copy = `${path}.strony`
  copyFileSync(path, copy)
  if (logBytes > 0) copyFileSync(`${path}-wal`, `${copy}-wal`)
  const raw = new Database(copy)
  try {
    applyKey(raw, openKey())
    raw.pragma('journal_mode = DELETE')
    // The driver writes every page back in the clear, free ones and free parts of pages as they are.
    raw.pragma("rekey = ''")
  } finally {
    raw.close()
  }
  const pages = readFileSync(copy)
  rmSync(copy)
  return { pages, logBytes }
}

/** Does something with the file behind the back of the program. */
export async function beside<T>(path: string, work: (raw: Database.Database) => T): Promise<T> {
  const { raw, close } = openFile(path)
  try {
    return work(raw)
  } finally {
    await close()
  }
}
