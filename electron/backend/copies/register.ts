import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readCopyName } from '#shared/copies/names.ts'
import { type CopyRecord, copyRecord } from '#shared/copies/schema.ts'
import type { CopyFolder } from './folder.ts'

/** What is remembered of the copies in one folder, in a file among them: dates and counts, nobody's data. */
const register = z.object({
  version: z.literal(1),
  /** Tells this folder from another one in the same place of another disk. */
  id: z.string().nullable().default(null),
  copies: z.array(copyRecord),
  rehearsal: z.object({ at: z.string(), isGood: z.boolean(), name: z.string() }).nullable().default(null),
  /** The last try that failed, by its code. */
  trouble: z.object({ at: z.string(), code: z.string() }).nullable().default(null),
  place: z.object({ folder: z.string(), id: z.string(), lastAt: z.string().nullable() }).nullable().default(null),
})
export type Register = z.infer<typeof register>

const empty: Register = { version: 1, id: null, copies: [], rehearsal: null, trouble: null, place: null }

/** Reads the register; one that is missing or cannot be understood is an empty one, and its copies are then nobody's to remove. */
export function readRegister(folder: CopyFolder): Register {
  try {
    const found = register.safeParse(JSON.parse(readFileSync(folder.register, 'utf8')))
    return found.success ? found.data : empty
  } catch {
    return empty
  }
}

/** Changes the register in one go: whoever reads it sees the old one or the new one. */
export function changeRegister(folder: CopyFolder, change: (now: Register) => Register): Register {
  const next = change(readRegister(folder))
  const written = `${folder.register}.${process.pid}`
  try {
    writeFileSync(written, JSON.stringify(next, null, 1), { mode: 0o600, flush: true })
    renameSync(written, folder.register)
  } catch (error) {
    rmSync(written, { force: true })
    throw error
  }
  return next
}

/** Whether a record is of a copy of this file that lies there as it was written: by its name, by the register and by its size. */
export function isThere(folder: CopyFolder, { name, bytes }: CopyRecord): boolean {
  if (!name.endsWith(folder.ending) || name.includes('/') || name.includes('\\')) return false
  if (readCopyName(name.slice(0, name.length - folder.ending.length))?.base !== folder.base) return false
  const found = statSync(join(folder.path, name), { throwIfNoEntry: false })
  return found?.isFile() === true && found.size === bytes
}

/** The verified copies that are there, newest first. */
export const copiesThere = (folder: CopyFolder): CopyRecord[] =>
  readRegister(folder)
    .copies.filter((copy) => isThere(folder, copy))
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
