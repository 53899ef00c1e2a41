import { z } from 'zod'
import { issueInput } from '../certificates/contract.ts'
import { query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'

/** Everything that can be printed. */
export const printRequest = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('sprawozdanie'), reportId: id }),
    /** Issued certificates, from their frozen copies, in one PDF. */
    z.strictObject({
      kind: z.literal('certificates'),
      certificateIds: z.array(id).min(1, 'Zaznacz zaświadczenia.').max(500, 'Najwyżej 500 na raz.'),
    }),
    /** Certificates as they would be issued, without numbers. */
    z.strictObject({ kind: z.literal('certificatesDraft'), ...issueInput.shape }),
  ],
  'Wybierz wydruk z listy.',
)
export type PrintRequest = z.input<typeof printRequest>

export const documentsContract = {
  /** Prints into memory; the bytes are fetched by `fileId`. Nothing is written to the disk. */
  'documents.render': query({
    detached: true,
    input: z.strictObject({ document: printRequest }),
    output: z.object({
      fileId: z.string(),
      /** Proposed file name in Polish, without personal data. */
      name: z.string(),
      pages: z.int(),
      bytes: z.int(),
      milliseconds: z.number(),
    }),
    areas: ['settlements', 'certificates', 'expenses', 'budgets', 'grants', 'club', 'editions', 'people'],
  }),
}
