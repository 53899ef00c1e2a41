import { z } from 'zod'
import { fileAction, fileQuery } from '../contract/define.ts'
import { longestPassphrase } from './passphrase.ts'

/** What somebody types to open the file; never trimmed, never logged. */
export const passphrase = z.string().min(1).max(longestPassphrase)

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
  /** Opens a locked file with its passphrase. A wrong one leaves the file untouched; after a few the next has to wait. */
  'vault.unlock': fileAction({ input: z.strictObject({ passphrase }), output: z.object({}), areas: ['vault'] }),
  /** Closes the file and forgets its key, the prints and the files handed in. Without a passphrase there is nothing to lock. */
  'vault.lock': fileAction({ input: z.strictObject({}), output: z.object({}), areas: ['vault'] }),
}
