/** Loaded before everything else: writes down each address anything wants to connect to or look up. */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'

const file = process.env.KLUBOWNIK_CONNECTIONS
if (file === undefined) throw new Error('KLUBOWNIK_CONNECTIONS names the file to write to')
const note = (what: string, where: unknown): void => appendFileSync(file, `${what} ${JSON.stringify(where)}\n`)

const watched = (owner: object, name: string, what: string): void => {
  const before = Reflect.get(owner, name) as (...args: unknown[]) => unknown
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
    const [first] = args.flat()
    note(what, first)
    return before.apply(this, args)
  })
}
watched(net.Socket.prototype, 'connect', 'connect')
watched(dns, 'lookup', 'lookup')
watched(dns, 'resolve', 'lookup')
watched(dns.promises, 'lookup', 'lookup')
watched(dgram, 'createSocket', 'datagram')
note('watching', process.pid)
