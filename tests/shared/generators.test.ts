import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportPaper } from '#shared/filings/frozen.ts'
import { type CopyTable, copySections } from '#shared/generators/fields.ts'
import { dateFormats, decimalSigns, formatValue, tabbed, type ValueFormat } from '#shared/generators/format.ts'
import { fitOf, lastWords } from '#shared/generators/limits.ts'
import { type DocumentFacts, documentPapers, ofGrant, ofOtherMoney } from '#shared/generators/papers.ts'
import { generatorMeant } from '#shared/generators/schema.ts'
import { addDays, parsePolishDate } from '#shared/kernel/dates.ts'
import { gr, parseZloty, sum } from '#shared/kernel/money.ts'
import { textsOf } from '#shared/settlements/forms/comparison.ts'
import { formById, formFor } from '#shared/settlements/forms/form.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

const comma: ValueFormat = { decimalSign: 'comma', thousands: false, dateFormat: 'dots' }
const formats = fc.record({
  decimalSign: fc.constantFrom(...decimalSigns),
  thousands: fc.boolean(),
  dateFormat: fc.constantFrom(...dateFormats),
})

describe('a value as it is pasted', () => {
  it.each([
    [comma, '-1234567,05'],
    [{ ...comma, thousands: true }, '-1 234 567,05'],
    [{ ...comma, decimalSign: 'dot' as const }, '-1234567.05'],
    [{ ...comma, decimalSign: 'dot' as const, thousands: true }, '-1 234 567.05'],
  ])('an amount with %j is %s', (format, text) => {
    expect(formatValue({ kind: 'money', amount: gr(-1_234_567_05) }, format)).toBe(text)
  })
  it.each([
    ['dots', '03.05.2021'],
    ['iso', '2021-05-03'],
    ['dashes', '03-05-2021'],
  ] as const)('a day with %s is %s', (dateFormat, text) => {
    expect(formatValue({ kind: 'day', day: '2021-05-03' }, { ...comma, dateFormat })).toBe(text)
  })
  it('a share has two decimals, a count none', () => {
    expect(formatValue({ kind: 'percent', hundredths: 10000 }, comma)).toBe('100,00')
    expect(formatValue({ kind: 'count', count: 1200 }, { ...comma, thousands: true })).toBe('1 200')
  })
  it('text loses the spaces that only paper needs', () => {
    expect(formatValue({ kind: 'text', text: 'w\u00a0klubie' }, comma)).toBe('w klubie')
  })
  it('read back is the amount it was, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), formats, (amount, format) => {
        expect(parseZloty(formatValue({ kind: 'money', amount: gr(amount) }, format))).toBe(gr(amount))
      }),
    )
  })
  it('read back is the day it was, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), formats, (days, format) => {
        const day = addDays('1900-01-01', days)
        expect(parsePolishDate(formatValue({ kind: 'day', day }, format))).toBe(day)
      }),
    )
  })
  it('of a table has no tab and no line break inside a cell', () => {
    const cell = { kind: 'text' as const, text: 'a\tb\nc' }
    expect(tabbed([[cell, { kind: 'money', amount: gr(100) }], [cell]], comma)).toBe('a b c\t1,00\na b c')
  })
})

describe('the limit of a box', () => {
  it('says how many signs are too many and where the text would be cut', () => {
    const text = 'Dwunastu uczestników ukończyło program reintegracji.'
    const fit = fitOf(text, 30)
    expect(fit).toMatchObject({
      length: 52,
      over: 22,
      kept: 'Dwunastu uczestników ukończyło',
      cut: ' program reintegracji.',
    })
    expect(lastWords(fit.kept, 20)).toBe('…ukończyło')
  })
  it('is nothing where none is known, and is not passed by a text exactly as long', () => {
    expect(fitOf('abc', null)).toEqual({ length: 3, over: 0, kept: 'abc', cut: '' })
    expect(fitOf('abc', 3).over).toBe(0)
  })
  it('never cuts a sign in two and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const { kept, cut } = fitOf(text, limit)
        expect(kept + cut).toBe(text)
        expect(kept.length).toBeLessThanOrEqual(Math.max(limit, 0) || text.length)
        expect(/[\uD800-\uDBFF]$/.test(kept) && /^[\uDC00-\uDFFF]/.test(cut)).toBe(false)
      }),
    )
  })
})

describe('the generator a grant means', () => {
  const known = [
    { name: 'Witkac.pl', words: 'witkac' },
    { name: 'NGO Generator (Kraków)', words: 'krakow' },
    { name: 'Inny generator', words: '' },
  ]
  it.each([
    ['Witkac', 'Witkac.pl'],
    ['platforma WITKAC.PL', 'Witkac.pl'],
    ['generator miasta Kraków', 'NGO Generator (Kraków)'],
    ['inny generator', 'Inny generator'],
    ['ePUAP', undefined],
    ['', undefined],
  ])('„%s” is %s', (typed, name) => expect(generatorMeant(typed, known)?.name).toBe(name))
})

