import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, revision } from '../contract/fields.ts'
import { internship, internshipInput } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
/** Internships and practices. */
export const internshipsContract = {
  /** Of an edition, of one participant, or all; the latest first. */
  'internships.list': query({
    input: z.strictObject({ editionId: id.nullable().default(null), participationId: id.nullable().default(null) }),
    output: z.array(internship),
    areas: ['supports', 'outcomes', 'people'],
  }),
  'internships.save': command({
    input: internshipInput,
    output: saved,
    areas: ['supports'],
    sentence: (one) =>
      `${one.id ? 'zmieniono' : 'dodano'} ${one.kind === 'internship' ? 'staż' : 'praktykę'} „${one.organiser}”`,
  }),
  'internships.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['supports', 'outcomes'],
    removes: true,
    sentence: () => 'usunięto staż lub praktykę',
  }),
  /** The person was hired after it: makes the outcome, with the organiser as the employer. */
  'internships.hire': command({
    input: z.strictObject({
      id,
      startsOn: isoDate,
      /** Code list `outcome`; employment after an internship is E01 unless told otherwise. */
      code: z.string().min(1, 'Wybierz efekt.').max(20).default('E01'),
      revision,
    }),
    output: z.object({ outcomeId: id }),
    areas: ['supports', 'outcomes'],
    sentence: () => 'zapisano zatrudnienie po stażu',
  }),
}
