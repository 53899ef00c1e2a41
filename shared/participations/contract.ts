import { z } from 'zod'
import { query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { caseHead } from './schema.ts'

/** Taking part in an edition: groups, referral, kontrakt socjalny, consents, paths. */
export const participationsContract = {
  /** Whose participation it is and in which edition. */
  'participations.head': query({
    input: z.strictObject({ id }),
    output: caseHead,
    areas: ['participations', 'people', 'editions'],
  }),
}
