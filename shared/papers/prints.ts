import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of this part of the program that can be printed: a `z.strictObject` with a literal `kind` each. */
export const papersPrints = [
  /** „Kompletność teczek”: everybody of an edition against every paper. */
  z.strictObject({ kind: z.literal('folderMatrix'), editionId: id }),
  /** The sheet that lies on top of a folder: what should be in it, what is, since when. One page for each person. */
  z.strictObject({
    kind: z.literal('folderCover'),
    participationIds: z.array(id).min(1, 'Zaznacz osoby.').max(300, 'Najwyżej 300 osób na raz.'),
  }),
  /** What is still open in an edition: how many of each, nobody named. */
  z.strictObject({ kind: z.literal('closingChecklist'), editionId: id }),
] as const
