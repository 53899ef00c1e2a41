import { z } from 'zod'
import { fileAction, fileQuery } from '../contract/define.ts'

/** Names an export under way, so that it can be asked about and stopped; chosen by whoever asks for it. */
const job = z.string().min(1).max(64)

/** Everything that is in the file, in open formats, so that nobody is locked in. */
export const fileExportContract = {
  /** Makes a ZIP of every table as JSON and CSV with the files that are kept; fetched by `fileId` as a print is. */
  'fileExport.make': fileAction({
    input: z.strictObject({ job }),
    output: z.object({
      fileId: z.string(),
      name: z.string(),
      bytes: z.int(),
      tables: z.int(),
      rows: z.int(),
      files: z.int(),
    }),
    areas: [],
  }),
  /** How far an export is, in rows; null: it is not being made. */
  'fileExport.progress': fileQuery({
    input: z.strictObject({ job }),
    output: z.object({ done: z.int(), total: z.int() }).nullable(),
    areas: [],
  }),
  /** Stops an export; nothing is kept of it. */
  'fileExport.cancel': fileAction({
    input: z.strictObject({ job }),
    output: z.object({ cancelled: z.boolean() }),
    areas: [],
  }),
}
