import { type ClientRequestArgs, type IncomingHttpHeaders, request } from 'node:http'

export type FeedReply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }

/** Asks an address as a calendar program does, or as `how` says; what could not be asked answers `undefined`. */
export const askFeed = (address: string, how: ClientRequestArgs = {}): Promise<FeedReply | undefined> =>
  new Promise((done) => {
    const { hostname, port, pathname } = new URL(address)
    const sent = request({ hostname, port, path: pathname, agent: false, ...how }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('error', () => done(undefined))
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      )
    })
    sent.on('error', () => done(undefined))
    sent.end()
  })

type Event = Readonly<Record<string, string>>
/**
 * Reads a calendar by RFC 5545 alone: lines are unfolded (3.1), a property's parameters set aside, its text unescaped (3.3.11).
 * Alarms are counted, not read. Throws on what is no calendar.
 */
export function readCalendar(text: string): { head: Event; events: Event[]; alarms: number } {
  if (/[^\r]\n/.test(text)) throw new Error('a line does not end as RFC 5545 wants it')
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('no calendar')
  const head: Record<string, string> = {}
  const events: Record<string, string>[] = []
  const open: string[] = []
  let alarms = 0
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`not a line of a calendar: ${line}`)
    if (name === 'BEGIN') {
      open.push(value)
      if (value === 'VEVENT') events.push({})
      if (value === 'VALARM') alarms += 1
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends where it did not begin`)
    } else {
      const plain = value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
      if (open.at(-1) === 'VEVENT') events.at(-1)![name] = plain
      else if (open.length === 1) head[name] = plain
    }
  }
  if (open.length > 0) throw new Error(`${open.join(', ')} does not end`)
  return { head, events, alarms }
}
