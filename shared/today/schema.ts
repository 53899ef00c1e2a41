import { z } from 'zod'
import { agendaKinds } from '../agenda/kinds.ts'
import { recordKinds } from '../history/schema.ts'

/** One day of a line. */
export const todayEntry = z.object({
  id: z.string(),
  day: z.string(),
  /** Minutes of the day; null: the whole day. */
  startsAt: z.int().nullable(),
  title: z.string(),
  note: z.string(),
  /** Whom it concerns, where nobody of many is waited for: one participant of an individual meeting. */
  people: z.array(z.string()),
  /** Those it waits for, the first of them, each with where it is dealt with. */
  waiting: z.array(z.object({ name: z.string(), href: z.string() })),
  /** How many things it stands for: people it waits for, or 1. */
  things: z.int(),
  href: z.string().nullable(),
})
export type TodayEntry = z.infer<typeof todayEntry>

/** The same thing of many people or on many days. */
export const todayLine = z.object({
  id: z.string(),
  kind: z.enum(agendaKinds),
  title: z.string(),
  things: z.int(),
  /** The first and the last of its days. */
  from: z.string(),
  to: z.string(),
  /** Its days in order, the first of them. */
  entries: z.array(todayEntry),
  /** How many further days are not told one by one. */
  more: z.int(),
})
export type TodayLine = z.infer<typeof todayLine>

/** A record somebody worked on. */
export const recentRecord = z.object({
  kind: z.enum(recordKinds),
  id: z.int(),
  title: z.string(),
  /** What was done to it last, as the history says it. */
  sentence: z.string(),
  /** UTC moment. */
  at: z.string(),
  href: z.string(),
})
export type RecentRecord = z.infer<typeof recentRecord>