const noFacts: DocumentFacts = {
  nip: '',
  ksef: '',
  bookingNumber: '',
  statementNumber: '',
  about: '',
  paymentMethod: '',
}
const twoLines: Partial<SettlementInput> = {
  lines: [aLine(1, [['grant', 500_00]]), aLine(2, [['ownMoney', 500_00]], { actionId: null, position: 1 })],
  documents: [
    aDocument(7, [
      [2, 'ownMoney', 120_00],
      [1, 'grant', 300_00],
      [1, 'ownMoney', 30_00],
    ]),
    aDocument(8, [[1, 'grant', 50_00]], { issuedOn: '2021-05-02' }),
    aDocument(9, [[1, 'grant', 10_00]], { paidOn: null }),
  ],
}

describe('the papers of a report', () => {
  it('are a row for each document and line, by day of issue, with what the report settles', () => {
    const rows = documentPapers(anInput(twoLines), () => noFacts)
    expect(rows.map((row) => [row.number, row.line, row.amount, ofGrant(row), ofOtherMoney(row)])).toEqual([
      ['FV 8/2021', 'I.1.1.', 50_00, 50_00, 0],
      ['FV 7/2021', 'I.1.1.', 330_00, 300_00, 30_00],
      ['FV 7/2021', 'II.1.', 120_00, 0, 120_00],
    ])
  })
  it('add up to table II.1 less work and things', () => {
    const input = anInput(twoLines)
    expect(sum(documentPapers(input, () => noFacts).map((row) => row.amount))).toBe(settle(input).total.actual)
  })
})

function sectionsOf(input: SettlementInput, people: number | null = null) {
  const form = formById(formFor({ mode: 'openCall', lawDate: '2021-01-01' }).id)!
  const { grant, report } = input
  return copySections({
    report: reportPaper.parse({
      kind: 'sprawozdanie',
      data: {
        day: '2022-01-20',
        contractors: [{ name: 'Stowarzyszenie „Łąka”', address: 'ul. Źródlana 1, 21-500 Biała', krs: '0000123456' }],
        grant,
        report,
        settlement: settle(input),
        texts: textsOf(form, []),
        legalSource: form.legalSource,
      },
    }),
    people,
    documents: documentPapers(input, () => noFacts),
    contributions: [],
  })
}
const fieldsOf = (sections: ReturnType<typeof sectionsOf>) =>
  new Map(
    sections.flatMap((section) =>
      section.items.flatMap((item) =>
        item.kind === 'field' ? [[item.id, formatValue(item.value, comma)] as const] : [],
      ),
    ),
  )
const tableOf = (sections: ReturnType<typeof sectionsOf>, id: string): CopyTable =>
  sections
    .flatMap((section) => section.items)
    .find((item): item is CopyTable => item.kind === 'table' && item.id === id)!

describe('a report to be copied', () => {
  it('has the fields of the form in its order', () => {
    const sections = sectionsOf(anInput(), 12)
    expect(sections.map((section) => section.items.map((item) => item.id).join(' '))).toEqual([
      'A1 A2.from A2.to A3 A4 A5 A6',
      'people I.1 I.2',
      'II.1.2021 II.2 II.2.names II.3 II.4',
      'III O1 O2 O3 place date signatory.1',
      'documents',
    ])
    const ids = sections.flatMap((section) => section.items.map((item) => item.id))
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('says what the paper says, without its marks', () => {
    const fields = fieldsOf(sectionsOf(anInput()))
    expect(fields.get('A1')).toBe('Końcowe')
    expect(fields.get('A2.from')).toBe('01.05.2021')
    expect(fields.get('A4')).toBe('Stowarzyszenie „Łąka”, ul. Źródlana 1, 21-500 Biała, KRS 0000123456')
    expect(fields.get('II.3')).toBe('nie dotyczy')
    expect(fields.has('people')).toBe(false)
    expect([...fields.values()].join('')).not.toMatch(/\[\^|~~|\u00a0/)
  })
  it('has the tables cell by cell', () => {
    const sections = sectionsOf(anInput({ grant: { form: 'powierzenie' } }))
    const cells = (id: string, row: string) =>
      tableOf(sections, id)
        .rows.find((one) => one.id === row)!
        .cells.map((one) => formatValue(one, comma))
    expect(cells('II.1.2021', 'line 1')).toEqual(['I.1.1.', 'Koszt 1', '1000,00', '1000,00'])
    expect(cells('II.2', '1.2').slice(2)).toEqual(['nie dotyczy', '0,00'])
    expect(cells('II.2', '2.1').slice(2)).toEqual(['nie dotyczy', 'nie dotyczy'])
    expect(cells('II.2', '4').slice(2)).toEqual(['100,00', '100,00'])
  })
})
