import { z } from 'zod'
import { longestPassphrase } from '../vault/passphrase.ts'

/** Minutes after the last use of the notes in which they stay open. */
export const notesMinutes = 15
/** Signs of the shortest passphrase of the notes. */
export const shortestNotesPassphrase = 8

/** Digits and letters that cannot be taken for one another on paper. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const group = 5
const groups = 6
/** Random bytes a code is made of: one for each sign, five bits of each are used. */
export const recoveryBytes = group * groups

/** A code of 150 random bits as it is printed: `7K3M9-…`, six groups of five signs. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const text = [...bytes.subarray(0, recoveryBytes)].map((byte) => signs[byte % signs.length]).join('')
  return Array.from({ length: groups }, (_, at) => text.slice(at * group, (at + 1) * group)).join('-')
}

/** The code as it is turned into a key, from what was typed: spaces, dashes, small letters, O for 0, I and L for 1 do not matter. */
export const typedCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** What somebody types; never trimmed, never logged. */
const secret = z.string('Wpisz hasło.').min(1, 'Wpisz hasło.').max(longestPassphrase, 'Hasło jest za długie.')
/** A passphrase being set. */
export const newNotesPassphrase = z
  .string('Wpisz nowe hasło.')
  .min(shortestNotesPassphrase, `Hasło do notatek ma co najmniej ${shortestNotesPassphrase} znaków.`)
  .max(longestPassphrase, 'Hasło jest za długie.')
/** By what the notes are opened: the passphrase or the code of the sheet. */
export const notesSecret = z.strictObject({
  way: z.enum(['passphrase', 'recovery'], 'Wybierz: hasło albo kod z kartki.'),
  secret,
})
export type NotesSecret = z.input<typeof notesSecret>

/** A code as it may stand on a sheet. */
export const recoveryCode = z
  .string()
  .max(60)
  .refine((text) => typedCode(text).length === recoveryBytes, 'To nie jest kod odzyskiwania notatek.')

/** How the lock of the notes stands. */
export const notesLockStatus = z.object({
  /** A second passphrase is set: the notes are encrypted. */
  isSet: z.boolean(),
  /** They can be read now; without a passphrase always. */
  isOpen: z.boolean(),
  /** Whole seconds until they close by themselves when nobody uses them. */
  closesInSeconds: z.int(),
  /** Whole seconds until another passphrase may be tried. */
  waitSeconds: z.int(),
  /** UTC moment the passphrase was set; null: it is not. */
  setAt: z.string().nullable(),
  /** Notes in the file, all measurements together. */
  notes: z.int(),
})
export type NotesLockStatus = z.infer<typeof notesLockStatus>
