import { z } from 'zod'
import { type Area, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { folderGap, folderPreview } from './schema.ts'

const shownFrom: readonly Area[] = [
  'scans',
  'grants',
  'budgets',
  'expenses',
  'settlements',
  'contributions',
  'results',
  'filings',
  'certificates',
  'classes',
  'promotion',
]
/** Names a folder being made, so that it can be asked about and stopped; chosen by whoever asks for it. */
const job = z.string().max(64)

/** The folder that is handed to a control. */
export const controlFoldersContract = {
  /** What will be in the folder and what is missing; looks through the scans. */
  'controlFolders.preview': query({
    input: z.strictObject({ grantId: id }),
    output: folderPreview,
    areas: shownFrom,
    detached: true,
  }),
  /** Makes the folder as a ZIP into memory; fetched by `fileId` as a print is. */
  'controlFolders.make': query({
    input: z.strictObject({ grantId: id, job: job.default('') }),
    output: z.object({
      fileId: z.string(),
      name: z.string(),
      bytes: z.int(),
      files: z.int(),
      gaps: z.array(folderGap),
    }),
    areas: [],
    detached: true,
  }),
  /** How far a folder is; null: it is not being made. */
  'controlFolders.progress': query({
    input: z.strictObject({ job }),
    output: z.object({ done: z.int(), total: z.int() }).nullable(),
    areas: [],
    detached: true,
  }),
  /** Stops making a folder; nothing is kept of it. */
  'controlFolders.cancel': query({
    input: z.strictObject({ job }),
    output: z.object({ cancelled: z.boolean() }),
    areas: [],
    detached: true,
  }),
}
