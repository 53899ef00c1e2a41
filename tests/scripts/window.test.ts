import { chmodSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
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

it('a slow download is not given up as long as something arrives', async () => {
  const script = downloader(
    "let n = 0; setInterval(() => { process.send('bytes'); n += 1; if (n === 30) process.exit(0) }, 100)",
  )
  expect(await fetchWatched({ runtime: process.execPath, script, patience: 2_000 })).toBe(true)
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
