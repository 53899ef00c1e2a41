import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeSigns, keyOfCode, lineProblem, recoveryCodeOf } from '#shared/vault/recoveryCode.ts'

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 })
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const places = fc.record({ line: fc.nat(3), place: fc.nat(14) })

describe('the code of a recovery sheet', () => {
  it('is four lines of three groups of five', () => {
    const lines = recoveryCodeOf(new Uint8Array(32).fill(0xff))
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(line).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){2}$/)
    expect(lines[0]).toMatch(/^ZZZZZ-ZZZZZ-ZZZ/)
  })
  it('comes back to its key, however it was typed', () => {
    fc.assert(
      fc.property(keys, (key) => {
        const code = recoveryCodeOf(key).join('\n')
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
        ])
          expect(keyOfCode(typed)).toEqual({ ok: true, value: key })
      }),
    )
  })
  it('points at the line with one wrong sign', () => {
    fc.assert(
      fc.property(keys, places, fc.nat(30), (key, { line, place }, other) => {
        const lines = recoveryCodeOf(key).map(codeSigns)
        const text = lines[line]!
        const wrong = signs[(signs.indexOf(text[place]!) + 1 + other) % 32]!
        lines[line] = `${text.slice(0, place)}${wrong}${text.slice(place + 1)}`
        expect(lines.map((one, index) => lineProblem(index, one) !== undefined)).toEqual(
          [0, 1, 2, 3].map((index) => index === line),
        )
        expect(keyOfCode(lines.join('\n'))).toMatchObject({
          ok: false,
          error: expect.stringContaining(`Wiersz ${line + 1}`),
        })
      }),
    )
  })
  it('points at the line with two signs that changed places, and at lines that did', () => {
    fc.assert(
      fc.property(keys, places, fc.nat(14), (key, { line, place }, other) => {
        const lines = recoveryCodeOf(key).map(codeSigns)
        const text = [...lines[line]!]
        fc.pre(text[place] !== text[other])
        ;[text[place], text[other]] = [text[other]!, text[place]!]
        expect(lineProblem(line, text.join(''))).toContain(`Wiersz ${line + 1}`)
        if (lines[0] !== lines[1]) expect(keyOfCode([lines[1], lines[0], lines[2], lines[3]].join('')).ok).toBe(false)
      }),
    )
  })
  it('says what is missing, too much, or on no sheet', () => {
    const [first = '', ...rest] = recoveryCodeOf(new Uint8Array(32).fill(7))
    expect(keyOfCode([first, ...rest.slice(0, 2)].join(' '))).toMatchObject({
      error: expect.stringContaining('a wpisano 45'),
    })
    expect(keyOfCode([first, ...rest, 'A'].join(' '))).toMatchObject({
      error: expect.stringContaining('Wiersz 4 jest za długi'),
    })
    expect(lineProblem(0, first.replace('-', 'U'))).toContain('znaku „U” nie ma')
    expect([lineProblem(0, ''), lineProblem(0, first.slice(0, 9))]).toEqual([undefined, undefined])
    expect(keyOfCode('').ok).toBe(false)
  })
})
