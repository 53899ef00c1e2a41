import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, isChanged, mergedKeys } from '#shared/filings/compare.ts'
import type { ComparedFigure } from '#shared/filings/comparison.ts'
import { type FrozenReport, frozenReport } from '#shared/filings/frozen.ts'
import { readableDiff, wordDiff } from '#shared/filings/wordDiff.ts'
import { differenceWords } from '#shared/filings/words.ts'
import { sources } from '#shared/grants/sources.ts'
import { gr } from '#shared/kernel/money.ts'
import { textsOf } from '#shared/settlements/forms/comparison.ts'
import { formFor } from '#shared/settlements/forms/form.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

const form = formFor({ mode: 'openCall', lawDate: '2021-01-04' })
/** A report as it would be frozen, from the records of a settlement. */
function frozen(input: Parameters<typeof anInput>[0] = {}, results: FrozenReport['results'] = []): FrozenReport {
  const whole = anInput(input)
  return frozenReport.parse({
    version: 1,
    paper: {
      kind: 'sprawozdanie',
      data: {
        day: '2022-01-20',
        contractors: [{ name: 'Stowarzyszenie „Źródło”', address: 'Łomazy', krs: '0000000000' }],
        grant: whole.grant,
        report: whole.report,
        settlement: settle(whole),
        texts: textsOf(form),
        legalSource: form.legalSource,
      },
    },
    input: whole,
    results,
    overrides: [],
  })
}
const changesOf = (before: FrozenReport, after: FrozenReport) => compare(before, after).figures.filter(isChanged)
const keys = (figures: readonly ComparedFigure[]) => figures.map(({ key }) => key)

describe('two reports laid side by side', () => {
  it('a smaller invoice shows in its line, its sums, the sources and the document, with the record behind it', () => {
    const changed = changesOf(frozen(), frozen({ documents: [aDocument(1, [[1, 'grant', 900_00]])] }))
    expect(keys(changed)).toEqual([
      'costs/2021/action/1/actual',
      'costs/2021/line/1/actual',
      'costs/2021/actions/actual',
      'costs/2021/total/actual',
      'sources/1/actual',
      'sources/1.1/actual',
      'money/accepted',
      'money/unspent',
      'documents/1/charged',
      'documents/1/gross',
    ])
    const line = changed.find(({ key }) => key === 'costs/2021/line/1/actual')!
    expect(line).toMatchObject({ before: 1000_00, after: 900_00, behind: { kind: 'budgetLine', id: 1 } })
    expect(differenceWords(line)).toBe('−100,00\u00a0zł')
  })
  it('a document that came tells its amount once, without details', () => {
    const second = aDocument(2, [[1, 'ownMoney', 50_00]])
    const documents = changesOf(frozen(), frozen({ documents: [...frozen().input.documents, second] })).filter(
      ({ part }) => part === 'documents',
    )
    expect(documents).toMatchObject([
      { key: 'documents/2/charged', only: 'after', before: null, after: 50_00, behind: { id: 2 } },
    ])
  })
  it('documents the report does not count are not told', () => {
    const later = aDocument(2, [[1, 'grant', 50_00]], { paidOn: null })
    expect(changesOf(frozen(), frozen({ documents: [...frozen().input.documents, later] }))).toEqual([])
  })
  it('percentages, the header, results and texts are told too', () => {
    const results = [{ id: 4, name: 'Osoby po kursie', unit: 'osoby', planned: 12_00, achieved: 11_00 }]
    const before = frozen({}, results)
    const after = frozen(
      {
        report: { periodTo: '2021-11-30', i1: 'Ukończyło 12 osób.' },
        documents: [
          aDocument(1, [
            [1, 'grant', 600_00],
            [1, 'ownMoney', 400_00],
          ]),
        ],
      },
      [{ ...results[0]!, achieved: 12_00 }],
    )
    expect(keys(changesOf(before, after))).toEqual(
      expect.arrayContaining(['header/to', 'sources/4/actual', 'sources/5/actual', 'results/4/achieved', 'texts/i1']),
    )
  })
  it('a line that was taken out stands where it stood', () => {
    const two = { lines: [aLine(1, [['grant', 1_00]]), aLine(2, [['grant', 2_00]]), aLine(3, [['grant', 3_00]])] }
    const one = { lines: [two.lines[0]!, two.lines[2]!] }
    const order = compare(frozen(two), frozen(one)).figures.map(({ key }) => key)
    expect(order.indexOf('costs/2021/line/2/planned')).toBeGreaterThan(order.indexOf('costs/2021/line/1/planned'))
    expect(order.indexOf('costs/2021/line/2/planned')).toBeLessThan(order.indexOf('costs/2021/line/3/planned'))
  })

  const document = fc
    .record({
      id: fc.integer({ min: 1, max: 6 }),
      line: fc.integer({ min: 1, max: 3 }),
      source: fc.constantFrom(...sources),
      amount: fc.integer({ min: -500_00, max: 900_00 }),
      paidOn: fc.constantFrom('2021-05-04', '2021-09-30', '2022-01-03', null),
    })
    .map(({ id, line, source, amount, paidOn }) => aDocument(id, [[line, source, amount]], { paidOn }))
  const anyReport = fc
    .record({
      documents: fc.uniqueArray(document, { selector: ({ id }) => id, maxLength: 6 }),
      planned: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1 }),
      i1: fc.constantFrom('', 'Dwanaście osób.', 'Jedenaście osób ukończyło kurs.'),
      interest: fc.integer({ min: 0, max: 900 }),
    })
    .map(({ documents, planned, i1, interest }) =>
      frozen({
        documents,
        lines: planned.map((id) => aLine(id, [['grant', id * 100_00]])),
        report: { i1, interestAccrued: gr(interest) },
      }),
    )
  const mirrored = (figure: ComparedFigure) => ({
    key: figure.key,
    before: figure.after,
    after: figure.before,
    only: figure.only === 'before' ? 'after' : figure.only === 'after' ? 'before' : null,
  })
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1)

  it('of a report with itself nothing is changed', () => {
    fc.assert(
      fc.property(anyReport, (report) => compare(report, report).changed === 0),
      { numRuns: 40 },
    )
  })
  it('the other way round it is the same with the sides exchanged', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const forth = compare(a, b).figures.map(({ key, before, after, only }) => ({ key, before, after, only }))
        const back = compare(b, a).figures.map(mirrored)
        expect(back.toSorted(byKey)).toEqual(forth.toSorted(byKey))
      }),
      { numRuns: 40 },
    )
  })
  it('keys do not repeat', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const all = keys(compare(a, b).figures)
        return new Set(all).size === all.length
      }),
      { numRuns: 40 },
    )
  })
})

