import { z } from 'zod'
import { fileAction, fileQuery } from '../contract/define.ts'
import { longestPassphrase, passphraseProblem } from './passphrase.ts'

/** What somebody types to open the file; never trimmed, never logged. */
export const passphrase = z.string().min(1).max(longestPassphrase)
/** The code of a recovery sheet as it was typed; see `recoveryCode.ts`. */
const code = z.string().min(1).max(400)
/** What opens the file: its passphrase, or the code of its recovery sheet. */
export const secret = z.union([z.strictObject({ passphrase }), z.strictObject({ code })])
export type Secret = z.infer<typeof secret>
const newPassphrase = passphrase.refine((typed) => passphraseProblem(typed) === undefined, {
  error: ({ input }) => passphraseProblem(String(input)) ?? '',
})

/** What is done one after another when the file gets another key. */
export const rekeySteps = ['copy', 'check', 'rekey', 'verify', 'copies'] as const
export type RekeyStep = (typeof rekeySteps)[number]

/** How the file stands. */
export const vaultStatus = z.object({
  /** `locked`: it waits for the passphrase; `refused`: it could not be opened, `refusal` says why. */
  state: z.enum(['open', 'locked', 'refused']),
  /** Whether a passphrase guards the file; `null`: nobody can tell before it is open. */
  isProtected: z.boolean().nullable(),
  /** Whether the file says of itself that it is ours; a locked file that does not may be anything. */
  isMarked: z.boolean(),
  /** Code and sentence of the refusal; `null` when open. */
  refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
  /** Whole seconds until another passphrase may be tried; 0: now. */
  waitSeconds: z.int().min(0),
  /** Name of the file without its folder. */
  fileName: z.string(),
})
export type VaultStatus = z.infer<typeof vaultStatus>

export const vaultContract = {
  'vault.status': fileQuery({ input: z.strictObject({}), output: vaultStatus, areas: ['vault'] }),
  /** Opens a locked file. A wrong passphrase or code leaves it untouched; after a few the next has to wait. */
  'vault.unlock': fileAction({ input: secret, output: z.object({}), areas: ['vault'] }),
  /** Closes the file and forgets its key, the prints and the files handed in. Without a passphrase there is nothing to lock. */
  'vault.lock': fileAction({ input: z.strictObject({}), output: z.object({}), areas: ['vault'] }),
  /** Tries once more to open a file that was busy, read-only or away. What was found damaged stays closed. */
  'vault.reopen': fileAction({ input: z.strictObject({}), output: z.object({}), areas: ['vault'] }),
  /**
   * Sets the first passphrase, changes it, or takes it away (`next` null). Where there is one, `present` has to open the file.
   * The file is copied, the copy checked, put under the new key and checked again; only then does it take the file's place. Copies
   * beside the file that open with the old key follow; those that would not are told.
   */
  'vault.setPassphrase': fileAction({
    input: z.strictObject({ present: secret.nullable(), next: newPassphrase.nullable() }),
    output: z.object({
      /** Copies beside the file that are under the new key too, and the names of those that are not. */
      copies: z.object({ done: z.int(), left: z.array(z.string()) }),
    }),
    areas: ['vault'],
  }),
  /**
   * Prints the recovery sheet: the raw key, which alone opens the file. Only for who types what opens it once more. A sheet is
   * void as soon as the passphrase is changed.
   */
  'vault.recoverySheet': fileAction({
    input: z.strictObject({ present: secret }),
    output: z.object({ fileId: z.string(), name: z.string(), pages: z.int() }),
    areas: [],
  }),
  /** How far a change of the key is; `null`: none is under way. */
  'vault.progress': fileQuery({
    input: z.strictObject({}),
    output: z.object({ step: z.enum(rekeySteps), done: z.int(), total: z.int() }).nullable(),
    areas: [],
  }),
}
