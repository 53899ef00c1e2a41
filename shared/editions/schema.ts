import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

export const activity = z.strictObject({
  name: requiredText('nazwę zajęć', 200),
  /** Hours of the programme, in minutes of 60 to the hour or of the unit chosen for the edition. */
  minutes: z.int('Wpisz liczbę godzin.').min(0, 'Liczba godzin nie może być ujemna.').max(600_000, 'Za dużo godzin.'),
})
const editionFields = {
  name: requiredText('nazwę edycji', 120),
  projectTitle: optionalText(300),
  programme: optionalText(300),
  place: optionalText(120),
  startsOn: isoDate,
  endsOn: isoDate,
  grantId: id.nullable(),
  /** Limit of places; null: none. */
  places: z
    .int('Wpisz liczbę miejsc.')
    .min(1, 'Wpisz liczbę miejsc większą od zera.')
    .max(10_000, 'Za dużo miejsc.')
    .nullable(),
  /** Length of an hour of classes: 45 or 60 minutes. */
  hourMinutes: z.union([z.literal(45), z.literal(60)]),
  /** Line about the money, printed on certificates. */
  fundingLine: optionalText(600),
  activities: z.array(activity).max(40, 'Najwyżej 40 rodzajów zajęć.'),
}
/** One edition (cycle) of the club's programme; `id` null adds one. */
export const editionInput = z
  .strictObject({ id: id.nullable(), ...editionFields, revision })
  .refine((edition) => edition.startsOn <= edition.endsOn, {
    path: ['endsOn'],
    message: 'Koniec edycji jest przed jej początkiem.',
  })
export type EditionInput = z.input<typeof editionInput>
export const edition = stored({ id, ...editionFields, revision }).extend({ grantTitle: z.string().nullable() })
export type Edition = z.infer<typeof edition>

export const editionRow = z.object({
  id,
  name: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  places: z.int().nullable(),
  participants: z.int(),
  ended: z.int(),
  certificates: z.int(),
})
export type EditionRow = z.infer<typeof editionRow>

export const participantRow = z.object({
  id,
  personId: id,
  lastName: z.string(),
  firstName: z.string(),
  sex: z.enum(['K', 'M']),
  birthDate: z.string(),
  gmina: z.string(),
  startedOn: z.string(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  endReasonLabel: z.string().nullable(),
  certificateId: id.nullable(),
  certificateNumber: z.string().nullable(),
  revision,
})
export type ParticipantRow = z.infer<typeof participantRow>

/** Time of one person in one edition. An end needs a reason and a reason needs an end. */
export const participationInput = z
  .strictObject({
    id: id.nullable(),
    editionId: id,
    personId: id,
    startedOn: isoDate,
    endedOn: optionalDate,
    endReason: z.string().max(20).nullable(),
    note: optionalText(2000),
    revision,
  })
  .superRefine((p, ctx) => {
    if (p.endedOn && p.endedOn < p.startedOn)
      ctx.addIssue({ code: 'custom', path: ['endedOn'], message: 'Koniec udziału jest przed jego początkiem.' })
    if (p.endedOn && !p.endReason)
      ctx.addIssue({ code: 'custom', path: ['endReason'], message: 'Wybierz powód zakończenia.' })
    if (!p.endedOn && p.endReason)
      ctx.addIssue({ code: 'custom', path: ['endedOn'], message: 'Wpisz dzień zakończenia.' })
  })
export type ParticipationInput = z.input<typeof participationInput>
export const participation = z.object({
  id,
  editionId: id,
  personId: id,
  startedOn: z.string(),
  endedOn: z.string().nullable(),
  endReason: z.string().nullable(),
  note: z.string(),
  revision,
})
export type Participation = z.infer<typeof participation>
