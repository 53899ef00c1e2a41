/**
 * Loaded before everything else, in the process and in each of its threads: writes down each address anything wants to connect to
 * or look up.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import threads, { type WorkerOptions } from 'node:worker_threads'

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

/** A thread gets what it asked for and this script before it: threads of the program take no settings of the process. */
class WatchedWorker extends threads.Worker {
  constructor(script: string | URL, options: WorkerOptions = {}) {
    super(script, { ...options, execArgv: [...(options.execArgv ?? []), '--import', import.meta.url] })
    note('thread', String(script).match(/[^/]+\/[^/]+$/)?.[0] ?? 'of a text')
  }
}
Reflect.set(threads, 'Worker', WatchedWorker)
// Modules that import these by name get them as they are now.
syncBuiltinESMExports()
note('watching', [process.pid, threads.threadId])
