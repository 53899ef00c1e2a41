import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, positiveGrosze, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

const minutes = z
  .int('Wpisz liczbę godzin.')
  .min(0, 'Liczba godzin nie może być ujemna.')
  .max(600_000, 'Za dużo godzin.')
  .nullable()
const internshipFields = {
  participationId: id,
  kind: z.enum(['internship', 'practice'], 'Wybierz staż albo praktykę.'),
  organiser: requiredText('organizatora', 200),
  supervisor: optionalText(120),
  positionName: optionalText(200),
  agreementNumber: optionalText(80),
  startsOn: isoDate,
  endsOn: optionalDate,
  /** Minutes of the clock in a week and altogether; null: not known. */
  weekMinutes: minutes,
  totalMinutes: minutes,
  /** Stipend a month. */
  stipend: positiveGrosze.nullable(),
  insurance: optionalText(200),
  medicalExamOn: optionalDate,
  syllabus: optionalText(4000),
  journalReceived: z.boolean(),
  opinion: optionalText(4000),
  completed: z.boolean().nullable(),
  hiredAfter: z.boolean().nullable(),
  note: optionalText(2000),
}
/** An internship or a practice (kis.md 4.5); `id` null adds one. */
export const internshipInput = z
  .strictObject({ id: id.nullable(), ...internshipFields, revision })
  .refine((one) => one.endsOn === null || one.startsOn <= one.endsOn, {
    path: ['endsOn'],
    message: 'Koniec jest przed początkiem.',
  })
export type InternshipInput = z.input<typeof internshipInput>

export const internship = stored({ id, ...internshipFields, revision }).extend({
  lastName: z.string(),
  firstName: z.string(),
  editionId: id,
  /** The outcome that says the person was hired after it. */
  outcomeId: id.nullable(),
})
export type Internship = z.infer<typeof internship>
