import { z } from 'zod'
import { agendaAreas } from '../agenda/contract.ts'
import { query } from '../contract/define.ts'
import { recentRecord, todayLine } from './schema.ts'

/** The first screen. */
export const todayContract = {
  /** What is overdue and what is due within 7 and within 30 days. `older`: also what has been overdue for more than half a year. */
  'today.get': query({
    input: z.strictObject({ older: z.boolean().default(false) }),
    output: z.object({
      today: z.string(),
      /** How many things are overdue. */
      overdueThings: z.int(),
      overdue: z.array(todayLine),
      week: z.array(todayLine),
      month: z.array(todayLine),
      /** There may be older things that are not shown: the day they would be from. Null: everything is here. */
      since: z.string().nullable(),
    }),
    areas: agendaAreas,
  }),
  /** Records worked on last, each once, the latest first; those that are gone are left out. */
  'today.recent': query({
    input: z.strictObject({}),
    output: z.array(recentRecord),
    areas: ['history'],
  }),
}
