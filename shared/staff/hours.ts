import { z } from 'zod'
import { id, revision } from '../contract/fields.ts'

export const year = z.int('Wybierz rok.').min(1990, 'Wybierz rok.').max(2199, 'Wybierz rok.')
export const month = z.int('Wybierz miesiąc.').min(1, 'Wybierz miesiąc.').max(12, 'Wybierz miesiąc.')
const minutes = z
  .int('Wpisz liczbę godzin.')
  .min(0, 'Liczba godzin nie może być ujemna.')
  .max(744 * 60, 'Miesiąc nie ma tylu godzin.')

/** Hours of one assignment in one month; `minutes` null takes the entry away, `revision` null: there was none. */
export const monthEntry = z.strictObject({
  assignmentId: id,
  month,
  minutes: minutes.nullable(),
  revision: revision.nullable(),
})
export type MonthEntry = z.input<typeof monthEntry>

/** Hours of one assignment in the year; `months` has twelve places, January first. */
export const hoursRow = z.object({
  assignmentId: id,
  staffId: id,
  staffName: z.string(),
  roleLabel: z.string(),
  basisLabel: z.string(),
  editionId: id.nullable(),
  editionName: z.string().nullable(),
  grantId: id.nullable(),
  grantTitle: z.string().nullable(),
  fteHundredths: z.int().nullable(),
  monthMinutes: z.int().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  months: z.array(z.object({ minutes: z.int().nullable(), revision: z.int().nullable() })),
})
export type HoursRow = z.infer<typeof hoursRow>

/** A person's hours led in confirmed sessions, and the months in which the record passes the limit. */
export const hoursPerson = z.object({
  staffId: id,
  staffName: z.string(),
  /** Minutes of confirmed sessions led, in the chosen edition or grant or anywhere; twelve places. */
  led: z.array(z.int()),
  /** Recorded minutes of all assignments, whatever the filter; twelve places. */
  recorded: z.array(z.int()),
  /** Months over the limit. */
  over: z.array(z.object({ month: z.int(), minutes: z.int(), limit: z.int() })),
})
export type HoursPerson = z.infer<typeof hoursPerson>

export const hoursOfYear = z.object({
  rows: z.array(hoursRow),
  people: z.array(hoursPerson),
  /** The most a person may work in each month, in minutes; null: no limit. Twelve places. */
  limits: z.array(z.int().nullable()),
  byEdition: z.array(z.object({ id: id.nullable(), name: z.string().nullable(), minutes: z.int() })),
  byGrant: z.array(z.object({ id: id.nullable(), name: z.string().nullable(), minutes: z.int() })),
  total: z.int(),
  /** Sessions led by the people of the list that have taken place and are not confirmed, so they are not in `led`. */
  notCounted: z.int(),
})
export type HoursOfYear = z.infer<typeof hoursOfYear>
