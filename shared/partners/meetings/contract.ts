import { z } from 'zod'
import type { Area } from '../../contract/define.ts'
import { command, query } from '../../contract/define.ts'
import { id, isoDate } from '../../contract/fields.ts'
import { formatDate } from '../../kernel/dates.ts'
import { meeting, meetingInput, meetingRow, quarterRow } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const touched: readonly Area[] = ['partners']
const span = z
  .strictObject({ from: isoDate, to: isoDate })
  .refine((one) => one.from <= one.to, { path: ['to'], message: 'Koniec okresu jest przed jego początkiem.' })
  .refine((one) => Number(one.to.slice(0, 4)) - Number(one.from.slice(0, 4)) <= 20, {
    path: ['to'],
    message: 'Najwyżej 20 lat na raz.',
  })

/** Meetings of partners. */
export const meetingsContract = {
  /** Meetings in a span of days, the latest first, and the quarters in it that owe one by an agreement. */
  'partnerMeetings.list': query({
    input: span,
    output: z.object({ rows: z.array(meetingRow), quarters: z.array(quarterRow) }),
    areas: touched,
  }),
  'partnerMeetings.get': query({ input: z.strictObject({ id }), output: meeting, areas: touched }),
  'partnerMeetings.save': command({
    input: meetingInput,
    output: saved,
    areas: touched,
    sentence: (m) => `${m.id ? 'zmieniono' : 'dodano'} spotkanie partnerów „${m.title}” ${formatDate(m.heldOn)}`,
  }),
  /** Plans a meeting for each quarter of the span that still can have one, on a working day, with the parties invited. */
  'partnerMeetings.plan': command({
    input: z.strictObject({ agreementId: id, from: isoDate, to: isoDate }),
    output: z.object({ days: z.array(z.string()) }),
    areas: touched,
    sentence: () => 'zaplanowano spotkania partnerów',
  }),
  'partnerMeetings.remove': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: touched,
    removes: true,
    sentence: () => 'usunięto spotkanie partnerów',
  }),
}
