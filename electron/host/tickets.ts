import { randomBytes } from 'node:crypto'
import { sameSecret } from './gate.ts'

/** Milliseconds in which a browser that was started with a ticket has shown the page, on a slow computer too. */
const patience = 60_000

/** One-time ways to the token of this run. */
export type Tickets = {
  issue(): string
  /** Whether this is a ticket that was issued, in time, and not taken yet. */
  take(given: unknown): boolean
}

/**
 * Tickets for a page that is opened by another program: what a program is started with, every user of the computer may read for as long
 * as it runs, so the token must not stand there. A ticket is taken once, by the page that was opened; read afterwards it opens nothing.
 * `milliseconds`: a clock that only goes forward.
 */
export function createTickets(milliseconds: () => number = () => performance.now()): Tickets {
  let issued: { ticket: string; until: number } | undefined
  return {
    issue() {
      const ticket = randomBytes(32).toString('base64url')
      issued = { ticket, until: milliseconds() + patience }
      return ticket
    },
    take(given) {
      if (typeof given !== 'string' || !issued || !sameSecret(given, issued.ticket)) return false
      const inTime = milliseconds() < issued.until
      issued = undefined
      return inTime
    },
  }
}
