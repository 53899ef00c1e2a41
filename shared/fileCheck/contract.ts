import { z } from 'zod'
import { fileAction, fileQuery } from '../contract/define.ts'

/**
 * What the full check of a file may find.
 * - `unreadable`: the file cannot be opened, or its first page is not what was written.
 * - `pages`: a page is not what was written, or the pages do not hold together.
 * - `references`: a row leads to one that is not there.
 * - `length`: the file is longer or shorter than it says.
 * - `freePages`: a page that holds nothing is not what was written; no data are lost by it.
 */
export const flaw = z.enum(['unreadable', 'pages', 'references', 'length', 'freePages'])
export type Flaw = z.infer<typeof flaw>

/** What the full check says. No flaw: every page was read and is what the program wrote. */
export const fullCheck = z.object({
  flaws: z.array(flaw).max(flaw.options.length),
  /** Pages of the file, 4 KB each; 0 when it could not be opened. */
  pages: z.int().min(0),
  /** Pages among them that hold nothing and wait to be used again. */
  freePages: z.int().min(0),
})
export type FullCheck = z.infer<typeof fullCheck>

/**
 * How the file stands to the last command that was answered as saved in this place; a counter beside the file remembers it.
 * - `agrees`: that command is in it, or nothing is known (a new file, no counter, the file is not open).
 * - `behind`: the file ends before it; at most `missing` commands are gone (one that changed nothing leaves no row).
 * - `other`: another command bears its number: it is another file, or an older copy that was worked in.
 */
export const standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('agrees') }),
  z.object({ kind: z.literal('behind'), missing: z.int().positive() }),
  z.object({ kind: z.literal('other') }),
])
export type Standing = z.infer<typeof standing>

export const fileCheckContract = {
  'fileCheck.standing': fileQuery({ input: z.strictObject({}), output: standing, areas: ['vault'] }),
  /** Closes the file, reads it whole, and opens it again under the same key. */
  'fileCheck.run': fileAction({ input: z.strictObject({}), output: fullCheck, areas: [] }),
  /** The user knows how the file stands and goes on with it; it is counted anew. */
  'fileCheck.accept': fileAction({ input: z.strictObject({}), output: z.object({}), areas: ['vault'] }),
}
