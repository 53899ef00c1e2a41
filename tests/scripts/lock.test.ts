import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { entryFor, missingEntries } from '../../build/scripts/setup/lockEntries.mjs'

it('the lock file names every optional package, so that a fresh clone can be installed on every system', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(missingEntries(lock.packages), 'run node build/scripts/completeLock.mjs').toEqual([])
})

it('a package is looked for where Node looks for it', () => {
  const asks = { optionalDependencies: { '@a/b-win32-x64': '1.0.0' } }
  expect(missingEntries({ '': {}, 'node_modules/x': asks })).toEqual([
    { name: '@a/b-win32-x64', version: '1.0.0', dev: false },
  ])
  expect(missingEntries({ '': {}, 'node_modules/x': asks, 'node_modules/@a/b-win32-x64': {} })).toEqual([])
  expect(missingEntries({ '': {}, 'node_modules/x': asks, 'node_modules/x/node_modules/@a/b-win32-x64': {} })).toEqual(
    [],
  )
})

it('the name of a binary tells the system it is for', () => {
  expect(entryFor({ name: '@a/cli-linux-x64-musl', version: '2.0.0', dev: true })).toEqual({
    version: '2.0.0',
    cpu: ['x64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  })
  expect(() => entryFor({ name: 'fsevents', version: '2.3.3', dev: false })).toThrow('fsevents@2.3.3')
})
