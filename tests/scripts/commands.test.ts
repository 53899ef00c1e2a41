import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { isInstalled } from '../../build/scripts/setup/dependencies.mjs'

// A start that finds the packages out of date installs them, which would take away those the tests are running on.
beforeAll(() => expect(isInstalled(), 'run npm install first').toBe(true))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klubownik-test-commands-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

type Run = {
  child: ChildProcess
  firstLine: Promise<string>
  ended: Promise<{ code: number | null; out: string; err: string }>
}

/** A script as its command in package.json runs it: without a display, temporary files where the test can see them. */
const run = (script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Run => {
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...own } = process.env
  const child = spawn(process.execPath, [join('build/scripts', script), ...args], {
    env: { ...own, TMPDIR: folder, TEMP: folder, XDG_CONFIG_HOME: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stderr?.on('data', (text) => {
    err += text
  })
  const ended = new Promise<Awaited<Run['ended']>>((done) => child.once('close', (code) => done({ code, out, err })))
  const firstLine = new Promise<string>((done) => {
    child.stdout?.on('data', (text) => {
      out += text
      if (out.includes('\n')) done(out.slice(0, out.indexOf('\n')))
    })
    void ended.then(() => done(out))
  })
  return { child, firstLine, ended }
}

it('without a display the program is served on the loopback address, said in one line, and ends when told to', async () => {
  const start = run('start.mjs', ['--demo'])
  const line = await start.firstLine
  expect(line).toMatch(/^Klubownik: http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/)
  expect((await fetch(line.slice('Klubownik: '.length))).status).toBe(200)
  expect(readdirSync(folder).some((name) => name.startsWith('klubownik-przyklad-'))).toBe(true)
  start.child.kill('SIGTERM')
  const { code, out, err } = await start.ended
  expect([code, out]).toEqual([0, `${line}\n`])
  expect(err.split('\n').filter((each) => each.includes('Brak ekranu'))).toHaveLength(1)
  expect(err).not.toMatch(/^\s+at /m)
  expect(readdirSync(folder).filter((name) => name.startsWith('klubownik-'))).toEqual([])
})

it('the host ends with the process that started it', async () => {
  const start = run('start.mjs', ['--demo', '--browser'])
  const address = (await start.firstLine).slice('Klubownik: '.length)
  start.child.kill('SIGKILL')
  await expect
    .poll(
      () =>
        fetch(address).then(
          () => 'there',
          () => 'gone',
        ),
      { timeout: 10_000 },
    )
    .toBe('gone')
})

it.skipIf(process.platform === 'win32')(
  'with an Electron at hand the window opens on the file the person names',
  async () => {
    const electron = join(folder, 'electron')
    writeFileSync(electron, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/args"\n`)
    chmodSync(electron, 0o755)
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder, DISPLAY: ':0' }
    expect(await run('start.mjs', ['--file', 'mój plik.klub'], env).ended).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(join(folder, 'args'), 'utf8')).toBe(`${process.cwd()}\n--file\nmój plik.klub\n`)
  },
)

it('a port that is taken and an unknown flag are told in one line', async () => {
  const first = run('start.mjs', ['--demo', '--browser'])
  const { port } = new URL((await first.firstLine).slice('Klubownik: '.length))
  const second = await run('start.mjs', ['--demo', '--browser', '--port', port]).ended
  expect(second).toMatchObject({ code: 1, out: '', err: expect.stringContaining(`Port ${port} jest zajęty`) })
  expect(await run('start.mjs', ['--colour']).ended).toMatchObject({
    code: 2,
    err: expect.not.stringMatching(/^\s+at /m),
  })
  first.child.kill('SIGTERM')
  await first.ended
})

it('the command line answers in JSON: what was asked, or a refusal with exit code 2', async () => {
  const file = join(folder, 'a.klub')
  const list = await run('run.mjs', ['cli', 'operations']).ended
  const operations: { name: string; input: unknown }[] = JSON.parse(list.out)
  expect(list.code).toBe(0)
  expect(operations.find(({ name }) => name === 'people.save')?.input).toMatchObject({ type: 'object' })
  expect(existsSync(file)).toBe(false)

  const status = await run('run.mjs', ['cli', 'app.status', '--file', file]).ended
  expect([status.code, JSON.parse(status.out).fileName]).toEqual([0, 'a.klub'])

  const unknown = await run('run.mjs', ['cli', 'no.such', '--file', file]).ended
  expect([unknown.code, JSON.parse(unknown.out).error.code]).toEqual([2, 'unknownCall'])
})
