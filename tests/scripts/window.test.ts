import { chmodSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { fingerprint } from '../../build/scripts/setup/freshness.mjs'
import { fetchWatched } from '../../build/scripts/window/electronDownload.mjs'
import { openWindow } from '../../build/scripts/window/window.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klubownik-test ze spacją-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A program that stands in for Electron's executable. */
const standIn = (body: string): string => {
  const path = join(folder, 'electron')
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
  return path
}
const downloader = (body: string): string => {
  const path = join(folder, 'download.mjs')
  writeFileSync(path, body)
  return path
}

it('the window gets the repository and the person’s own arguments, spaces and all', async () => {
  const electron = standIn(`printf '%s\\n' "$@" > "${folder}/args"`)
  const args = ['--file', '/tmp/mój plik & inne.klub']
  expect(await openWindow(electron, args)).toEqual({ started: true, code: 0 })
  expect(readFileSync(join(folder, 'args'), 'utf8').split('\n')).toEqual([process.cwd(), ...args, ''])
})

it('an Electron that cannot start is told apart from one that ends badly later', async () => {
  expect(await openWindow(standIn('echo trace >&2; exit 134'), [])).toEqual({ started: false, code: 134 })
  const later = standIn('sleep 0.3; exit 5')
  expect(await openWindow(later, [], { startTime: 1 })).toEqual({ started: true, code: 5 })
  expect(await openWindow(join(folder, 'none'), [])).toEqual({ started: false, code: 127 })
})

it('a download that falls silent is given up', async () => {
  const script = downloader('setInterval(() => undefined, 1000)')
  expect(await fetchWatched({ runtime: process.execPath, script, patience: 300 })).toBe(false)
})

/** A mirror of Electron's downloads, as the package's own downloader sees it. */
const mirror = async (answer: (response: ServerResponse) => void): Promise<string> => {
  const server = createServer((_, response) => answer(response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  onTestFinished(() => server.closeAllConnections())
  onTestFinished(() => void server.close())
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`
}

it('Electron’s own downloader is watched: it is ended when the mirror is silent, and waited for while bytes arrive', async () => {
  vi.stubEnv('electron_config_cache', folder)
  let asked = 0
  vi.stubEnv(
    'ELECTRON_MIRROR',
    await mirror(() => {
      asked += 1
    }),
  )
  expect(await fetchWatched({ runtime: process.execPath, patience: 3_000 })).toBe(false)
  expect(asked).toBe(1)

  let sent = 0
  const drip = (response: ServerResponse): void => {
    const timer = setInterval(() => {
      response.write('x')
      sent += 1
      if (sent === 20) response.end()
    }, 200)
    response.on('close', () => clearInterval(timer))
  }
  vi.stubEnv('ELECTRON_MIRROR', await mirror(drip))
  // What arrived is not Electron, which its checksum tells; but all of it was waited for.
  expect(await fetchWatched({ runtime: process.execPath, patience: 3_000 })).toBe(false)
  expect(sent).toBe(20)
  vi.unstubAllEnvs()
})

it('sources count as changed when one of them is', () => {
  const file = join(folder, 'a.ts')
  writeFileSync(file, 'one')
  const first = fingerprint(folder, ['a.ts', '.', 'none'])
  expect(fingerprint(folder, ['a.ts', '.', 'none'])).toBe(first)
  utimesSync(file, 1, 1)
  const second = fingerprint(folder, ['a.ts', '.', 'none'])
  expect(second).not.toBe(first)
  writeFileSync(join(folder, 'b.ts'), '')
  expect(fingerprint(folder, ['a.ts', '.', 'none'])).not.toBe(second)
})
