import { expect, it } from 'vitest'
import { readHostOptions } from '../../electron/host/options.ts'
import { systemOpener } from '../../electron/host/systemOpener.ts'

it('without arguments the host takes any free port and the user’s own file', () => {
  expect(readHostOptions([])).toEqual({
    ok: true,
    value: { file: undefined, demo: false, port: 0, openBrowser: false },
  })
})

it.each(['70000', '-1', '80a', '', '1e3'])('a port of „%s” is refused in words', (port) => {
  expect(readHostOptions([`--port=${port}`])).toMatchObject({ ok: false, error: expect.stringContaining('--port') })
})

it('what is opened is an argument of the system’s opener, never part of a command line', () => {
  const strange = 'C:\\a b\\$(x) & y.pdf'
  for (const platform of ['win32', 'darwin', 'linux'] as const)
    expect(systemOpener(strange, platform).args.at(-1)).toBe(strange)
})
