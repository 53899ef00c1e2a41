import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { amountRanges } from '#shared/search/amounts.ts'
import { markedParts } from '#shared/search/marked.ts'
import { beginsEach, closeness, searchWords } from '#shared/search/words.ts'

describe('words', () => {
  it.each([
    ['  Łucja  Gęślą-Jaźń ', ['gesla', 'jazn', 'lucja']],
    ['FV/12/2021', ['12', '2021', 'fv']],
    ['anna Anna ANNA', ['anna']],
    ['…%_"', []],
  ])('%s', (typed, words) => expect(searchWords(typed)).toEqual(words))
  it('begin words of a text in any order', () => {
    expect(beginsEach(['gesl', 'lu'], 'Gęślą Łucja')).toBe(true)
    expect(beginsEach(['azn'], 'Jaźń')).toBe(false)
    expect(beginsEach(['2021', 'fv'], 'FV/12/2021')).toBe(true)
  })
  it('are nearer the more they are the name', () => {
    expect(closeness(['gesla', 'lucja'], 'Gęślą Łucja')).toBe(0)
    expect(closeness(['gesl'], 'Gęślą Łucja')).toBe(1)
    expect(closeness(['lucja'], 'Gęślą Łucja')).toBe(2)
  })
})

describe('amounts', () => {
  const ranges = (typed: string) => amountRanges(typed).map(({ from, to }) => [from, to])
  it.each([
    [
      '1 234,56',
      [
        [123_456, 123_456],
        [-123_456, -123_456],
      ],
    ],
    [
      '1.234,56',
      [
        [123_456, 123_456],
        [-123_456, -123_456],
      ],
    ],
    ['-1234,56 zł', [[-123_456, -123_456]]],
    [
      '12',
      [
        [1200, 1200],
        [-1200, -1200],
        [1200, 1299],
        [-1299, -1200],
      ],
    ],
    [
      '1234,5',
      [
        [123_450, 123_450],
        [-123_450, -123_450],
        [123_450, 123_459],
        [-123_459, -123_450],
      ],
    ],
    [
      '0',
      [
        [0, 0],
        [0, 99],
        [-99, 0],
      ],
    ],
  ])('%s', (typed, expected) => expect(ranges(typed)).toEqual(expected))
  it.each(['', 'FV 12', '12/2021', '12 34 56', '1,234', '12.05.2021', '12 2021', '99999999999'])(
    '%s is none',
    (typed) => expect(amountRanges(typed)).toEqual([]),
  )
  it('the amount itself comes first, and every beginning of three digits or more leads to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 99_999_999_999 }), fc.nat(30), (grosze, cut) => {
        const amount = gr(grosze)
        const text = formatZloty(amount)
        expect(amountRanges(text)[0]).toEqual({ from: amount, to: amount, exact: true })
        const beginning = text.slice(0, Math.max(text.indexOf(',') < 4 ? 3 : 5, text.length - cut))
        expect(
          amountRanges(beginning).some(({ from, to }) => from <= amount && amount <= to),
          beginning,
        ).toBe(true)
      }),
    )
  })
  it('a range holds only amounts written with the same beginning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 999_999 }), (whole) => {
        for (const { from, to } of amountRanges(String(whole)))
          for (const edge of [from, to])
            expect(
              formatZloty(gr(Math.abs(edge)))
                .replace(/\D/g, '')
                .startsWith(String(whole)),
            ).toBe(true)
      }),
    )
  })
})

describe('marking', () => {
  const shown = (text: string, typed: string) =>
    markedParts(text, searchWords(typed))
      .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
      .join('')
  it.each([
    ['Gęślą-Jaźń Łucja', 'luc gesl', '[Gęśl]ą-Jaźń [Łuc]ja'],
    ['Łomazy', 'LOM', '[Łom]azy'],
    ['FV/12/2021', '12', 'FV/[12]/2021'],
    ['Anna', 'ann a', '[Ann]a'],
    ['Anna', 'nna', 'Anna'],
    ['🙂 Ósma', 'os', '🙂 [Ós]ma'],
  ])('%s for %s', (text, typed, expected) => expect(shown(text, typed)).toBe(expected))
  it('leaves the text whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, typed) => {
        expect(
          markedParts(text, searchWords(typed))
            .map((part) => part.text)
            .join(''),
        ).toBe(text.normalize('NFC'))
      }),
    )
  })
})
