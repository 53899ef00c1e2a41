import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { checks, findingsOf } from '#shared/settlements/checks/all.ts'
import { declaredChecks } from '#shared/settlements/checks/declared.ts'
import type { DocumentFact } from '#shared/settlements/checks/documentFacts.ts'
import { impossibleMistakes } from '#shared/settlements/checks/impossible.ts'
import type { ResultFact } from '#shared/settlements/checks/resultFacts.ts'
import { rules } from '#shared/settlements/checks/rules.ts'
import type { Finding, Settlement } from '#shared/settlements/result.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import {
  aDocumentFact,
  anActivity,
  aResultFact,
  aScheduled,
  type FactsChange,
  factsInOrder,
} from '../support/checkFacts.ts'
import { aDocument, aGrant, aLine, anInput } from '../support/settlements.ts'

const today = '2022-01-20'
const texts = {
  i1: `Udział w programie reintegracji: dwanaście osób. ${'Opis rezultatu z liczbami. '.repeat(40)}`,
  i2: `Trening kompetencji odbył się w czerwcu. ${'Opis działania z datami. '.repeat(45)}`,
}
type Given = {
  readonly input?: SettlementInput
  readonly facts?: FactsChange
  readonly today?: string
  /** Figures spoiled after they were calculated: only the program itself could do it. */
  readonly spoil?: (settlement: Settlement) => Settlement
}
const inOrder = (change: Parameters<typeof anInput>[0] = {}): SettlementInput =>
  anInput({ ...change, report: { ...texts, ...change.report } })
function found({ input = inOrder(), facts, today: day = today, spoil = (own) => own }: Given): Finding[] {
  return findingsOf(input, spoil(settle(input)), day, factsInOrder(input, facts))
}
const ofDocument = (change: Partial<DocumentFact>): FactsChange => ({
  documents: new Map([[1, aDocumentFact(change)]]),
})
const withResult = (change: Partial<ResultFact>): FactsChange => ({
  results: { results: [aResultFact(change)], listedPeople: 12 },
})
const paying = (change: Parameters<typeof aDocument>[2]) =>
  inOrder({ documents: [aDocument(1, [[1, 'grant', 1_000_00]], change)] })
const doubted = (where: 'agreements' | 'works' | 'items', rule: string): FactsChange => {
  const facts = factsInOrder(inOrder()).contributions
  return {
    contributions: { ...facts, [where]: facts[where].map((one) => ({ ...one, doubts: [{ rule, text: 'Uwaga.' }] })) },
  }
}
const many = [1, 2, 3, 4, 5].map((id) =>
  aDocument(id, [[1, 'grant', 200_00]], {
    issuedOn: `2021-0${id + 4}-12`,
    performedOn: null,
    paidOn: `2021-0${id + 4}-20`,
  }),
)
const signed = (...days: string[]): FactsChange => ({
  documents: new Map(many.map(({ id }, index) => [id, aDocumentFact({ signedOn: [days[index % days.length]!] })])),
})
const mixed = (source: 'publicOther' | 'fees' | 'otherIncome', report = {}) =>
  inOrder({
    lines: [
      aLine(1, [
        ['grant', 1_000_00],
        [source, 100_00],
      ]),
    ],
    documents: [
      aDocument(1, [
        [1, 'grant', 1_000_00],
        [1, source, 100_00],
      ]),
    ],
    report,
  })
const own = (source: 'ownMoney' | 'personal', spent: number) =>
  inOrder({
    lines: [
      aLine(1, [
        ['grant', 1_000_00],
        [source, 100_00],
      ]),
    ],
    documents: [aDocument(1, [[1, 'grant', 1_000_00], ...(spent > 0 ? [[1, source, spent] as const] : [])])],
  })
const small = (amount: number, days: number | null = null): FactsChange => ({
  club: {
    ...factsInOrder(inOrder()).club,
    smallGrants: {
      all: [{ id: 1, amount: gr(amount), year: 2021 }],
      limits: { amount: gr(10_000_00), year: gr(20_000_00), days },
    },
  },
})
const club = factsInOrder(inOrder()).club
const newLaw = { lawVersion: 'from-2026-09-01', form: 'wsparcie' } as const
const payroll = { kind: 'payroll' }
const paid = { projectNamed: true, hoursRecorded: true, taxPaidOn: '2021-07-15' }

