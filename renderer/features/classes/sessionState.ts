import type { SessionRow } from '#shared/classes/sessionSchema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

type Facts = Pick<SessionRow, 'status' | 'confirmedOn' | 'heldOn'>
export type SessionTone = 'good' | 'due' | 'dim' | 'plain'

/** What became of a meeting, in words: whether it counts, waits for its marks, or is still to come. */
export function stateOf(session: Facts, today: IsoDate): { words: string; tone: SessionTone } {
  if (session.status === 'cancelled') return { words: 'odwołane', tone: 'dim' }
  if (session.status === 'moved') return { words: 'przełożone', tone: 'dim' }
  if (session.confirmedOn !== null) return { words: 'policzone', tone: 'good' }
  if (session.status === 'held' || session.heldOn < today) return { words: 'bez obecności', tone: 'due' }
  return { words: session.heldOn === today ? 'dzisiaj' : 'zaplanowane', tone: 'plain' }
}
