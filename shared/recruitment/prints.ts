import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { participantPapers, templateBody, templateKinds } from '../templates/schema.ts'

const papers = z
  .array(z.enum(participantPapers, 'Wybierz pismo z listy.'))
  .min(1, 'Wybierz, co wydrukować.')
  .max(participantPapers.length, 'Każde pismo wybierz raz.')
/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const recruitmentPrints = [
  /** Papers of participants from the texts of the coordinator, person after person. */
  z.strictObject({
    kind: z.literal('participantPapers'),
    papers,
    participationIds: z.array(id).min(1, 'Zaznacz osoby.').max(300, 'Najwyżej 300 osób na raz.'),
  }),
  /** The same papers with nobody's data, to be filled by hand. */
  z.strictObject({ kind: z.literal('blankPapers'), papers, editionId: id }),
  /** A text as it is being edited, with a sample person. */
  z.strictObject({
    kind: z.literal('templateDraft'),
    template: z.enum(templateKinds, 'Wybierz rodzaj pisma.'),
    body: templateBody,
  }),
  /** The promise of the staff to keep what they learn to themselves; nobody chosen: a blank one. */
  z.strictObject({
    kind: z.literal('confidentiality'),
    staffIds: z.array(id).max(100, 'Najwyżej 100 osób na raz.'),
  }),
] as const
