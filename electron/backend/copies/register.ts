import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readCopyName } from '#shared/copies/names.ts'
import { type CopyRecord, copyRecord } from '#shared/copies/schema.ts'
import type { CopyFolder } from './folder.ts'

/** Bytes of the longest register that is read; one of ours has some 6 kB for a copy, and there are never 40. */
const longest = 4 * 1024 * 1024
const moment = z.iso.datetime()

/** What is remembered of the copies in one folder, in a file among them: dates and counts, nobody's data. */
const register = z.object({
  version: z.literal(1),
  /** Tells this folder from another one in the same place of another disk. */
  id: z.string().nullable().default(null),
  copies: z.array(copyRecord),
  rehearsal: z.object({ at: moment, isGood: z.boolean(), name: z.string() }).nullable().default(null),
  /** The last try that failed, by its code. */
  trouble: z.object({ at: moment, code: z.string() }).nullable().default(null),
  place: z.object({ folder: z.string(), id: z.string(), lastAt: moment.nullable() }).nullable().default(null),
})
export type Register = z.infer<typeof register>

const empty: Register = { version: 1, id: null, copies: [], rehearsal: null, trouble: null, place: null }

/** `undefined`: it is no register of ours, whatever else it may be: a pipe, a device, a link, an endless file. */
function readRegisterOf(folder: CopyFolder): Register | undefined {
  const stat = lstatSync(folder.register, { throwIfNoEntry: false })
  if (!stat) return empty
  if (!stat.isFile() || stat.size > longest) return undefined
  return register.safeParse(JSON.parse(readFileSync(folder.register, 'utf8'))).data
}

/** Reads the register; one that is missing or cannot be understood is an empty one, and its copies are then nobody's to remove. */
export function readRegister(folder: CopyFolder): Register {
  try {
    return readRegisterOf(folder) ?? empty
  } catch {
    return empty
  }
}

/** Whether a folder has no register yet or one of ours. A disk that does not answer throws what `diskCodeOf` understands. */
export function hasOwnRegister(folder: CopyFolder): boolean {
  try {
    return readRegisterOf(folder) !== undefined
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Changes the register in one go: whoever reads it sees the old one or the new one. */
export function changeRegister(folder: CopyFolder, change: (now: Register) => Register): Register {
  const next = change(readRegister(folder))
  const written = `${folder.register}.${process.pid}`
  try {
    // Whatever lies under this name is not written through: a link would lead elsewhere.
    rmSync(written, { force: true })
    writeFileSync(written, JSON.stringify(next, null, 1), { mode: 0o600, flush: true, flag: 'wx' })
    renameSync(written, folder.register)
  } catch (error) {
    rmSync(written, { force: true })
    throw error
  }
  return next
}

/** Whether a record is of a copy of this file that lies there as it was written: by its name and moment, by the register and by its size. */
export function isThere(folder: CopyFolder, { name, bytes, madeAt }: CopyRecord): boolean {
  if (!name.endsWith(folder.ending) || name.includes('/') || name.includes('\\')) return false
  const named = readCopyName(name.slice(0, name.length - folder.ending.length))
  if (named?.base !== folder.base || named.madeAt !== madeAt) return false
  const found = lstatSync(join(folder.path, name), { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes
}

/** The verified copies that are there, newest first. */
export const copiesThere = (folder: CopyFolder): CopyRecord[] =>
  readRegister(folder)
    .copies.filter((copy) => isThere(folder, copy))
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
