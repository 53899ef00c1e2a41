import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const contributionsPrints = [
  /** The agreement with a volunteer, and on a page of its own what they are told about risks. */
  z.strictObject({ kind: z.literal('volunteerAgreement'), agreementId: id }),
  /** The card of a month: what is written already, and rows to be filled by hand. */
  z.strictObject({
    kind: z.literal('volunteerCard'),
    agreementId: id,
    year: z.int().min(1900).max(2199),
    month: z.int().min(1).max(12),
    blankRows: z.int().min(0).max(20, 'Najwyżej 20 pustych wierszy.').default(0),
  }),
  /** Work of all volunteers of a grant month by month with its worth, of one month (`2021-06`) or, null, of all. */
  z.strictObject({
    kind: z.literal('volunteerMonths'),
    grantId: id,
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Wybierz miesiąc z listy.')
      .nullable()
      .default(null),
  }),
  /** The owner's statement on a thing given. */
  z.strictObject({ kind: z.literal('inKindStatement'), itemId: id }),
  /** The list of papers on work and things that goes with a report (settlement.md 4.1). */
  z.strictObject({ kind: z.literal('contributionList'), grantId: id }),
] as const
