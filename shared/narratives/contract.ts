import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalText, revision } from '../contract/fields.ts'
import { resultsContract } from '../results/contract.ts'

/** Boxes of the form the program drafts: all that are written. */
export const draftedFields = ['i1', 'i2', 'ii3', 'ii4', 'iii'] as const
export type DraftedField = (typeof draftedFields)[number]
const draft = z.object({
  /** The draft the text was made from; empty: none yet. */
  last: z.string(),
  /** What the records say today. */
  now: z.string(),
})

/** Texts of a report drafted from the records. */
export const narrativesContract = {
  'narratives.drafts': query({
    input: z.strictObject({ reportId: id }),
    output: z.object({ i1: draft, i2: draft, ii3: draft, ii4: draft, iii: draft }),
    areas: [...resultsContract['results.ofGrant'].areas, 'settlements', 'expenses', 'contributions'],
  }),
  /** Saves a text together with the draft it was made from, as one step. */
  'narratives.save': command({
    input: z.strictObject({
      reportId: id,
      field: z.enum(draftedFields, 'Wybierz część sprawozdania.'),
      text: optionalText(100_000),
      draft: optionalText(100_000),
      revision,
    }),
    output: z.object({ id, revision: z.int() }),
    areas: ['settlements'],
    sentence: () => 'wstawiono do sprawozdania szkic z danych',
  }),
}
