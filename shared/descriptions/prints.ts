import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { labelGridNames, labelGrids, labelsOn } from './labels.ts'

const documentIds = z
  .array(id)
  .min(1, 'Zaznacz przynajmniej jeden dokument.')
  .max(500, 'Najwyżej 500 dokumentów naraz.')
  .nullable()
  .default(null)

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const descriptionsPrints = [
  /** Sheets that go with accounting documents, one a page; null: all documents of the grant in the order of the settlement. */
  z.strictObject({
    kind: z.literal('descriptionSheets'),
    grantId: id,
    documentIds,
    size: z.enum(['A4', 'A5']).default('A4'),
  }),
  /** The same on sheets of labels that are stuck on the documents; `first`: the first label still on the sheet, from 1. */
  z
    .strictObject({
      kind: z.literal('descriptionLabels'),
      grantId: id,
      documentIds,
      grid: z.enum(labelGridNames, 'Wybierz arkusz naklejek z listy.'),
      first: z.int('Wpisz numer naklejki.').min(1, 'Naklejki liczy się od 1.').default(1),
    })
    .refine(({ grid, first }) => first <= labelsOn(labelGrids[grid]), {
      path: ['first'],
      message: 'Na tym arkuszu nie ma tylu naklejek.',
    }),
] as const
