import { z } from 'zod'
import { id, isoDate, listing, optionalDate, optionalText, positiveGrosze, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

const what = {
  /** Code list `benefit_kind`. */
  kind: z.string('Wybierz rodzaj świadczenia.').min(1, 'Wybierz rodzaj świadczenia.').max(20),
  givenOn: isoDate,
  periodFrom: optionalDate,
  periodTo: optionalDate,
  description: optionalText(300),
  route: optionalText(200),
  /** How many pieces, meals, days: hundredths. */
  quantityHundredths: z.int().min(0, 'Ilość nie może być ujemna.').max(100_000_000, 'Za dużo.').nullable(),
  amount: positiveGrosze.nullable(),
  note: optionalText(2000),
}
const ordered = {
  check: (one: { periodFrom: string | null; periodTo: string | null }) =>
    one.periodFrom === null || one.periodTo === null || one.periodFrom <= one.periodTo,
  refusal: { path: ['periodTo'], message: 'Koniec okresu jest przed jego początkiem.' },
}
/** A benefit of one person, changed. It is a register, not bookkeeping (kis.md 4.5). */
export const benefitInput = z.strictObject({ id, ...what, revision }).refine(ordered.check, ordered.refusal)
export type BenefitInput = z.input<typeof benefitInput>
/** The same benefit given to one or more people. */
export const givenInput = z
  .strictObject({
    participationIds: z.array(id).min(1, 'Wskaż osoby.').max(500, 'Najwyżej 500 osób na raz.'),
    ...what,
  })
  .refine(ordered.check, ordered.refusal)
export type GivenInput = z.input<typeof givenInput>

export const benefit = stored({ id, ...what, revision }).extend({
  participationId: id,
  lastName: z.string(),
  firstName: z.string(),
  kindLabel: z.string(),
})
export type Benefit = z.infer<typeof benefit>

export const benefitsListInput = z.strictObject({
  ...listing(['givenOn', 'name', 'amount']),
  editionId: id.nullable().default(null),
  participationId: id.nullable().default(null),
  kind: z.string().max(20).nullable().default(null),
})
export const benefitsList = z.object({ rows: z.array(benefit), total: z.int(), amount: z.int() })

/** Sums of a kind or of a person: how many entries, for how many people, how much (grosze; entries without an amount count as none). */
export const kindSum = z.object({
  kind: z.string(),
  label: z.string(),
  entries: z.int(),
  people: z.int(),
  amount: z.int(),
})
export const personSum = z.object({
  id,
  lastName: z.string(),
  firstName: z.string(),
  entries: z.int(),
  amount: z.int(),
  byKind: z.array(z.object({ kind: z.string(), entries: z.int(), amount: z.int() })),
})
export type PersonSum = z.infer<typeof personSum>
export const benefitSums = z.object({
  kinds: z.array(kindSum),
  people: z.array(personSum),
  entries: z.int(),
  amount: z.int(),
})
export type BenefitSums = z.infer<typeof benefitSums>
