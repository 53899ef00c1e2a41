import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const descriptionsPrints = [
  /** Sheets that go with accounting documents, one a page; null: all documents of the grant in the order of the settlement. */
  z.strictObject({
    kind: z.literal('descriptionSheets'),
    grantId: id,
    documentIds: z
      .array(id)
      .min(1, 'Zaznacz przynajmniej jeden dokument.')
      .max(500, 'Najwyżej 500 dokumentów naraz.')
      .nullable()
      .default(null),
    size: z.enum(['A4', 'A5']).default('A4'),
  }),
] as const
