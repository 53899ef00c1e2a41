import { z } from 'zod'
import { reportFilter } from './filter.ts'

const asked = {
  filter: reportFilter,
  /** Without names, with small groups hidden. */
  isPublic: z.boolean().default(false),
}
/** Reports of people on paper, with charts. */
export const peopleReportsPrints = [
  z.strictObject({ kind: z.literal('editionReport'), ...asked }),
  z.strictObject({ kind: z.literal('yearlyReport'), ...asked }),
  z.strictObject({ kind: z.literal('casReport'), ...asked }),
] as const
