import { existsSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { allowsPrograms, fastPlaces } from '../../build/scripts/testing/fastPlaces.mjs'

const mounts = (options: string) => `/dev/vda / ext4 rw,relatime 0 0\ntmpfs /dev/shm tmpfs ${options} 0 0\n`

it('programs are started from memory only where the mount allows it', () => {
  expect(allowsPrograms(mounts('rw,nosuid,nodev'), '/dev/shm')).toBe(true)
  expect(allowsPrograms(mounts('rw,nosuid,nodev,noexec'), '/dev/shm')).toBe(false)
  expect(allowsPrograms(mounts('rw,noexec') + mounts('rw'), '/dev/shm')).toBe(true)
  expect(allowsPrograms('/dev/vda / ext4 rw 0 0', '/dev/shm')).toBe(false)
})

it('a folder chosen by whoever starts the tests stays the one, and what is made in memory goes away', () => {
  const before = process.env.TMPDIR
  onTestFinished(() => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  })
  process.env.TMPDIR = '/gdzies'
  expect(fastPlaces().env).not.toHaveProperty('TMPDIR')
  delete process.env.TMPDIR
  const { env, remove } = fastPlaces()
  remove()
  expect(existsSync(env.TMPDIR ?? '')).toBe(false)
})
