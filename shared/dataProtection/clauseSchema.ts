import { z } from 'zod'
import { id, isoDate, optionalText } from '../contract/fields.ts'
import { confirmations } from './clauseGiving.ts'
import { clauseStates } from './clauses.ts'

/** How a clause was given, beside its day: code of `clause_manner`, what proves it, words. */
export const givingFields = {
  manner: z.string().max(20).default(''),
  confirmation: z.enum(confirmations, 'Wybierz potwierdzenie.').default(''),
  note: optionalText(500).default(''),
}

/** Notes that people were given the clause on one day; who has that wording already stays as they are. */
export const giveInput = z
  .strictObject({
    participationIds: z.array(id).max(500).default([]),
    staffIds: z.array(id).max(200).default([]),
    givenOn: isoDate,
    /** The wording; null: another text, told in the note. */
    templateId: id.nullable(),
    ...givingFields,
  })
  .refine(({ participationIds, staffIds }) => participationIds.length + staffIds.length > 0, {
    path: ['participationIds'],
    message: 'Zaznacz osoby.',
  })

/** Somebody who should have the clause; `id` is of the participation or of the member of the staff. */
const holder = z.object({ id, name: z.string(), state: z.enum(clauseStates), givenOn: z.string().nullable() })
/** The present wording of the information clause, who has it, who was not asked for consents, and consents taken back. */
export const clauseOverview = z.object({
  /** Null: no wording is in use. */
  present: z.object({ id, name: z.string(), version: z.int(), validFrom: z.string().nullable() }).nullable(),
  /** What the program does not find in the present wording. */
  gaps: z.array(z.string()),
  /** Those whose time runs or who applied, by name. */
  people: z.array(
    holder.extend({
      edition: z.string(),
      editionId: id,
      /** What the person was never asked to consent to, in words. */
      unasked: z.array(z.string()),
    }),
  ),
  /** Staff and volunteers that work, by name; any clause given to them counts. */
  staff: z.array(holder),
  withdrawn: z.array(
    z.object({
      id,
      participationId: id,
      kind: z.string(),
      kindLabel: z.string(),
      withdrawnOn: z.string(),
      name: z.string(),
      /** The day by which its use had ended; null: not said yet. */
      stoppedOn: z.string().nullable(),
    }),
  ),
})
export type ClauseOverview = z.infer<typeof clauseOverview>
