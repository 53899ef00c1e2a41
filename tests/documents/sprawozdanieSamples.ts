import { textsOf } from '#shared/settlements/forms/comparison.ts'
import { formFor } from '#shared/settlements/forms/form.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import { type SprawozdanieData, sprawozdanieData } from '#shared/settlements/sprawozdanie.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

/** The printed report of an input, with the form of 2018. */
export function printOf(input: SettlementInput, change: Partial<SprawozdanieData> = {}): SprawozdanieData {
  const form = formFor({ mode: 'openCall', lawDate: '2021-01-04' })
  return sprawozdanieData.parse({
    day: '2022-01-20',
    contractors: [
      {
        name: 'Stowarzyszenie Społeczno-Kulturalne „Zażółć gęślą jaźń”',
        address: 'Zagajniki 12, 21-532 Łomazy',
        krs: '0000123456',
      },
    ],
    grant: input.grant,
    report: input.report,
    settlement: settle(input),
    texts: textsOf(form),
    legalSource: form.legalSource,
    ...change,
  })
}

const actionNames = [
  'Diagnoza i Indywidualne Plany Działania',
  'Reintegracja społeczna',
  'Reintegracja zawodowa i kursy',
  'Staże i zatrudnienie u partnerów',
  'Współpraca w partnerstwie na rzecz włączenia społecznego',
]
/** `count` lines over five actions and administration, each planned and spent with odd grosze. */
export function manyLines(count: number): SettlementInput {
  const lines = Array.from({ length: count }, (_, index) => {
    const action = index % 6
    return aLine(index + 1, [['grant', 1_234_56 + index * 7_77]], {
      actionId: action === 5 ? null : action + 1,
      position: Math.floor(index / 6) + 1,
      name:
        index % 9 === 4
          ? `Wynagrodzenie psychologa prowadzącego warsztaty i poradnictwo indywidualne dla uczestników oraz ich rodzin (umowa zlecenie, składki pracodawcy) – pozycja ${index + 1}`
          : `Materiały na zajęcia ${index + 1}`,
    })
  })
  return anInput({
    actions: actionNames.map((name, index) => ({ id: index + 1, position: index + 1, name })),
    lines,
    documents: lines.map((line, index) => aDocument(index + 1, [[line.id, 'grant', 1_200_01 + index * 7_77]])),
  })
}

const paragraph =
  'W okresie sprawozdawczym Klub prowadził zajęcia reintegracji społecznej i zawodowej dla dwunastu osób z gmin Łomazy, Rossosz i Biała Podlaska. Każdy uczestnik miał Indywidualny Plan Działania, a jego postępy zapisywano na kartach zajęć i listach obecności; o wynikach mówiono na comiesięcznych spotkaniach zespołu.'
/** A narrative of so many paragraphs. */
export const narrative = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, index) => `${index + 1}. ${paragraph}`).join('\n\n')

/** A report of support with all sources, one year, a third and two thirds. */
export const allSources = (): SettlementInput =>
  anInput({
    actions: [
      { id: 1, position: 1, name: 'Zajęcia reintegracji społecznej' },
      { id: 2, position: 2, name: 'Kursy zawodowe' },
    ],
    lines: [
      aLine(
        1,
        [
          ['grant', 80_000_00],
          ['personal', 6_000_00],
        ],
        { name: 'Wynagrodzenie psychologa' },
      ),
      aLine(
        2,
        [
          ['grant', 39_412_00],
          ['ownMoney', 5_000_00],
        ],
        { actionId: 2, position: 1, name: 'Kurs opiekuna' },
      ),
      aLine(
        3,
        [
          ['publicOther', 2_500_00],
          ['material', 1_500_00],
        ],
        { actionId: null, position: 1, name: 'Księgowość' },
      ),
    ],
    documents: [
      aDocument(1, [
        [1, 'grant', 80_000_00],
        [1, 'interest', 3_21],
      ]),
      aDocument(2, [
        [2, 'grant', 39_411_99],
        [2, 'ownMoney', 5_000_01],
        [2, 'fees', 240_00],
      ]),
      aDocument(3, [[1, 'personal', 6_000_00]], { paidOn: null }),
      aDocument(4, [
        [3, 'publicOther', 2_500_00],
        [3, 'material', 1_500_00],
      ]),
      aDocument(5, [[2, 'grant', -111_11]]),
    ],
    grant: { received: 119_412_00 as SettlementInput['grant']['received'] },
    report: {
      i1: narrative(3),
      i2: narrative(5),
      ii4: 'Opłata 20 zł od osoby za wyjazd do Białej Podlaskiej, pobrana od 12 osób: razem 240,00 zł.',
      publicOtherNames: 'Gmina Łomazy',
      signatories: [
        { name: 'Żaneta Gęś-Łącka', function: 'Prezes Zarządu' },
        { name: 'Świętopełk Źrebięcy', function: 'Skarbnik' },
      ],
    },
  })

/** Nothing written, nothing spent. */
export const nothingYet = (): SettlementInput =>
  anInput({
    actions: [],
    lines: [],
    documents: [],
    grant: { contractNumber: '', contractDate: null },
    report: { i1: '', i2: '', preparedOn: null, placeOfSigning: '', signatories: [] },
  })

/** Two years, entrusted. */
export const twoYears = (): SettlementInput => {
  const both = aLine(1, [['grant', 10_000_00]], { name: 'Instruktor' })
  return anInput({
    grant: { form: 'powierzenie', taskTo: '2022-12-31', title: 'Od KIS-u do PES-u. '.repeat(12).trim() },
    report: { kind: 'final', periodTo: '2022-12-31' },
    lines: [
      { ...both, amounts: [...both.amounts, { year: 2022, source: 'grant', planned: both.amounts[0]!.planned }] },
      aLine(2, [['grant', 1_000_00]], { year: 2022, name: 'Tylko drugi rok' }),
    ],
    documents: [
      aDocument(1, [[1, 'grant', 9_999_99]]),
      aDocument(2, [[1, 'grant', 10_000_01]], { issuedOn: '2022-03-01', performedOn: null, paidOn: '2022-03-02' }),
    ],
  })
}
