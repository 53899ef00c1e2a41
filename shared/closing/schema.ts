import { z } from 'zod'
import { id, isoDate, optionalText } from '../contract/fields.ts'

/** What can still be open in an edition, in the order it is looked at. */
export const closingCodes = [
  'applications',
  'endReasons',
  'diagnoses',
  'plans',
  'sessions',
  'papers',
  'agreements',
  'certificates',
  'followUps',
] as const
export type ClosingCode = (typeof closingCodes)[number]

/** One record that is still open: where it is mended and what is open about it. */
export const openItem = z.object({ label: z.string(), detail: z.string(), href: z.string() })
export type OpenItem = z.infer<typeof openItem>
export const closingLine = z.object({
  code: z.enum(closingCodes),
  items: z.array(openItem),
  /** Where all of them are mended at once; null: one by one. */
  href: z.string().nullable(),
})
export type ClosingLine = z.infer<typeof closingLine>

/** Closes an edition; what is still open needs a reason, which stays in the history. */
export const closingInput = z.strictObject({ editionId: id, closedOn: isoDate, reason: optionalText(500) })
