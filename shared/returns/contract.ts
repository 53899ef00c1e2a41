import { z } from 'zod'
import { query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { grantReturn } from './schema.ts'

/** What of a grant has to go back, with interest. */
export const returnsContract = {
  'returns.get': query({
    input: z.strictObject({ reportId: id }),
    output: grantReturn,
    areas: ['settlements', 'expenses', 'budgets', 'grants', 'club', 'supports'],
  }),
}
