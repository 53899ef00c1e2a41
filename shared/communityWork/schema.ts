import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

const workFields = {
  participationId: id,
  place: requiredText('miejsce pracy', 200),
  agreementNumber: optionalText(80),
  startsOn: isoDate,
  endsOn: optionalDate,
  note: optionalText(2000),
}
const inOrder = {
  path: ['endsOn'],
  message: 'Koniec jest przed początkiem.',
}
/** A period of community work at one place (kis.md 1.9); `id` null adds one. */
export const workInput = z
  .strictObject({ id: id.nullable(), ...workFields, revision })
  .refine((one) => one.endsOn === null || one.startsOn <= one.endsOn, inOrder)
export type WorkInput = z.input<typeof workInput>

/** A week or a month above the limit. */
export const overLimit = z.object({
  span: z.enum(['week', 'month']),
  from: z.string(),
  to: z.string(),
  minutes: z.int(),
  limit: z.int(),
  passedOn: z.string(),
})
export const work = stored({ id, ...workFields, revision }).extend({
  personId: id,
  editionId: id,
  lastName: z.string(),
  firstName: z.string(),
  minutes: z.int(),
  /** Weeks and months in which the person, at all places together, worked more than allowed. */
  over: z.array(overLimit),
})
export type Work = z.infer<typeof work>

export const workedDay = z.strictObject({
  workId: id,
  workedOn: isoDate,
  /** Minutes worked; zero takes the day away. */
  minutes: z
    .int('Wpisz godziny, na przykład 4 albo 2,5.')
    .min(0, 'Czas nie może być ujemny.')
    .max(1440, 'Doba ma 24 godziny.'),
})
export type WorkedDayInput = z.input<typeof workedDay>

/** One person's month at one place. */
export const monthRow = work.extend({
  days: z.array(z.object({ workedOn: z.string(), minutes: z.int() })),
  /** Minutes of the month at this place. */
  monthMinutes: z.int(),
  /** What is due for them at the rates of the days; null: no rate is known. */
  monthPay: z.int().nullable(),
  /** Findings that touch this month. */
  monthOver: z.array(overLimit),
})
export type MonthRow = z.infer<typeof monthRow>
export const month = z.object({
  rows: z.array(monthRow),
  weekLimit: z.int().nullable(),
  monthLimit: z.int().nullable(),
})
export type WorkMonth = z.infer<typeof month>

const units = ['minutes', 'grosze', 'percent', 'days', 'months', 'count'] as const
const parameterFields = {
  code: z
    .string()
    .max(60)
    .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, 'Kod składa się z liter bez ogonków, cyfr i kropek.'),
  name: requiredText('nazwę', 200),
  validFrom: isoDate,
  validTo: optionalDate,
  /** In the unit: minutes, grosze, hundredths of a per cent, days, months, pieces. */
  value: z.int('Wpisz wartość.').min(0, 'Wartość nie może być ujemna.').max(1_000_000_000, 'Wartość jest za duża.'),
  unit: z.enum(units, 'Wybierz jednostkę.'),
  legalSource: optionalText(300),
}
/** A limit or a rate with the days it holds and where it stands; `id` null adds one. */
export const parameterInput = z
  .strictObject({ id: id.nullable(), ...parameterFields, revision })
  .refine((one) => one.validTo === null || one.validFrom <= one.validTo, {
    path: ['validTo'],
    message: 'Koniec obowiązywania jest przed jego początkiem.',
  })
export type ParameterInput = z.input<typeof parameterInput>
export const parameter = stored({ id, ...parameterFields, revision })
export type Parameter = z.infer<typeof parameter>
