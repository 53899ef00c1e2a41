import { z } from 'zod'
import { query } from '../contract/define.ts'

export const appContract = {
  /** What is open, and which day it is for the program. */
  'app.status': query({
    input: z.strictObject({}),
    output: z.object({
      version: z.string(),
      schemaVersion: z.int(),
      /** Name of the file without its folder. */
      fileName: z.string(),
      /** A throw-away copy of the sample data is open. */
      demo: z.boolean(),
      /** Nothing has been entered yet. */
      empty: z.boolean(),
      today: z.string(),
    }),
    areas: ['club', 'grants', 'people'],
  }),
}
