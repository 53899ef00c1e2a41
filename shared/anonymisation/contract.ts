import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate } from '../contract/fields.ts'
import { preview, previewInput, protocol, runInput } from './schema.ts'

/** Taking people out of the file for good, so that every statistic stays (kis.md 7.5, 7.6). */
export const anonymisationContract = {
  /** People whose data are due to go on a day, with the last day they had to be kept. */
  'anonymisation.due': query({
    input: z.strictObject({ on: isoDate }),
    output: z.array(
      z.object({
        personId: id,
        name: z.string(),
        keptUntil: z.string(),
        /** Never took part: an application only. */
        applicantOnly: z.boolean(),
        blocked: z.string().nullable(),
      }),
    ),
    areas: ['people', 'participations', 'editions', 'grants', 'protection'],
  }),
  /** What would go and what would stay; nothing is changed. */
  'anonymisation.preview': query({ input: previewInput, output: preview, areas: ['people', 'participations'] }),
  /** Takes the people out. Cannot be taken back; refused as a whole when anything of theirs would be left. */
  'anonymisation.run': command({
    input: runInput,
    output: protocol,
    areas: [
      ...(['people', 'participations', 'certificates', 'plans', 'diagnoses', 'supports', 'outcomes'] as const),
      ...(['classes', 'papers', 'protection', 'drafts', 'history', 'peopleReports'] as const),
    ],
    undo: 'final',
    sentence: ({ personIds }) => `zanonimizowano osoby: ${personIds.length}`,
  }),
  /** Protocols of what was done, the latest first. */
  'anonymisation.protocols': query({ input: z.strictObject({}), output: z.array(protocol), areas: ['people'] }),
}
