import { z } from 'zod'
import { fileAction, fileQuery } from '../contract/define.ts'
import { secret } from '../vault/contract.ts'
import { copyPlace, headCounts, listedCopy, salvagedTable } from './schema.ts'

/** Names a long work, so that it can be stopped; chosen by whoever asks for it. */
const job = z.string().min(1).max(64)
const name = z.string().min(1).max(255)
/** The path of a folder or a file on this computer, as a person types it. */
const path = z.string().trim().min(1).max(1000)

/** A file to restore from: one of the list by where it lies and its name, or any file of this computer by its path. */
export const copySource = z.discriminatedUnion('where', [
  z.strictObject({ where: copyPlace, name }),
  z.strictObject({ where: z.literal('file'), path }),
])
export type CopySource = z.infer<typeof copySource>

const step = z.object({ at: z.string(), sentence: z.string() })

/** What is inside a file, and what of the present one is not. */
export const copyInside = z.object({
  counts: headCounts,
  schemaVersion: z.int(),
  isProtected: z.boolean(),
  lastStep: step.nullable(),
  /** The file that is open now; `null`: none is. */
  present: z
    .object({
      counts: headCounts,
      /** Steps made after the copy, newest first, and how many they are; `null`: the copy is not of this file's history. */
      after: z.object({ total: z.int(), newest: z.array(step) }).nullable(),
    })
    .nullable(),
})
export type CopyInside = z.infer<typeof copyInside>

export const light = z.object({
  tone: z.enum(['good', 'due', 'block', 'none']),
  short: z.string(),
  sentence: z.string(),
})

export const copiesContract = {
  /** How old the newest verified copy is, and what there is to worry about. Reads no data of the file. */
  'copies.status': fileQuery({ input: z.strictObject({}), output: light, areas: ['copies', 'vault'] }),
  /** The copies that are there, newest first, the second place, and the last rehearsal. */
  'copies.list': fileQuery({
    input: z.strictObject({}),
    output: z.object({
      folder: z.string(),
      copies: z.array(listedCopy),
      place: z
        .object({ folder: z.string(), isHere: z.boolean(), lastAt: z.string().nullable(), isProtected: z.boolean() })
        .nullable(),
      /** Disks that can be taken away and are here now. */
      drives: z.array(z.string()),
      rehearsal: z.object({ at: z.string(), isGood: z.boolean(), name: z.string() }).nullable(),
      /** The last try to make a copy failed: its sentence. */
      trouble: z.string().nullable(),
      /** Whether copies are made by themselves in this run. */
      isAutomatic: z.boolean(),
      /** The file is a sample: no copy takes its place, and it has no second place. */
      isSample: z.boolean(),
    }),
    areas: ['copies', 'vault'],
  }),
  /** Makes a copy now, verifies it, and takes away those that the rotation does not keep. */
  'copies.make': fileAction({
    input: z.strictObject({ job }),
    output: z.object({
      name,
      bytes: z.int(),
      milliseconds: z.int(),
      placed: z.enum(['none', 'away', 'done', 'failed']),
    }),
    areas: ['copies'],
  }),
  /** Stops a copy or a rehearsal under way; nothing half done stays. */
  'copies.cancel': fileAction({
    input: z.strictObject({ job }),
    output: z.object({ cancelled: z.boolean() }),
    areas: [],
  }),
  /** Opens a copy aside and tells what is inside and what would be lost. `secret`: of the day of the copy, where it needs one. */
  'copies.look': fileAction({
    input: z.strictObject({ source: copySource, secret: secret.nullable() }),
    output: copyInside,
    areas: [],
  }),
  /**
   * Puts a copy, verified once more, in the place of the file. The present file, whatever its state, is kept aside first under a
   * name of its own (`aside`; `null`: there was none) and can be restored in its turn.
   */
  'copies.restore': fileAction({
    input: z.strictObject({ source: copySource, secret: secret.nullable() }),
    output: z.object({ aside: z.string().nullable() }),
    areas: ['copies', 'vault'],
  }),
  /**
   * Reads what can be read of a damaged file into a new one beside it, with the rows whose references hold; the damaged file is
   * left as it is. The new one can be looked into and restored as a file kept aside.
   */
  'copies.salvage': fileAction({
    input: z.strictObject({ job, secret: secret.nullable() }),
    output: z.object({
      name,
      tables: z.array(salvagedTable.extend({ label: z.string() })),
    }),
    areas: ['copies'],
  }),
  /** Chooses the second place (a folder on another disk), or none; copies the newest copy there. */
  'copies.choosePlace': fileAction({
    input: z.strictObject({ folder: path.nullable() }),
    output: z.object({}),
    areas: ['copies'],
  }),
  /** Restores the newest copy to a scratch file, compares it with what was noted when it was made, and takes it away. */
  'copies.rehearse': fileAction({
    input: z.strictObject({ job }),
    output: z.object({ name, milliseconds: z.int() }),
    areas: ['copies'],
  }),
}
