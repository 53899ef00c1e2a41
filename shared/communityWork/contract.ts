import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { formatDate } from '../kernel/dates.ts'
import { month, parameter, parameterInput, work, workedDay, workInput } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
/** A calendar month. */
export const calendarMonth = { year: z.int().min(1900).max(2199), month: z.int().min(1).max(12) }

/** Community work (prace społecznie użyteczne) and the dated limits and rates of the program. */
export const communityWorkContract = {
  /** Periods of work of an edition, of one participant, or all; the latest first. */
  'communityWork.list': query({
    input: z.strictObject({ editionId: id.nullable().default(null), participationId: id.nullable().default(null) }),
    output: z.array(work),
    areas: ['supports', 'people'],
  }),
  /** A month of all who work in it, day by day. */
  'communityWork.month': query({
    input: z.strictObject({ editionId: id, ...calendarMonth }),
    output: month,
    areas: ['supports', 'people'],
  }),
  'communityWork.save': command({
    input: workInput,
    output: saved,
    areas: ['supports'],
    sentence: (one) => `${one.id ? 'zmieniono' : 'dodano'} prace społecznie użyteczne „${one.place}”`,
  }),
  /** Takes a period away with its days. */
  'communityWork.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['supports'],
    removes: true,
    sentence: () => 'usunięto prace społecznie użyteczne',
  }),
  /** Writes down how long was worked on one or more days. */
  'communityWork.setDays': command({
    input: z.strictObject({ days: z.array(workedDay).min(1, 'Wpisz przynajmniej jeden dzień.').max(400) }),
    output: z.object({ changed: z.int() }),
    areas: ['supports'],
    sentence: ({ days }) =>
      days.length === 1
        ? `wpisano godziny prac społecznie użytecznych z ${formatDate(days[0]!.workedOn)}`
        : 'wpisano godziny prac społecznie użytecznych',
  }),
  'communityWork.parameters': query({
    input: z.strictObject({}),
    output: z.array(parameter),
    areas: ['supports', 'club'],
  }),
  'communityWork.saveParameter': command({
    input: parameterInput,
    output: saved,
    areas: ['supports', 'club'],
    sentence: (one) => `${one.id ? 'zmieniono' : 'dodano'} limit lub stawkę „${one.name}”`,
  }),
  'communityWork.removeParameter': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['supports', 'club'],
    removes: true,
    sentence: () => 'usunięto limit lub stawkę',
  }),
}
