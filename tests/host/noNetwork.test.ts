import { execFile } from 'node:child_process'
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

/** Runs a script with every connection written down. */
async function watched(...args: string[]): Promise<{ stdout: string; lines: string[] }> {
  const file = join(folder.path, `connections-${args.length}`)
  const env = { ...process.env, KLUBOWNIK_CONNECTIONS: file }
  const preload = pathToFileURL(child('watchConnections.ts')).href
  const { stdout } = await run(process.execPath, ['--import', preload, ...args], { env })
  return { stdout, lines: readFileSync(file, 'utf8').trim().split('\n') }
}

it('back end and host connect to nothing but the host’s own port, and look no name up', async () => {
  const { stdout, lines } = await watched(child('wholeProgram.ts'), join(folder.path, 'klub.klub'))
  const { port, accepted } = JSON.parse(stdout) as { port: number; accepted: unknown[] }
  expect(accepted).toEqual([true, true, true, true])
  const elsewhere = lines.filter((line) => {
    const [, what, where] = /^(\w+) (.*)$/.exec(line)!
    if (what === 'watching') return false
    const to = JSON.parse(where!) as { host?: string; port?: number | string } | string
    // An address of numbers handed to the look-up is answered without asking anybody.
    if (typeof to === 'string') return what !== 'lookup' || to !== '127.0.0.1'
    return what !== 'connect' || to.host !== '127.0.0.1' || Number(to.port) !== port
  })
  expect(elsewhere).toEqual([])
  // The calls of this test were seen. The print worker is a thread with settings of its own and is not watched here: the rooms
  // of the house (tests/architecture) keep its sources from every module that reaches a network.
  expect(lines.some((line) => line.startsWith('connect'))).toBe(true)
})
it('the watch sees a connection and a look-up when there is one', async () => {
  const attempt = `import net from 'node:net'; net.connect({ host: 'example.invalid', port: 9 }).on('error', () => {})`
  const { lines } = await watched('--input-type=module', '-e', attempt)
  expect(lines.filter((line) => line.includes('example.invalid')).length).toBeGreaterThan(0)
})