describe('the keys of two lists', () => {
  it('keep the order of the second, and each of the first only behind the one it followed', () => {
    expect(mergedKeys(['a', 'x', 'b', 'y'], ['b', 'a', 'c'])).toEqual(['b', 'y', 'a', 'x', 'c'])
    expect(mergedKeys(['x', 'a'], ['a'])).toEqual(['x', 'a'])
  })
  it('hold each key of both once', () => {
    const list = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(mergedKeys(a, b).toSorted()).toEqual([...new Set([...a, ...b])].toSorted())
      }),
    )
  })
})

describe('a text changed word by word', () => {
  it('tells the words put in and taken out', () => {
    expect(wordDiff('Kurs ukończyło 11 osób.', 'Kurs ukończyło 12 osób.')).toEqual([
      { kind: 'same', text: 'Kurs ukończyło ' },
      { kind: 'removed', text: '11' },
      { kind: 'added', text: '12' },
      { kind: 'same', text: ' osób.' },
    ])
    expect(wordDiff('', '')).toEqual([])
  })
  it('gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('żółć', 'gęś', '12', ' ', '\n\n', ',', '👩‍🏭'), { maxLength: 30 })
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, text, (a, b) => {
        const pieces = wordDiff(a, b)
        const of = (kind: string) =>
          pieces
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join('')
        expect([of('added'), of('removed')]).toEqual([a, b])
      }),
    )
  })
  it('is read with a space between a word and the one put in for it, and none where one stands already', () => {
    expect(readableDiff('ukończyło dziewięć osób', 'ukończyło dziesięć osób').map(({ text }) => text)).toEqual([
      'ukończyło ',
      'dziewięć',
      ' ',
      'dziesięć',
      ' osób',
    ])
    const spaced = readableDiff('jeden wyjazd', 'jeden długi wyjazd')
    expect(spaced).toEqual(wordDiff('jeden wyjazd', 'jeden długi wyjazd'))
  })
})
