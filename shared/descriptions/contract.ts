import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { described, descriptionInput, descriptionRow } from './schema.ts'

/** The description every accounting document needs. */
export const descriptionsContract = {
  /** The description of a document, or a proposal where none is written. */
  'descriptions.get': query({
    input: z.strictObject({ documentId: id }),
    output: described,
    areas: ['expenses', 'budgets', 'grants'],
  }),
  /** Documents of a grant in the order of the settlement, with what their descriptions lack. */
  'descriptions.list': query({
    input: z.strictObject({ grantId: id }),
    output: z.array(descriptionRow),
    areas: ['expenses', 'budgets', 'grants'],
  }),
  'descriptions.save': command({
    input: descriptionInput,
    output: z.object({ revision: z.int() }),
    areas: ['expenses'],
    sentence: () => 'opisano dokument',
  }),
  /**
   * Describes others like this one: the statement, bookkeeping and those who sign. The substance and key of division
   * of each are proposed from the document itself. A document that has a description keeps its own.
   */
  'descriptions.describeAlike': command({
    input: z.strictObject({
      documentId: id,
      documentIds: z
        .array(id)
        .min(1, 'Zaznacz przynajmniej jeden dokument.')
        .max(500, 'Najwyżej 500 dokumentów naraz.'),
    }),
    output: z.object({ described: z.int() }),
    areas: ['expenses'],
    sentence: ({ documentIds }) =>
      `opisano ${counted(documentIds.length, 'dokument', 'dokumenty', 'dokumentów')} jak inny dokument`,
  }),
}