/** For each check something just right and something wrong; a wrong one yields its own check and no other. */
const examples: Readonly<Record<string, readonly [right: Given, wrong: Given, also?: readonly string[]]>> = {
  'C-01': [
    {
      input: paying({ issuedOn: '2021-05-01', performedOn: '2021-05-01', paidOn: '2021-05-02' }),
      facts: ofDocument({ orderedOn: '2021-05-01', researchedOn: null }),
    },
    { input: paying({ performedOn: '2021-04-30' }) },
  ],
  'C-02': [{ input: paying({ paidOn: '2021-12-31' }) }, { input: paying({ paidOn: '2022-01-03' }) }, ['C-08']],
  'C-03': [
    {},
    {
      input: inOrder({
        grant: { received: gr(0) },
        documents: [aDocument(1, [[1, 'grant', 1_000_00]], { paidOn: null, paymentMethod: null })],
      }),
    },
  ],
  'C-04': [{ facts: ofDocument({ orderedOn: '2021-05-01' }) }, { facts: ofDocument({ orderedOn: '2021-04-30' }) }],
  'C-05': [
    { input: paying({ kind: 'advanceInvoice', paidOn: '2021-06-09' }) },
    { input: paying({ paidOn: '2021-06-09' }) },
  ],
  'C-06': [
    {
      facts: {
        activity: anActivity({
          meetings: [
            { id: 51, editionId: 41, heldOn: '2021-06-08', supportType: 'T04', confirmed: true },
            { id: 52, editionId: 41, heldOn: '2022-01-04', supportType: 'T04', confirmed: false },
          ],
        }),
      },
    },
    {
      facts: {
        activity: anActivity({
          meetings: [
            { id: 51, editionId: 41, heldOn: '2021-06-08', supportType: 'T04', confirmed: true },
            { id: 52, editionId: 41, heldOn: '2022-01-04', supportType: 'T04', confirmed: true },
          ],
        }),
      },
    },
  ],
  'C-07': [
    { facts: { activity: anActivity({ schedule: [aScheduled({ startsOn: '2021-06-08' })] }) } },
    { facts: { activity: anActivity({ schedule: [aScheduled({ startsOn: '2021-06-09' })] }) } },
  ],
  'C-08': [
    { input: paying({ issuedOn: '2021-12-30', performedOn: '2021-12-30', paidOn: '2021-12-31' }) },
    {
      input: inOrder({
        grant: { spendGrantFrom: '2020-01-01', spendOtherFrom: '2020-01-01' },
        documents: [aDocument(1, [[1, 'grant', 1_000_00]], { issuedOn: '2020-12-30', performedOn: '2020-12-30' })],
      }),
      facts: ofDocument({ researchedOn: null }),
    },
    ['C-02'],
  ],
  'C-09': [
    { input: inOrder({ report: { preparedOn: '2022-01-31' } }), today: '2022-01-31' },
    { input: inOrder({ report: { preparedOn: '2022-02-01' } }), today: '2022-01-31' },
  ],
  'C-10': [
    {
      input: inOrder({ grant: { received: gr(1_100_00) }, report: { returned: gr(100_00), returnedOn: '2022-01-31' } }),
      today: '2022-02-01',
    },
    { input: inOrder({ grant: { received: gr(1_100_00) } }), today: '2022-02-01' },
    ['C-35'],
  ],
  'C-11': [{}, { spoil: (all) => ({ ...all, sourcesTotal: { ...all.sourcesTotal, actual: gr(1) } }) }],
  'C-12': [
    {},
    {
      spoil: (all) => ({
        ...all,
        years: all.years.map((year) => ({ ...year, actionsTotal: { ...year.actionsTotal, actual: gr(1) } })),
      }),
    },
  ],
  'C-15': [{}, { input: inOrder({ report: { preparedOn: null } }) }],
  'C-20': [{ input: mixed('publicOther', { publicOtherNames: 'Gmina Łomazy' }) }, { input: mixed('publicOther') }],
  'C-21': [{ input: mixed('fees', { ii4: 'Dziesięć osób po 10 zł.' }) }, { input: mixed('fees') }],
  'C-22': [{ input: mixed('otherIncome', { ii3: 'Sprzedaż koszy.' }) }, { input: mixed('otherIncome') }],
  'C-23': [
    {},
    { facts: { club: { ...club, alteredTexts: [{ textId: 'A1', text: 'Rodzaj', comparedOn: '2022-01-05' }] } } },
  ],
  'C-24': [{}, { facts: { terms: { signaturesRequired: 2 } } }],
  'C-25': [
    { input: inOrder({ grant: { received: gr(1_100_00) }, documents: [aDocument(1, [[1, 'grant', 1_100_00]])] }) },
    { input: inOrder({ grant: { received: gr(1_100_01) }, documents: [aDocument(1, [[1, 'grant', 1_100_01]])] }) },
  ],
  'C-26': [
    {},
    { input: inOrder({ grant: { received: gr(1_000_01) }, documents: [aDocument(1, [[1, 'grant', 1_000_01]])] }) },
  ],
  'C-28': [
    { input: inOrder({ grant: { adminCapPermille: 100 } }) },
    {
      input: inOrder({
        grant: { adminCapPermille: 100 },
        lines: [aLine(1, [['grant', 1_000_00]], { actionId: null })],
      }),
    },
  ],
  'C-29': [{ input: own('ownMoney', 100_00) }, { input: own('ownMoney', 0) }],
  'C-30': [
    { input: own('ownMoney', 100_00), facts: { terms: { minOwnPermille: 90 } } },
    { input: own('ownMoney', 100_00), facts: { terms: { minOwnPermille: 100 } } },
  ],
  'C-31': [{ input: own('personal', 100_00) }, { input: own('personal', 0) }],
  'C-32': [
    {
      input: { ...own('ownMoney', 100_00), grant: aGrant(newLaw) },
      facts: { terms: { moneyReplacement: true } },
    },
    { input: { ...own('ownMoney', 100_00), grant: aGrant(newLaw) } },
    ['C-33'],
  ],
  'C-33': [{ input: { ...own('personal', 100_00), grant: aGrant(newLaw) } }, { input: inOrder({ grant: newLaw }) }],
  'C-34': [
    { input: { ...own('ownMoney', 100_00) } },
    { input: { ...own('ownMoney', 100_00), grant: aGrant({ form: 'powierzenie' }) } },
  ],
  'C-35': [
    { input: inOrder({ grant: { received: gr(1_000_01) }, report: { returned: gr(1), returnedOn: '2022-01-10' } }) },
    { input: inOrder({ grant: { received: gr(1_000_01) } }) },
  ],
  'C-36': [{}, { input: paying({ gross: gr(999_99) }) }],
  'C-37': [{ facts: small(10_000_00, 245) }, { facts: small(10_000_01) }],
  'C-38': [
    { facts: { ...ofDocument({ unitPrice: gr(500_00) }), terms: { assetCap: gr(500_00) } } },
    { facts: { ...ofDocument({ unitPrice: gr(500_01) }), terms: { assetCap: gr(500_00) } } },
  ],
  'C-39': [
    { input: inOrder({ grant: { cashlessOnly: true } }) },
    {
      input: inOrder({
        grant: { cashlessOnly: true },
        documents: [aDocument(1, [[1, 'grant', 1_000_00]], { paymentMethod: 'cash' })],
      }),
    },
  ],
  'C-40': [
    { facts: ofDocument({ vatDeductible: true, net: gr(1_000_00) }) },
    { facts: ofDocument({ vatDeductible: true, net: gr(999_99) }) },
  ],
  'C-41': [
    { facts: ofDocument({ gaps: [{ rule: 'O-13', text: 'Dokument nie jest zapłacony.' }] }) },
    { facts: ofDocument({ gaps: [{ rule: 'O-05', text: 'Brakuje opisu merytorycznego.' }] }) },
  ],
  'C-42': [
    { input: inOrder({ documents: many }), facts: signed('2021-06-11', '2022-01-15') },
    { input: inOrder({ documents: many }), facts: signed('2021-12-11') },
  ],
  'C-43': [{}, { facts: ofDocument({ otherBuyer: true }) }],
  'C-44': [{}, { input: paying({ kind: 'receipt' }) }],
  'C-45': [
    {
      input: inOrder({
        grant: { received: gr(0) },
        documents: [aDocument(1, [[1, 'grant', 1_000_00]], { ineligibleReason: 'mandat' })],
      }),
      facts: ofDocument({ ineligibleCategory: 'mandat' }),
    },
    { facts: ofDocument({ ineligibleCategory: 'mandat' }) },
  ],
  'C-46': [
    { facts: ofDocument({ statementNumber: '', paymentScanned: true }) },
    { facts: ofDocument({ statementNumber: '' }) },
  ],
  'C-47': [
    { input: paying(payroll), facts: ofDocument(paid) },
    { input: paying(payroll), facts: ofDocument({ ...paid, hoursRecorded: false }) },
  ],
  'C-48': [
    {},
    {
      facts: {
        club: {
          ...club,
          overworked: [{ staffId: 71, name: 'Śliż Urszula', month: '2021-06', minutes: 16_600, limit: 16_560 }],
        },
      },
    },
  ],
  'C-49': [{ facts: doubted('agreements', 'V-13') }, { facts: doubted('agreements', 'V-03') }],
  'C-50': [{ facts: doubted('works', 'V-13') }, { facts: doubted('works', 'V-12') }],
  'C-51': [{}, { facts: doubted('agreements', 'V-09') }],
  'C-52': [{}, { facts: doubted('items', 'C-52') }],
  'C-53': [{}, { facts: ofDocument({ relatedSupplier: true }) }],
  'C-54': [
    { facts: ofDocument({ researchedOn: '2021-06-10' }) },
    { facts: ofDocument({ researchedOn: '2021-06-11' }) },
  ],
  'C-55': [
    {},
    {
      facts: {
        club: {
          ...club,
          unregistered: [{ id: 81, number: 'FV 9', seller: 'Sklep', issuedOn: '2021-06-01', gross: gr(10_00) }],
        },
      },
    },
  ],
  'C-56': [
    { input: paying(payroll), facts: ofDocument({ ...paid, taxPaidOn: '2022-01-20' }) },
    { input: paying(payroll), facts: ofDocument({ ...paid, taxPaidOn: '2022-01-21' }) },
  ],
  'C-57': [
    { input: inOrder({ report: { i1: texts.i1.toUpperCase() } }) },
    { facts: withResult({ name: 'Nowe kwalifikacje' }) },
  ],
  'C-58': [
    { facts: withResult({ achieved: 9_60, computed: 9_60, rate: 80_00 }) },
    { facts: withResult({ achieved: 9_48, computed: 9_48, rate: 79_00, standing: 'partial', mustExplain: true }) },
  ],
  'C-59': [
    { facts: withResult({ typed: 12_00, countsPeople: false, computed: null }) },
    { facts: withResult({ typed: 13_00, countsPeople: false, computed: null }) },
  ],
  'C-60': [{ facts: withResult({ evidence: '', evidenceScanned: true }) }, { facts: withResult({ evidence: '' }) }],
  'C-61': [
    { facts: { activity: anActivity({ meetings: [], schedule: [aScheduled({ listScanned: true })] }) } },
    { facts: { activity: anActivity({ meetings: [] }) } },
  ],
  'C-62': [
    { facts: ofDocument({ promotion: true, promotionMarked: true }) },
    { facts: ofDocument({ promotion: true, promotionMarked: false }) },
  ],
  'C-63': [{}, { input: inOrder({ report: { i2: 'Trening kompetencji.' } }) }],
  'C-64': [
    { facts: { activity: anActivity({ schedule: [aScheduled({ outsideParty: 'nie dotyczy' })] }) } },
    {
      input: inOrder({ report: { i2: `Firma Kurs. ${texts.i2}` } }),
      facts: { activity: anActivity({ schedule: [aScheduled({ outsideParty: 'Firma Kurs' })] }) },
    },
  ],
  'C-65': [
    { facts: { activity: anActivity({ withoutImageConsent: [91] }) } },
    { facts: { activity: anActivity({ withoutImageConsent: [91] }), terms: { photosPublished: true } } },
  ],
  'C-66': [{}, { facts: { missingAttachments: ['Zdjęcia z zajęć'] } }],
}

