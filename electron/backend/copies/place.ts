import { randomUUID } from 'node:crypto'
import { lstatSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyRecord } from '#shared/copies/schema.ts'
import { StorageTrouble } from '../db/storageError.ts'
import { type CopyFolder, folderInPlace, makeFolder } from './folder.ts'
import { addCopy } from './prune.ts'
import { changeRegister, copiesThere, hasOwnRegister, isThere, type Register, readRegister } from './register.ts'
import type { CopyRunner, JobTrouble } from './runner.ts'
import { sweepUnfinished } from './safeFile.ts'

type Place = NonNullable<Register['place']>

/**
 * The folder of the second place, if it is here: where it was, or on a disk that got another letter meanwhile. It is known by a
 * number in its register, so that another pen drive in the same place is not taken for it.
 */
export function findPlace(place: Place, file: string, drives: readonly string[]): CopyFolder | undefined {
  return [place.folder, ...drives]
    .map((folder) => folderInPlace(folder, file))
    .find((folder) => readRegister(folder).id === place.id)
}

/**
 * Makes the program's folder in a place and gives it its number; throws what `diskCodeOf` understands, `notOurs` where something
 * lies under that name which this program has not made: it is left as it is.
 */
export function preparePlace(folder: string, file: string): Place {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw Object.assign(new Error('no such folder'), { code: 'ENOENT' })
  const own = folderInPlace(folder, file)
  const there = lstatSync(own.path, { throwIfNoEntry: false })
  if (there && (!there.isDirectory() || !hasOwnRegister(own))) throw new StorageTrouble('notOurs')
  makeFolder(own)
  const { id } = changeRegister(own, (register) => ({ ...register, id: register.id ?? randomUUID() }))
  const [newest] = copiesThere(own)
  return { folder, id: id!, lastAt: newest?.madeAt ?? null }
}

/** Brings a copy to the second place and takes away there what the rotation does not keep. `undefined`: it is there now. */
export async function bringTo(
  place: CopyFolder,
  from: CopyFolder,
  record: CopyRecord,
  work: { run: CopyRunner; key: Uint8Array; now: string; signal: AbortSignal },
): Promise<JobTrouble | undefined> {
  if (readRegister(place).copies.some((copy) => copy.name === record.name && isThere(place, copy))) return undefined
  sweepUnfinished(place.path)
  const done = await work.run(
    {
      ...{ kind: 'transfer', from: join(from.path, record.name), target: join(place.path, record.name) },
      ...{ record, key: work.key },
    },
    work.signal,
  )
  if (!done.ok) return done.error
  addCopy(place, record, work.now)
  return undefined
}
