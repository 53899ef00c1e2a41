import { expect, it } from 'vitest'
import type { Description } from '#shared/descriptions/schema.ts'
import {
  annotationText,
  type DocumentFacts,
  descriptionGaps,
  type GrantFacts,
  proposedSubstance,
  splitSentence,
} from '#shared/descriptions/sheet.ts'
import { gr } from '#shared/kernel/money.ts'

const document: DocumentFacts = {
  gross: gr(1234_56),
  description: 'Materiały plastyczne.',
  issuedOn: '2021-06-01',
  performedOn: null,
  paidOn: '2021-06-10',
  bookingNumber: '',
  parts: [
    { line: 'I.1.1. Materiały', source: 'grant', amount: gr(1000_00) },
    { line: 'I.1.1. Materiały', source: 'ownMoney', amount: gr(234_56) },
  ],
  actions: ['Warsztaty'],
  elsewhere: false,
}
const grant: GrantFacts = {
  contractNumber: 'KIS/7/2021',
  contractDate: '2021-04-20',
  funder: 'Minister',
  researchFrom: gr(2000_00),
  annotation: 'Sfinansowano w wysokości {kwota} w ramach umowy {umowa}.',
  programmeKind: 'none',
}
const whole: Description = {
  documentId: 1,
  substance: 'Farby na warsztaty dla 12 osób',
  divisionKey: '',
  procurement: '',
  researchedOn: null,
  offersCount: null,
  statementGiven: true,
  bookkeeping: '402-1',
  checkedBy: 'Anna Nowak',
  checkedOn: '2021-06-02',
  formalBy: 'Jan Kos',
  formalOn: '2021-06-02',
  approvedBy: 'Ewa Lis',
  approvedOn: '2021-06-02',
  revision: 1,
}
const rules = (
  change: Partial<Description> | undefined,
  doc: Partial<DocumentFacts> = {},
  of: Partial<GrantFacts> = {},
) =>
  descriptionGaps({ ...document, ...doc }, change && { ...whole, ...change }, { ...grant, ...of }).map(
    ({ rule }) => rule,
  )

it('a whole description lacks nothing', () => {
  expect(rules({})).toEqual([])
})
it('a document without a description lacks its substance, statement, booking and three signatures', () => {
  expect(rules(undefined)).toEqual(['O-05', 'O-08', 'O-09', 'O-10', 'O-11', 'O-12'])
})
it.each<[string, Partial<Description>, Partial<DocumentFacts>, Partial<GrantFacts>]>([
  ['O-02', {}, {}, { contractNumber: '', contractDate: null }],
  ['O-05', { substance: '' }, {}, {}],
  ['O-06', {}, { elsewhere: true }, {}],
  ['O-06', {}, { gross: gr(1500_00) }, {}],
  ['O-07', {}, {}, { researchFrom: gr(1234_56) }],
  ['O-07', { procurement: 'zapytanie', researchedOn: '2021-05-20' }, {}, { researchFrom: gr(1000_00) }],
  ['O-08', { statementGiven: false }, {}, {}],
  ['O-09', { bookkeeping: '' }, {}, {}],
  ['O-10', { checkedOn: null }, {}, {}],
  ['O-11', { formalBy: '' }, {}, {}],
  ['O-12', { approvedOn: null }, {}, {}],
  ['O-13', {}, { paidOn: null }, {}],
])('%s is told of when it is missing', (rule, change, doc, of) => {
  expect(rules(change, doc, of)).toEqual([rule])
})
it('a booking number of the document takes the place of the posting', () => {
  expect(rules({ bookkeeping: '' }, { bookingNumber: '17' })).toEqual([])
})
it('a divided document is whole with its key, an asked market with its offers', () => {
  expect(rules({ divisionKey: 'godziny 40:60' }, { elsewhere: true })).toEqual([])
  const asked = { procurement: 'zapytanie', researchedOn: '2021-05-20', offersCount: 3 }
  expect(rules(asked, {}, { researchFrom: gr(1000_00) })).toEqual([])
})
it('the split names every source with its amount, the contract and the line', () => {
  const text = splitSentence(document, grant).replaceAll('\u00a0', ' ')
  expect(text).toBe(
    'Z dokumentu na kwotę 1 234,56 zł w zadaniu rozlicza się 1 234,56 zł, w tym z dotacji: 1 000,00 zł, ze środków własnych: 234,56 zł; umowa nr KIS/7/2021 z 20.04.2021; pozycja kosztorysu: I.1.1. Materiały.',
  )
})
it('the split calls the sources as the programme of the grant does', () => {
  const parts: DocumentFacts['parts'] = [
    { line: 'I.1.1. Materiały', source: 'otherMoney', amount: gr(200_00) },
    { line: 'I.1.1. Materiały', source: 'ownMoney', amount: gr(100_00) },
    { line: 'I.1.1. Materiały', source: 'grant', amount: gr(700_00) },
  ]
  const said = (programmeKind: GrantFacts['programmeKind']) =>
    splitSentence({ ...document, parts }, { ...grant, programmeKind }).replaceAll('\u00a0', ' ')
  expect(said('municipalEu')).toContain(
    'w tym z dotacji ze środków UE: 700,00 zł, z wkładu własnego: 100,00 zł, z wkładu partnera: 200,00 zł;',
  )
  const usual = 'w tym z dotacji: 700,00 zł, ze środków własnych: 100,00 zł, z pozostałych środków: 200,00 zł;'
  expect(said('ministry')).toContain(usual)
  expect(said('none')).toContain(usual)
})
it('the annotation of the funder takes the amount of the grant and the contract', () => {
  expect(annotationText(document, grant).replaceAll('\u00a0', ' ')).toBe(
    'Sfinansowano w wysokości 1 000,00 zł w ramach umowy nr KIS/7/2021 z 20.04.2021.',
  )
  expect(annotationText(document, { ...grant, annotation: '' })).toBe('')
})
it('the substance is proposed from what was bought, for which action and when', () => {
  expect(proposedSubstance(document)).toBe('Materiały plastyczne – na działanie „Warsztaty”, 01.06.2021.')
})
