import { z } from 'zod'
import { id, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

/** Length of an hour of classes: 45 or 60 minutes. */
export const hourMinutes = z.union([z.literal(45), z.literal(60)])
/** A sum of hours, each length of hour by itself; `minutes` is all of it. */
export const hoursSum = z.object({
  minutes: z.int(),
  units: z.array(z.object({ hourMinutes, minutes: z.int() })).readonly(),
})
export const supportType = z
  .string('Wybierz rodzaj wsparcia.')
  .min(1, 'Wybierz rodzaj wsparcia.')
  .max(20, 'Wybierz rodzaj wsparcia z listy.')

const venueFields = {
  name: requiredText('nazwę miejsca', 120),
  address: optionalText(200),
  accessible: z.boolean(),
  active: z.boolean(),
  note: optionalText(1000),
}
/** A place of classes; `id` null adds one. */
export const venueInput = z.strictObject({ id: id.nullable(), ...venueFields, revision })
export type VenueInput = z.input<typeof venueInput>
export const venue = stored({ id, ...venueFields, revision }).extend({ sessions: z.int() })
export type Venue = z.infer<typeof venue>

const member = z.strictObject({ participationId: id, validFrom: optionalDate, validTo: optionalDate })
const groupFields = {
  editionId: id,
  name: requiredText('nazwę grupy', 120),
  supportType,
  hourMinutes,
  /** Most people at once; null: no limit. */
  seats: z
    .int('Wpisz liczbę miejsc.')
    .min(1, 'Wpisz liczbę miejsc większą od zera.')
    .max(1000, 'Za dużo miejsc.')
    .nullable(),
  pathId: id.nullable(),
  /** Hours of the programme in minutes; null: not planned. */
  plannedMinutes: z.int('Wpisz liczbę godzin.').min(0).max(600_000, 'Za dużo godzin.').nullable(),
  syllabus: optionalText(8000),
  note: optionalText(2000),
  active: z.boolean(),
  leaderIds: z.array(id).max(20, 'Najwyżej 20 prowadzących.'),
}
/** A group of an edition with its leaders and members; `id` null adds one. */
export const groupInput = z
  .strictObject({
    id: id.nullable(),
    ...groupFields,
    /** From–to of each; null: as long as the person takes part. */
    members: z.array(member).max(1000, 'Najwyżej 1000 osób.'),
    revision,
  })
  .superRefine((group, ctx) => {
    const seen = new Set<number>()
    for (const [index, one] of group.members.entries()) {
      if (seen.has(one.participationId))
        ctx.addIssue({
          code: 'custom',
          path: ['members', index, 'participationId'],
          message: 'Ta osoba jest już w grupie.',
        })
      seen.add(one.participationId)
      if (one.validFrom && one.validTo && one.validTo < one.validFrom)
        ctx.addIssue({
          code: 'custom',
          path: ['members', index, 'validTo'],
          message: 'Koniec jest przed początkiem.',
        })
    }
  })
export type GroupInput = z.input<typeof groupInput>
export const group = stored({ id, ...groupFields, revision }).extend({
  editionName: z.string(),
  editionFrom: z.string(),
  editionTo: z.string(),
  supportLabel: z.string(),
  /** The meetings are for children and relatives of the members. */
  forRelated: z.boolean(),
  members: z.array(
    z.object({
      participationId: id,
      name: z.string(),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      startedOn: z.string().nullable(),
      endedOn: z.string().nullable(),
    }),
  ),
})
export type Group = z.infer<typeof group>

export const groupRow = z.object({
  id,
  editionId: id,
  editionName: z.string(),
  name: z.string(),
  supportType: z.string(),
  supportLabel: z.string(),
  forRelated: z.boolean(),
  hourMinutes,
  seats: z.int().nullable(),
  active: z.boolean(),
  leaders: z.string(),
  /** People in the group today, or on the last day of an edition that is over. */
  members: z.int(),
  plannedMinutes: z.int().nullable(),
  /** Meetings planned for later. */
  planned: z.int(),
  /** Meetings with confirmed marks: only they count. */
  counted: z.int(),
  /** Past meetings without confirmed marks. */
  notCounted: z.int(),
  /** Time of the counted meetings, by length of hour: one meeting may have another than its group. */
  delivered: hoursSum,
  /** The time every person was there, added up. */
  participantHours: hoursSum,
  presentMinutes: z.int(),
  dueMinutes: z.int(),
})
export type GroupRow = z.infer<typeof groupRow>
