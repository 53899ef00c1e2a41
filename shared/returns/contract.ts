import { z } from 'zod'
import { query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { resultAreas } from '../results/contract.ts'
import { shownReturn } from './schema.ts'

/** What of a grant has to go back, with interest. */
export const returnsContract = {
  'returns.get': query({
    input: z.strictObject({ reportId: id }),
    output: shownReturn,
    // What would go back by results follows everything results are counted from.
    areas: ['settlements', 'expenses', ...resultAreas],
  }),
}
