import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

const count = z.int('Wpisz liczbę osób.').min(0, 'Liczba osób nie może być ujemna.').max(1_000_000, 'Za dużo osób.')
const eventFields = {
  editionId: id,
  /** Code list `support_type`, one that may be an event. */
  supportType: z.string('Wybierz rodzaj wydarzenia.').min(1, 'Wybierz rodzaj wydarzenia.').max(20),
  title: requiredText('nazwę wydarzenia', 200),
  heldOn: isoDate,
  endsOn: optionalDate,
  place: optionalText(200),
  partners: optionalText(500),
  familyCount: count,
  guestCount: count,
  volunteerCount: count,
  countSource: z.enum(['list', 'estimate'], 'Wybierz, skąd jest liczba osób.'),
  description: optionalText(4000),
}
/** An event (kis.md 4.5) with the participants who came, by name, and the others counted; `id` null adds one. */
export const eventInput = z
  .strictObject({
    id: id.nullable(),
    ...eventFields,
    participationIds: z.array(id).max(2000, 'Najwyżej 2000 uczestników.'),
    revision,
  })
  .refine((one) => one.endsOn === null || one.heldOn <= one.endsOn, {
    path: ['endsOn'],
    message: 'Koniec wydarzenia jest przed jego początkiem.',
  })
export type EventInput = z.input<typeof eventInput>

export const event = stored({ id, ...eventFields, revision }).extend({
  participants: z.array(z.object({ id, lastName: z.string(), firstName: z.string() })),
})
export type ClubEvent = z.infer<typeof event>

export const eventRow = stored({ id, ...eventFields, revision }).extend({
  typeLabel: z.string(),
  participants: z.int(),
  /** Everybody who was there; an estimate when `countSource` says so. */
  total: z.int(),
})
export type EventRow = z.infer<typeof eventRow>
