import { z } from 'zod'
import { query } from '../contract/define.ts'
import { id, isoDate } from '../contract/fields.ts'
import { deadlineIds, eventKinds } from './deadlines.ts'

const counted = { date: z.string(), explanation: z.string() }
export const deadline = z.object({
  id: z.enum(deadlineIds),
  name: z.string(),
  ...counted,
  source: z.string(),
  acts: z.boolean(),
})

/** Days that the contract and the law set. */
export const deadlinesContract = {
  /** All days of one grant, in order of time. */
  'deadlines.ofGrant': query({
    input: z.strictObject({ grantId: id }),
    output: z.array(deadline),
    areas: ['grants', 'settlements', 'protection'],
  }),
  /** By when a letter that came on a day has to be answered. */
  'deadlines.afterEvent': query({
    input: z.strictObject({ grantId: id, kind: z.enum(eventKinds), from: isoDate }),
    output: z.object({ rule: z.string(), name: z.string(), source: z.string(), ...counted }),
    areas: ['grants'],
  }),
  /** The days of one grant, or of all, as a calendar file (.ics) with reminders; fetched by `fileId` like a print. */
  'deadlines.calendar': query({
    input: z.strictObject({ grantId: id.nullable() }),
    output: z.object({ fileId: z.string(), name: z.string(), bytes: z.int() }),
    areas: ['grants', 'settlements', 'protection'],
  }),
}
