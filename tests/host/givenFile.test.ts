import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCliArguments } from '../../electron/host/cliArguments.ts'
import { readGivenFile } from '../../electron/host/givenFile.ts'
import { tempFolder } from '../support/backend.ts'

let folder: ReturnType<typeof tempFolder>
const at = (name: string) => join(folder.path, name)
beforeAll(() => {
  folder = tempFolder()
  writeFileSync(at('wejście.json'), '{"nazwa":"Łąka"}')
  writeFileSync(at('pusty.json'), '')
  writeFileSync(at('program.json'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0xff, 0xfe, 0x00, 0x80]))
  writeFileSync(at('pół.json'), '{"nazwa":')
  writeFileSync(at('ogromny.json'), '')
  truncateSync(at('ogromny.json'), 3 * 1024 ** 3)
  mkdirSync(at('folder.json'))
  if (process.platform === 'win32') return
  symlinkSync(at('wejście.json'), at('dowiązanie.json'))
  symlinkSync(at('nie ma'), at('donikąd.json'))
  symlinkSync('/dev/zero', at('bez końca.json'))
  execFileSync('mkfifo', [at('potok.json')])
})
afterAll(() => folder.remove())

const put = (path: string) => readGivenFile(path, { argument: '--put', code: 'cli.put', longest: 20 * 1024 * 1024 })
const unix = process.platform !== 'win32'
const unreadable: readonly (readonly [what: string, path: () => string, why: RegExp])[] = [
  ['nothing', () => at('nie ma.json'), /nic nie ma/],
  ['an empty path', () => '', /nic nie ma/],
  ['a folder', () => at('folder.json'), /folder albo urządzenie/],
  ['three gigabytes', () => at('ogromny.json'), /za duży \(najwyżej \d+ MB\)/],
  ...(unix
    ? ([
        ['a link to a file', () => at('dowiązanie.json'), /to dowiązanie/],
        ['a link to nothing', () => at('donikąd.json'), /to dowiązanie/],
        ['a link to a device', () => at('bez końca.json'), /to dowiązanie/],
        ['an endless device', () => '/dev/zero', /folder albo urządzenie/],
        ['a pipe nobody writes to', () => at('potok.json'), /folder albo urządzenie/],
        ['a path with a NUL', () => at('wejście\0.json'), /system na to nie pozwala/],
      ] as const)
    : []),
]

describe('a file that an argument names', () => {
  it.each(unreadable)('is refused in a sentence, and soon, when it is %s', (_, path, why) => {
    const started = performance.now()
    const answers = [put(path()), readCliArguments(['a.b', '--input', `@${path()}`])]
    expect(performance.now() - started).toBeLessThan(2_000)
    for (const [answer, argument] of [
      [answers[0]!, '--put'],
      [answers[1]!, '--input'],
    ] as const) {
      expect(answer).toMatchObject({ ok: false, error: { kind: 'validation', fields: [{ path: argument }] } })
      const { message } = (answer as { error: { message: string } }).error
      expect(message).toMatch(why)
      expect(message).toMatch(/^Nie można przeczytać pliku podanego w --(put|input): .*\. Niczego nie zapisano\.$/)
      // A path may name a person.
      expect(message).not.toContain(folder.path)
    }
  })

  it.each([
    ['bytes that are no text', 'program.json', /nie jest tekstem w UTF-8/],
    ['nothing in it', 'pusty.json', /nie jest poprawnym zapisem JSON/],
    ['half of a value', 'pół.json', /nie jest poprawnym zapisem JSON/],
  ])('with %s is no input', (_, name, why) => {
    const read = readCliArguments(['a.b', '--input', `@${at(name)}`])
    expect(read).toMatchObject({
      ok: false,
      error: { code: 'cli.notJson', message: expect.stringMatching(why), fields: [{ path: '--input' }] },
    })
  })

  it('is read whole when it is a file, up to the bound and not a byte beyond', () => {
    expect(readCliArguments(['a.b', '--input', `@${at('wejście.json')}`])).toMatchObject({
      value: { input: { nazwa: 'Łąka' } },
    })
    writeFileSync(at('długi'), Buffer.alloc(3 * 1024 * 1024, 7))
    const read = (longest: number) => readGivenFile(at('długi'), { argument: '--put', code: 'cli.put', longest })
    const whole = read(3 * 1024 * 1024)
    expect(whole.ok && Buffer.from(whole.value).equals(Buffer.alloc(3 * 1024 * 1024, 7))).toBe(true)
    expect(read(3 * 1024 * 1024 - 1).ok).toBe(false)
  })
})
