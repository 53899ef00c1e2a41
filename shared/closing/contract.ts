import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { closingInput, closingLine } from './schema.ts'

/** What is still open in an edition that is being closed. */
export const closingContract = {
  'closing.checklist': query({
    input: z.strictObject({ editionId: id }),
    output: z.object({ closedOn: z.string().nullable(), revision: z.int(), lines: z.array(closingLine) }),
    areas: [
      'editions',
      'participations',
      'people',
      'papers',
      'diagnoses',
      'plans',
      'classes',
      'outcomes',
      'certificates',
      'supports',
    ],
  }),
  /** Marks an edition as closed. Nothing is locked: a fact found later can still be entered. */
  'closing.close': command({
    input: closingInput,
    output: z.object({ id, open: z.int() }),
    areas: ['editions'],
    sentence: () => 'zamknięto edycję',
  }),
  'closing.reopen': command({
    input: z.strictObject({ editionId: id }),
    output: z.object({ id }),
    areas: ['editions'],
    sentence: () => 'otwarto edycję ponownie',
  }),
}
