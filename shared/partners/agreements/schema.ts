import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../../contract/fields.ts'
import { stored } from '../../contract/stored.ts'
import { templateBody } from '../../templates/schema.ts'
import { standings } from './validity.ts'

const party = z.strictObject({
  partnerId: id,
  /** Who signs for the partner; empty: its representative. */
  signatoryName: optionalText(120),
  signatoryFunction: optionalText(120),
  signedOn: optionalDate,
})
const annex = z
  .strictObject({
    number: requiredText('numer aneksu', 40),
    signedOn: isoDate,
    effectiveFrom: isoDate,
    /** New last day of the agreement; null: the annex does not change it. */
    extendsTo: optionalDate,
    description: optionalText(2000),
  })
  .refine((one) => one.extendsTo === null || one.effectiveFrom <= one.extendsTo, {
    path: ['extendsTo'],
    message: 'Nowy koniec jest przed dniem, od którego obowiązuje aneks.',
  })
const agreementFields = {
  title: requiredText('tytuł porozumienia', 300),
  /** Day it was signed by all; null: still a draft. */
  concludedOn: optionalDate,
  place: optionalText(120),
  purpose: optionalText(4000),
  validFrom: isoDate,
  /** Last day; null: until further notice. */
  validTo: optionalDate,
  noticeMonths: z
    .int('Wpisz liczbę miesięcy.')
    .min(0, 'Liczba miesięcy nie może być ujemna.')
    .max(36, 'Najwyżej 36 miesięcy.')
    .nullable(),
  noticeOn: optionalDate,
  /** Last day after a notice or an understanding. */
  terminatedOn: optionalDate,
  terminationReason: optionalText(500),
  /** It says that the partners meet once a quarter. */
  quarterlyMeetings: z.boolean(),
  /** Its own text; empty: the template of the day it was concluded. */
  body: z.union([z.literal(''), templateBody]),
  note: optionalText(2000),
}
/** An agreement with one partner or several (kis.md 8.1); `id` null adds one. */
export const agreementInput = z
  .strictObject({
    id: id.nullable(),
    ...agreementFields,
    parties: z.array(party).min(1, 'Wskaż co najmniej jednego partnera.').max(100, 'Najwyżej 100 stron.'),
    annexes: z.array(annex).max(50, 'Najwyżej 50 aneksów.'),
    revision,
  })
  .superRefine((one, ctx) => {
    const say = (path: (string | number)[], message: string) => ctx.addIssue({ code: 'custom', path, message })
    if (one.validTo !== null && one.validTo < one.validFrom)
      say(['validTo'], 'Koniec porozumienia jest przed jego początkiem.')
    if (one.terminatedOn !== null && one.terminatedOn < one.validFrom)
      say(['terminatedOn'], 'Dzień rozwiązania jest przed początkiem porozumienia.')
    if (one.terminatedOn !== null && one.noticeOn !== null && one.terminatedOn < one.noticeOn)
      say(['terminatedOn'], 'Dzień rozwiązania jest przed dniem wypowiedzenia.')
    const seen = new Set<number>()
    one.parties.forEach(({ partnerId }, index) => {
      if (seen.has(partnerId)) say(['parties', index, 'partnerId'], 'Ten partner jest już stroną.')
      seen.add(partnerId)
    })
  })
export type AgreementInput = z.input<typeof agreementInput>

export const agreement = stored({ id, ...agreementFields, revision }).extend({
  body: z.string(),
  number: z.string().nullable(),
  annulledOn: z.string().nullable(),
  annulledReason: z.string(),
  parties: z.array(stored(party.shape).extend({ name: z.string() })),
  annexes: z.array(stored(annex.shape)),
  standing: z.enum(standings),
  /** Last day by what is agreed now; null: until further notice. */
  lastDay: z.string().nullable(),
  /** The wording it is printed with: its own, or of the template. */
  wording: z.string(),
})
export type Agreement = z.infer<typeof agreement>

export const agreementRow = z.object({
  id,
  number: z.string().nullable(),
  title: z.string(),
  concludedOn: z.string().nullable(),
  validFrom: z.string(),
  lastDay: z.string().nullable(),
  standing: z.enum(standings),
  endsSoon: z.boolean(),
  parties: z.array(z.string()),
  partnerIds: z.array(id),
  quarterlyMeetings: z.boolean(),
})
export type AgreementRow = z.infer<typeof agreementRow>
