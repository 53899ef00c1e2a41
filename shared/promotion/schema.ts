import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { imageStates } from './imageConsent.ts'

const entryFields = {
  publishedOn: isoDate,
  /** Last day it could be seen; null: still, or only once. */
  publishedTo: optionalDate,
  /** Code list `promotion_medium`. */
  medium: z.string('Wybierz, gdzie.').min(1, 'Wybierz, gdzie.').max(20),
  title: requiredText('tytuł wpisu', 300),
  /** Address of a page, number of an issue. */
  link: optionalText(500),
  description: optionalText(2000),
  grantId: id.nullable(),
  /** Code list `information_duty`: which duty of that grant it fulfils; null: none. */
  duty: z.string().max(20).nullable(),
  /** Partner whose page or paper it was. */
  partnerId: id.nullable(),
  /** The wording and logo of the funder are there; null: not looked at. */
  marked: z.boolean().nullable(),
  /** Participants can be seen in it; null: not looked at. */
  showsPeople: z.boolean().nullable(),
  /** The day on which somebody looked and saw nobody without a consent to use their image. */
  peopleCheckedOn: optionalDate,
  note: optionalText(2000),
}
/** One act of promotion; `id` null adds one. */
export const entryInput = z.strictObject({ id: id.nullable(), ...entryFields, revision }).superRefine((one, ctx) => {
  if (one.publishedTo !== null && one.publishedTo < one.publishedOn)
    ctx.addIssue({ code: 'custom', path: ['publishedTo'], message: 'Koniec jest przed początkiem.' })
  if (one.duty !== null && one.grantId === null)
    ctx.addIssue({ code: 'custom', path: ['grantId'], message: 'Wybierz dotację, której obowiązek spełnia ten wpis.' })
})
export type EntryInput = z.input<typeof entryInput>
export const entry = stored({ id, ...entryFields, revision }).extend({
  mediumLabel: z.string(),
  grantTitle: z.string().nullable(),
  dutyLabel: z.string().nullable(),
  partnerName: z.string().nullable(),
  /** Participants it may not show, where it shows any: without a valid consent and not looked for. */
  withoutConsent: z.int(),
})
export type PromotionEntry = z.infer<typeof entry>

/** Something published or about to be, in so far as it says whose consents it needs. */
export const showsInput = z.strictObject({
  publishedOn: isoDate,
  publishedTo: optionalDate,
  grantId: id.nullable(),
  peopleCheckedOn: optionalDate,
})
/** Participants who could be seen in it, and those of them who may not. */
export const imageConsents = z.object({
  participants: z.int(),
  people: z.array(
    z.object({
      participationId: id,
      personId: id,
      name: z.string(),
      state: z.enum(imageStates),
      since: z.string().nullable(),
    }),
  ),
})
export type ImageConsents = z.infer<typeof imageConsents>

/** A decision that a duty is, or is not, of a grant. `reason` empty goes back to the rule. */
export const dutyInput = z.strictObject({
  grantId: id,
  duty: z.string().min(1).max(20),
  required: z.boolean(),
  reason: optionalText(500),
})
export const owedDuty = z.object({
  code: z.string(),
  label: z.string(),
  state: z.enum(['done', 'unmarked', 'missing', 'notOwed']),
  entries: z.int(),
  since: z.string().nullable(),
  reason: z.string().nullable(),
})
export const grantDuties = z.object({
  grantId: id,
  grantTitle: z.string(),
  duties: z.array(owedDuty),
  missing: z.int(),
})
export type GrantDuties = z.infer<typeof grantDuties>
