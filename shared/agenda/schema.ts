import { z } from 'zod'
import { recordKinds } from '../history/schema.ts'
import { agendaKinds } from './kinds.ts'
import { agendaStates } from './state.ts'

/** One entry of the calendar. */
export const agendaItem = z.object({
  /** Stays the same while the entry stands for the same thing, whatever its day: calendar programs know it by this. */
  id: z.string(),
  day: z.string(),
  /** Minutes of the day; null: the whole day. */
  startsAt: z.int().nullable(),
  endsAt: z.int().nullable(),
  kind: z.enum(agendaKinds),
  /** What it is, without names of participants or volunteers. */
  title: z.string(),
  /** What it is apart from how many it concerns: said alike of every entry that is the same thing. */
  subject: z.string(),
  /** Place, leaders, how it was counted; without names of participants or volunteers. */
  note: z.string(),
  /** Participants or volunteers it concerns; several where one day is the day of many. */
  people: z.array(z.string()),
  /** Of so many people, not done for these, each with where it is dealt with; empty for what concerns nobody by name. */
  waiting: z.array(z.object({ name: z.string(), href: z.string() })),
  state: z.enum(agendaStates),
  /** False: a day to know; nobody has to act by it. */
  acts: z.boolean(),
  record: z.object({ kind: z.enum(recordKinds), id: z.int() }).nullable(),
  /** Where in the program it is dealt with; null: nowhere. */
  href: z.string().nullable(),
})
export type AgendaItem = z.infer<typeof agendaItem>
