import { z } from 'zod'
import { fileAction, fileQuery } from '../contract/define.ts'

/**
 * How the followed calendar stands:
 * - `off`: nobody has turned it on, or somebody has turned it off;
 * - `answers`: this program answers at its address;
 * - `taken`: another program holds its port;
 * - `elsewhere`: another Klubownik with the same file answers there;
 * - `idle`: turned on, but not answered by this program: the file is not open, or it is a command line.
 */
export const feedStates = ['off', 'answers', 'taken', 'elsewhere', 'idle'] as const
export type FeedState = (typeof feedStates)[number]

export const feedStatus = z.object({
  state: z.enum(feedStates),
  /** Where calendar programs of this computer ask; who knows it reads the calendar. `null`: off, or the file is not open. */
  address: z.string().nullable(),
  /** Whether reminders stand before what somebody has to do. */
  reminders: z.boolean(),
  /** The moment a calendar program was last answered since the program started. */
  lastAskedAt: z.string().nullable(),
})
export type FeedStatus = z.infer<typeof feedStatus>

const nothing = z.strictObject({})
const changes = { output: feedStatus, areas: ['feed'] as const }

/**
 * The calendar as an address on this computer that calendar programs ask by themselves. Never with names of participants, staff or
 * volunteers. It is no record: neither in the history nor in undo.
 */
export const calendarFeedContract = {
  'calendarFeed.status': fileQuery({ input: nothing, output: feedStatus, areas: ['feed'] }),
  /** Turns it on: at the address it had before, or at a new one. */
  'calendarFeed.turnOn': fileAction({ input: nothing, ...changes }),
  /** Turns it off; the address is kept for the next time. */
  'calendarFeed.turnOff': fileAction({ input: nothing, ...changes }),
  /** Makes another address; the old one answers nobody any more. */
  'calendarFeed.newAddress': fileAction({ input: nothing, ...changes }),
  /** Tries once more to answer at an address that was taken. */
  'calendarFeed.tryAgain': fileAction({ input: nothing, ...changes }),
  'calendarFeed.setReminders': fileAction({ input: z.strictObject({ reminders: z.boolean() }), ...changes }),
}
