import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { endClasses } from '../participations/endClass.ts'

export const activity = z.strictObject({
  name: requiredText('nazwę zajęć', 200),
  /** Hours of the programme, in minutes of 60 to the hour or of the unit chosen for the edition. */
  minutes: z.int('Wpisz liczbę godzin.').min(0, 'Liczba godzin nie może być ujemna.').max(600_000, 'Za dużo godzin.'),
})
const whole = (what: string, from: number, to: number) => {
  const sentence = `Wpisz ${what} od ${from} do ${to}.`
  return z.int(sentence).min(from, sentence).max(to, sentence)
}
const percent = (what: string) => whole(`${what} w procentach`, 0, 100)
const numberPattern = requiredText('wzór numeru', 60).refine(
  (text) => text.includes('{NR}'),
  'Wzór numeru musi zawierać {NR}, na przykład U/KIS/{ROK}/{NR}.',
)
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
  /** Do excused absences and sick leave count among the hours owed, from which the rate is taken (kis.md 4.4)? */
  excusedInDue: z.boolean().default(true),
  sickInDue: z.boolean().default(true),
  /** Rate of attendance, in whole per cent, below which a participant fails, and below which is warned. */
  thresholdPercent: percent('próg frekwencji').default(80),
  warningPercent: percent('próg ostrzeżenia').default(85),
  /** Absences in a row from which is warned. */
  absenceStreak: whole('liczbę nieobecności', 1, 50).default(3),
  /** Rating of an area below which the plan asks for a goal (kis.md 3.3). */
  planThreshold: whole('ocenę', 1, 10).default(5),
  reviewMonths: whole('liczbę miesięcy', 1, 24).default(3),
  /** Growth of a rating that counts as one, and areas that have to grow for an improvement (kis.md 2.4). */
  growthPoints: whole('liczbę punktów', 1, 9).default(1),
  improvedAreas: whole('liczbę obszarów', 1, 30).default(2),
  /** Patterns of numbers with `{NR}`, `{ROK}`, `{EDYCJA}`. */
  agreementPattern: numberPattern.default('U/KIS/{ROK}/{NR}'),
  planPattern: numberPattern.default('IPD/{EDYCJA}/{NR}'),
  /** Null: the first template in use. */
  diagnosisTemplateId: id.nullable().default(null),
}
/** One edition (cycle) of the club's programme; `id` null adds one. */
export const editionInput = z
  .strictObject({ id: id.nullable(), ...editionFields, revision })
  .refine((edition) => edition.startsOn <= edition.endsOn, {
    path: ['endsOn'],
    message: 'Koniec edycji jest przed jej początkiem.',
  })
export type EditionInput = z.input<typeof editionInput>
export const edition = stored({ id, ...editionFields, revision }).extend({
  grantTitle: z.string().nullable(),
  /** The day the edition was closed; null: it is open. */
  closedOn: z.string().nullable(),
})
export type Edition = z.infer<typeof edition>

export const editionRow = z.object({
  id,
  name: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  /** The day it was closed; null: it is open. */
  closedOn: z.string().nullable(),
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
  /** Null while the participation has not ended. */
  endClass: z.enum(endClasses).nullable(),
  mainGroup: z.string().nullable(),
  mainGroupLabel: z.string().nullable(),
  /** Codes of the additional groups. */
  groups: z.array(z.string()),
  pathIds: z.array(id),
  /** How many things of the case do not fit together. */
  warnings: z.int(),
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

/** A part of an edition with a programme of its own: the club, an activity programme, courses (kis.md 9.6); `id` null adds one. */
export const pathInput = z.strictObject({
  id: id.nullable(),
  editionId: id,
  name: requiredText('nazwę ścieżki', 120),
  note: optionalText(500),
  revision,
})
export type PathInput = z.input<typeof pathInput>
export const path = z.object({ id, name: z.string(), note: z.string(), people: z.int(), revision })
export type Path = z.infer<typeof path>
