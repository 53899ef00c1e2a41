import { z } from 'zod'
import { query } from '../contract/define.ts'
import { isoDate } from '../contract/fields.ts'
import { daysBetween, isIsoDate } from '../kernel/dates.ts'
import { agendaKinds } from './kinds.ts'
import { agendaItem } from './schema.ts'

/** No more days than two years and some weeks around them are asked for at once. */
const mostDays = 800
const span = {
  from: isoDate,
  to: isoDate,
  /** Only these; null: everything. */
  kinds: z.array(z.enum(agendaKinds)).max(agendaKinds.length).nullable().default(null),
}
type Span = { readonly from: string; readonly to: string }
// A day that is none has been told by its own field already.
const areDays = ({ from, to }: Span): boolean => isIsoDate(from) && isIsoDate(to)
const isOrdered = (span: Span): boolean => !areDays(span) || span.from <= span.to
const order = { message: 'Ostatni dzień jest przed pierwszym.', path: ['to'] }
const isShort = (span: Span): boolean => !areDays(span) || daysBetween(span.from, span.to) < mostDays
const length = { message: `Wybierz najwyżej ${mostDays} dni naraz.`, path: ['to'] }

/** What days are read from. */
export const agendaAreas = [
  'classes',
  'supports',
  'people',
  'participations',
  'papers',
  'diagnoses',
  'plans',
  'outcomes',
  'certificates',
  'editions',
  'partners',
  'grants',
  'settlements',
  'filings',
  'expenses',
  'contributions',
  'results',
  'staff',
  'codeLists',
  'protection',
] as const

/** Everything that has a day. */
export const agendaContract = {
  /** Entries of a span of days, in order. */
  'agenda.dates': query({
    input: z.strictObject(span).refine(isOrdered, order).refine(isShort, length),
    output: z.array(agendaItem),
    areas: agendaAreas,
  }),
  /**
   * The same as a calendar file (.ics), fetched by `fileId` like a print. It is not encrypted: names of participants and
   * volunteers are in it only when asked for. `reminders` adds alarms before what somebody has to do.
   */
  'agenda.calendar': query({
    input: z
      .strictObject({ ...span, withNames: z.boolean().default(false), reminders: z.boolean().default(false) })
      .refine(isOrdered, order)
      .refine(isShort, length),
    output: z.object({ fileId: z.string(), name: z.string(), bytes: z.int(), entries: z.int() }),
    areas: agendaAreas,
  }),
}
