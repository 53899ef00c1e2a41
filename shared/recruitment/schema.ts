import { z } from 'zod'
import {
  emailText,
  id,
  isoDate,
  optionalDate,
  optionalText,
  peselText,
  requiredText,
  revision,
} from '../contract/fields.ts'
import { stages } from '../participations/schema.ts'

/** What may be decided about an application, short of taking the person in. */
export const decisions = ['applied', 'qualified', 'reserve', 'refused', 'withdrawn'] as const
export type Decision = (typeof decisions)[number]

/** The few facts an application begins with; the rest of the person is entered when they are taken in. */
export const applicant = z.strictObject({
  firstName: requiredText('imię', 80),
  lastName: requiredText('nazwisko', 120),
  sex: z.enum(['K', 'M'], 'Wybierz płeć.'),
  pesel: peselText,
  otherIdentifier: optionalText(80),
  birthDate: isoDate,
  phone: optionalText(40),
  email: emailText,
  gmina: optionalText(),
})
export type Applicant = z.input<typeof applicant>

const code = (what: string) => z.string(what).min(1, what).max(20, what).nullable()
const applicationFields = {
  appliedOn: isoDate,
  /** Code list `referral`. */
  referral: code('Wybierz sposób skierowania z listy.'),
  referredBy: optionalText(200),
  /** Code list `target_group`. */
  mainGroup: code('Wybierz grupę z listy.'),
  note: optionalText(2000),
}
/** A new application: of somebody in the file, or of a new person entered with it. */
export const applicationInput = z
  .strictObject({ editionId: id, personId: id.nullable(), person: applicant.nullable(), ...applicationFields })
  .superRefine(({ personId, person }, ctx) => {
    if ((personId === null) === (person === null))
      ctx.addIssue({ code: 'custom', path: ['personId'], message: 'Wskaż osobę z listy albo wpisz dane nowej.' })
  })
export type ApplicationInput = z.input<typeof applicationInput>
/** What an application says, changed later. */
export const applicationChange = z.strictObject({ id, ...applicationFields, revision })
export type ApplicationChange = z.input<typeof applicationChange>

const chosen = z.array(id).min(1, 'Zaznacz osoby.').max(500, 'Najwyżej 500 osób na raz.')
export const decisionInput = z
  .strictObject({
    participationIds: chosen,
    stage: z.enum(decisions, 'Wybierz decyzję.'),
    /** Null only where the application is open again. */
    decidedOn: optionalDate,
    reason: optionalText(1000),
  })
  .superRefine(({ stage, decidedOn, reason }, ctx) => {
    if (stage !== 'applied' && decidedOn === null)
      ctx.addIssue({ code: 'custom', path: ['decidedOn'], message: 'Wpisz dzień decyzji.' })
    if (stage === 'refused' && reason === '')
      ctx.addIssue({ code: 'custom', path: ['reason'], message: 'Wpisz powód odmowy.' })
  })
export const acceptanceInput = z.strictObject({ participationIds: chosen, decidedOn: isoDate, startedOn: isoDate })

export const applicationRow = z.object({
  id,
  personId: id,
  lastName: z.string(),
  firstName: z.string(),
  sex: z.enum(['K', 'M']),
  birthDate: z.string(),
  gmina: z.string(),
  phone: z.string(),
  stage: z.enum(stages),
  appliedOn: z.string().nullable(),
  decidedOn: z.string().nullable(),
  decisionNote: z.string(),
  /** Place on the reserve list, from 1; null: not on it. */
  reservePosition: z.int().nullable(),
  referral: z.string().nullable(),
  referralLabel: z.string().nullable(),
  referredBy: z.string(),
  mainGroup: z.string().nullable(),
  mainGroupLabel: z.string().nullable(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  /** Benefits of art. 1 ust. 3 that keep the person out of the club by the act (kis.md 1.2), in words. */
  exclusions: z.array(z.string()),
  /** Ended in a way that gives the place to somebody else. */
  freesPlace: z.boolean(),
  note: z.string(),
  revision,
})
export type ApplicationRow = z.infer<typeof applicationRow>

/** How an edition stands against its limit of places. */
export const standing = z.object({
  places: z.int().nullable(),
  /** Everybody who ever applied or was entered. */
  applications: z.int(),
  applied: z.int(),
  qualified: z.int(),
  reserve: z.int(),
  refused: z.int(),
  withdrawn: z.int(),
  participants: z.int(),
  /** Participants who hold a place: those who dropped out or died gave theirs back. */
  taken: z.int(),
  /** Places left, zero when over the limit; null where there is no limit. */
  free: z.int().nullable(),
})
export type Standing = z.infer<typeof standing>
