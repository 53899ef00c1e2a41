import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { issueInput } from './contract.ts'

/** Certificates on paper. */
export const certificatesPrints = [
  /** Issued certificates, from their frozen copies, in one PDF. */
  z.strictObject({
    kind: z.literal('certificates'),
    certificateIds: z.array(id).min(1, 'Zaznacz zaświadczenia.').max(500, 'Najwyżej 500 na raz.'),
  }),
  /** Certificates as they would be issued, without numbers. */
  z.strictObject({ kind: z.literal('certificatesDraft'), ...issueInput.shape }),
] as const