describe.each(checks.map(({ id, title }) => [id, title] as const))('%s: %s', (id) => {
  const [right, wrong, also = []] = examples[id]!
  it('says nothing of what is right', () => {
    expect(found(right).filter(({ check }) => check === id)).toEqual([])
  })
  it('tells of what is wrong, and no other check does', () => {
    const told = found(wrong)
    expect(new Set(told.map(({ check }) => check))).toEqual(new Set([id, ...also]))
    for (const { message, todo } of told) {
      expect(message).toMatch(/^[A-ZŁŚŻÓĆŹ].*[.]$/su)
      expect(todo).toMatch(/^[A-ZŁŚŻÓĆŹ].*[.]$/su)
      expect(message).not.toContain('undefined')
    }
  })
})

describe('the list is whole', () => {
  it('has an example of each kind for every check, and for a mistake that cannot be made the property that shows it', () => {
    const properties = readFileSync('tests/shared/settlements.declared.test.ts', 'utf8')
    const proved = impossibleMistakes.map(({ id }) => id).filter((id) => properties.includes(`it('${id}: `))
    expect([...Object.keys(examples), ...proved].sort()).toEqual(declaredChecks.map(({ id }) => id))
  })
  it('says of each check a rule and what to do, once, as whole sentences', () => {
    expect(Object.keys(rules)).toEqual(declaredChecks.map(({ id }) => id))
    for (const { rule, todo } of Object.values(rules))
      for (const text of [rule, todo]) expect(text).toMatch(/^[A-ZŁŚŻ].*[.]$/u)
    expect(new Set(Object.values(rules).map(({ rule }) => rule)).size).toBe(66)
  })
  it('with all records in order no check has anything to say', () => expect(found({})).toEqual([]))
})
