import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCliArguments } from '../../electron/host/cliArguments.ts'

const codeOf = (...args: string[]): string | undefined => {
  const read = readCliArguments(args)
  return read.ok ? undefined : read.error.code
}

it('an operation without input gets an empty object', () => {
  expect(readCliArguments(['people.list', '--file', 'a.klub'])).toEqual({
    ok: true,
    value: { operation: 'people.list', file: 'a.klub', demo: false, input: {}, out: undefined, put: undefined },
  })
})

it('the input may be written out or lie in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klubownik-test-cli-'))
  writeFileSync(join(folder, 'wejście.json'), '{"nazwa":"Łąka"}')
  expect(readCliArguments(['a.b', '--input', '{"nazwa":"Łąka"}'])).toMatchObject({
    value: { input: { nazwa: 'Łąka' } },
  })
  expect(readCliArguments(['a.b', '--input', `@${join(folder, 'wejście.json')}`])).toMatchObject({
    value: { input: { nazwa: 'Łąka' } },
  })
  rmSync(folder, { recursive: true })
})

it('what cannot be read is a typed error that names the argument', () => {
  expect(codeOf()).toBe('cli.usage')
  expect(codeOf('a.b', 'c.d')).toBe('cli.usage')
  expect(codeOf('a.b', '--colour')).toBe('cli.usage')
  expect(codeOf('a.b', '--input', '{')).toBe('cli.notJson')
  expect(codeOf('a.b', '--input', '@/no/such/file')).toBe('cli.noInputFile')
  expect(readCliArguments(['a.b', '--input', '{'])).toMatchObject({ error: { fields: [{ path: '--input' }] } })
})
