import { constants, copyFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyRecord, FileFacts, SalvagedTable } from '#shared/copies/schema.ts'
import type { FeedText, FeedWish } from '../calendarFeed/makeFeed.ts'
import { openFile } from '../db/open.ts'
import { StorageTrouble } from '../db/storageError.ts'
import { type Exported, exportAll, type Tell } from '../fileExport/exportAll.ts'
import { openPrivateFolder } from '../privateFolder.ts'
import { type FileKey, rawKey } from '../vault/fileKey.ts'
import { sameFacts } from './facts.ts'
import { rename, settle, unfinished } from './safeFile.ts'
import { salvage } from './salvage.ts'
import { type Inside, lookInside, stage } from './staged.ts'
import { reader, sha256OfFile, verifyFile } from './verifyFile.ts'
import { type WholeCopy, writeWholeCopy } from './wholeCopy.ts'

/** What is done with whole files away from the thread that answers calls. */
export type CopyJob = { readonly key: Uint8Array } & (
  | { readonly kind: 'copy'; readonly path: string; readonly target: string }
  | { readonly kind: 'transfer'; readonly from: string; readonly target: string; readonly record: CopyRecord }
  | { readonly kind: 'rehearse'; readonly from: string; readonly record: CopyRecord }
  | { readonly kind: 'quickCheck'; readonly path: string }
  | { readonly kind: 'look'; readonly from: string }
  | { readonly kind: 'salvage'; readonly path: string; readonly salt: Uint8Array; readonly target: string }
  | { readonly kind: 'export'; readonly path: string; readonly moment: string }
  | ({ readonly kind: 'calendar'; readonly path: string } & FeedWish)
  | { readonly kind: 'stage'; readonly from: string; readonly target: string }
)
export type CopyJobValue = {
  copy: WholeCopy
  transfer: true
  rehearse: true
  quickCheck: true
  salvage: SalvagedTable[]
  export: Exported
  calendar: FeedText
  look: Inside
  stage: true
}

/** Does a job to its end; throws what `diskCodeOf` understands and then leaves nothing half done. Wipes the key it was given. */
export async function doCopyJob(job: CopyJob, tell: Tell): Promise<CopyJobValue[CopyJob['kind']]> {
  const key = rawKey(Buffer.from(job.key.buffer, job.key.byteOffset, job.key.byteLength))
  try {
    switch (job.kind) {
      case 'copy':
        return writeWholeCopy(job.path, key, job.target)
      case 'transfer':
        return transfer(job.from, job.target, job.record, key)
      case 'rehearse':
        return rehearse(job.from, job.record, key)
      case 'quickCheck':
        return quickCheck(job.path, key)
      case 'export':
        return exportAll(job.path, key, job.moment, tell)
      case 'calendar': {
        // Read only for this: a thread that copies starts without it.
        const { makeFeed } = await import('../calendarFeed/makeFeed.ts')
        return await makeFeed(job.path, key, job)
      }
      case 'salvage':
        return salvage(job.path, key, Buffer.from(job.salt), job.target)
      case 'look':
        return lookInside(job.from, key)
      case 'stage':
        return stage(job.from, job.target, key)
    }
  } finally {
    key.wipe()
  }
}

const expectRecord = (facts: FileFacts, record: CopyRecord): void => {
  if (!sameFacts(facts, record)) throw new StorageTrouble('unverified')
}

/** Brings a copy to another disk and verifies it there, to the byte and by opening it. */
function transfer(from: string, target: string, record: CopyRecord, key: FileKey): true {
  if (existsSync(target)) throw new StorageTrouble('unverified')
  const written = unfinished(target)
  try {
    rmSync(written, { force: true })
    // On a disk of somebody else a link may lie under this name: it is not written through.
    copyFileSync(from, written, constants.COPYFILE_EXCL)
    settle(written)
    if (sha256OfFile(written) !== record.sha256) throw new StorageTrouble('unverified')
    expectRecord(verifyFile(written, key), record)
    rename(written, target)
    return true
  } finally {
    rmSync(written, { force: true })
  }
}

/** Restores a copy to a scratch file and opens it as the program opens its file. */
function rehearse(from: string, record: CopyRecord, key: FileKey): true {
  const folder = openPrivateFolder('proba')
  try {
    const scratch = join(folder.path, 'proba.klub')
    copyFileSync(from, scratch)
    if (sha256OfFile(scratch) !== record.sha256) throw new StorageTrouble('unverified')
    expectRecord(verifyFile(scratch, key), record)
    openFile(scratch, key).raw.close()
    return true
  } finally {
    folder.remove()
  }
}

/** Looks at the structure of every page of the file in use. */
function quickCheck(path: string, key: FileKey): true {
  const raw = reader(path, key)
  try {
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new StorageTrouble('damaged')
    return true
  } finally {
    raw.close()
  }
}
