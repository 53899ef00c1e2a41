import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tempFolder } from '../support/backend.ts'

const run = promisify(execFile)
const child = (name: string) => join(import.meta.dirname, 'children', name)
let folder: ReturnType<typeof tempFolder>
beforeAll(() => {
  folder = tempFolder()
})
afterAll(() => folder.remove())
const place = (name: string) => join(folder.path, name)

const answers = (command: string, ...args: string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
const kernelIsSeen = answers('strace', '-f', '-o', '/dev/null', 'true')
const ownSpace = ['-rn', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
const spaceIsEmpty = answers('unshare', ...ownSpace, 'true')

type Seen = {
  readonly stdout: string
  /** What Node was asked for, by the process and its threads. */
  readonly lines: string[]
  /** What the kernel was asked to reach and to listen on, by the process, its threads and whatever it started. */
  readonly asked: string[]
}
/** Runs a script with every connection written down, twice; without any network but the loopback where the system allows that. */
async function watched(name: string, ...args: string[]): Promise<Seen> {
  const env = { ...process.env, KLUBOWNIK_CONNECTIONS: place(name) }
  const trace = place(`${name}-kernel`)
  const whole = [
    ...(spaceIsEmpty ? ['unshare', ...ownSpace] : []),
    ...(kernelIsSeen ? ['strace', '-f', '-e', 'trace=connect,bind,sendto,sendmsg,sendmmsg', '-o', trace] : []),
    ...[process.execPath, '--import', pathToFileURL(child('watchConnections.ts')).href, ...args],
  ]
  const { stdout } = await run(whole[0]!, whole.slice(1), { env })
  // A question about the machine’s own network cards (NETLINK) and a socket that is a file (UNIX) leave nothing.
  const reached = /\w+\(\d+, .*sa_family=AF_(?!UNIX|NETLINK)\w+.*/g
  return {
    stdout,
    lines: readFileSync(place(name), 'utf8').trim().split('\n'),
    asked: kernelIsSeen ? (readFileSync(trace, 'utf8').match(reached) ?? []) : [],
  }
}

let program: Seen
let ports: { host: number; calendar: number }
beforeAll(async () => {
  program = await watched('program', child('wholeProgram.ts'), place('klub.klub'))
  const { refused, ...own } = JSON.parse(program.stdout) as typeof ports & { refused: unknown[] }
  expect(refused).toEqual([])
  ports = own
}, 120_000)

it('back end, its threads and host connect to nothing but the ports of the host and of the followed calendar, and look no name up', () => {
  const own = Object.values(ports)
  const elsewhere = program.lines.filter((line) => {
    const [, what, where] = /^(\w+) (.*)$/.exec(line)!
    if (what === 'watching' || what === 'thread') return false
    const to = JSON.parse(where!) as { host?: string; port?: number | string } | string
    // An address of numbers handed to the look-up is answered without asking anybody.
    if (typeof to === 'string') return what !== 'lookup' || to !== '127.0.0.1'
    return what !== 'connect' || to.host !== '127.0.0.1' || !own.includes(Number(to.port))
  })
  expect(elsewhere).toEqual([])
  // The calls of this test were seen, and each thread of the program had the watch in it.
  expect(program.lines.some((line) => line.startsWith('connect'))).toBe(true)
  const started = program.lines.filter((line) => line.startsWith('thread'))
  const watching = new Set(program.lines.filter((line) => line.startsWith('watching')))
  expect(new Set(started)).toEqual(new Set(['thread "copies/worker.ts"', 'thread "documents/worker.ts"']))
  expect(watching.size).toBe(started.length + 1)
})
it('the kernel is asked for no address but those of the host and of the followed calendar', ({ skip }) => {
  if (!kernelIsSeen) skip('strace is not here, or may not watch')
  const at = (port: number | string) =>
    `\\{sa_family=AF_INET, sin_port=htons\\(${port}\\), sin_addr=inet_addr\\("127\\.0\\.0\\.1"\\)`
  const connects = new RegExp(`^connect\\(\\d+, ${at(`(${ports.host}|${ports.calendar})`)}`)
  // The calendar looks for a port that is free before it takes one.
  const listens = new RegExp(`^bind\\(\\d+, ${at('(0|2\\d{4}|3[01]\\d{3})')}`)
  expect(program.asked.filter((one) => !connects.test(one) && !listens.test(one))).toEqual([])
  for (const port of Object.values(ports)) {
    const asked = new RegExp(`^connect\\(\\d+, ${at(port)}`)
    expect(program.asked.filter((one) => asked.test(one)).length).toBeGreaterThan(0)
  }
  for (const port of [0, ports.calendar]) {
    const listening = new RegExp(`^bind\\(\\d+, ${at(port)}`)
    expect(program.asked.filter((one) => listening.test(one)).length).toBeGreaterThan(0)
  }
})
it('both watches see what is planted in the process, in a thread and in another program', async () => {
  const call = (to: string) => `require('node:net').connect({ host: '${to}', port: 9 }).on('error', () => {})`
  const thread = `import { createRequire } from 'node:module'
    const require = createRequire('/')
    ${call('127.0.0.2')}; require('node:dns').lookup('thread.invalid', () => {})
    const socket = require('node:dgram').createSocket('udp4')
    socket.send('x', 9, '127.0.0.3', () => socket.close())`
  const other = `require('node:net').createServer().listen(0, '127.0.0.4', function () { this.close() })`
  const { lines, asked } = await watched(
    'planted',
    '-e',
    `${call('127.0.0.5')}
    new (require('node:worker_threads').Worker)(new URL(${JSON.stringify(`data:text/javascript,${encodeURIComponent(thread)}`)}), { execArgv: [] })
    require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(other)}])`,
  )
  for (const found of [/^connect.*127\.0\.0\.2/, /^lookup "thread/, /^datagram/, /^connect.*127\.0\.0\.5/])
    expect(lines.filter((one) => found.test(one)).length).toBeGreaterThan(0)
  const inKernel = [/^connect.*127\.0\.0\.2/, /^send.*127\.0\.0\.3/, /^bind.*127\.0\.0\.4/, /^connect.*127\.0\.0\.5/]
  for (const found of kernelIsSeen ? inKernel : [])
    expect(asked.filter((one) => found.test(one)).length).toBeGreaterThan(0)
})
