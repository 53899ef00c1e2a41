import { expect, it } from 'vitest'
import { peopleReport } from '#backend/documents/peopleReport.ts'
import { setPdf } from '#backend/documents/render.ts'
import type { Facts } from '#shared/peopleReports/facts.ts'
import type { ReportKind } from '#shared/peopleReports/filter.ts'
import { makeReport } from '#shared/peopleReports/makeReport.ts'
import { textOf } from '../support/printedPdf.ts'
import { aBegun, someFacts } from '../support/reportFacts.ts'

const club = {
  organisation: 'Stowarzyszenie „Łąka”',
  organisationAddress: 'Łozowa Górka 1, 21-532 Łomazy',
  krs: '0000123456',
  kis: 'Klub Integracji Społecznej w Łozowej Górce',
  kisAddress: '',
  registerNumber: '7',
  registerAuthority: 'Wojewoda Lubelski',
  coordinator: 'Anna Gęślińska-Żółkiewska',
  city: 'Łozowa Górka',
}
const reportOf = (
  facts: Facts,
  kind: ReportKind,
  isPublic = false,
  overrides: Parameters<typeof makeReport>[1]['overrides'] = [],
) =>
  makeReport(facts, {
    kind,
    filter: { time: { kind: 'inYear', year: 2021 }, path: '' },
    isPublic,
    about: 'w roku 2021',
    overrides,
    references: [
      {
        id: 1,
        name: 'Mieszkańcy gminy',
        value: 493450,
        decimals: 2,
        unit: 'osób',
        sourceName: 'GUS',
        asOf: '2020-12-31',
        revision: 1,
      },
    ],
  })
const facts = someFacts({
  window: { from: '2021-01-01', to: '2021-12-31' },
  participations: Array.from({ length: 30 }, (_, index) =>
    aBegun(index + 1, { sex: index % 3 === 0 ? 'M' : 'K', gmina: index % 2 === 0 ? 'Łomazy' : 'Rossosz' }),
  ),
})
const printed = async (
  kind: ReportKind,
  isPublic = false,
  overrides: Parameters<typeof makeReport>[1]['overrides'] = [],
): Promise<string> =>
  textOf((await setPdf(peopleReport({ report: reportOf(facts, kind, isPublic, overrides), club }))).bytes)

it('prints who reports, what about, by when, and a place to sign', async () => {
  const text = await printed('yearly')
  for (const words of [
    'Stowarzyszenie „Łąka”',
    'wpis w rejestrze nr 7 (Wojewoda Lubelski)',
    'Sprawozdanie roczne klubu integracji społecznej',
    'termin złożenia: 31.03.2022',
    'Anna Gęślińska-Żółkiewska',
    'Mieszkańcy gminy',
    '4 934,50 osób',
  ])
    expect(text).toContain(words)
})
it('prints the figures of the screen with their charts', async () => {
  const text = await printed('edition')
  expect(text).toContain('Gmina zamieszkania')
  expect(text).toMatch(/Łomazy\s+15/)
})
it('prints beside a figure typed by hand what the program computed, and why it was changed', async () => {
  const override = {
    id: 1,
    figure: 'head.persons',
    value: 31,
    computed: 30,
    reason: 'jedna karta zaginęła',
    madeOn: '2022-01-09',
    revision: 1,
  }
  const text = await printed('edition', false, [override])
  expect(text).toContain('31 *')
  expect(text).toContain('Osoby: wpisano ręcznie, program policzył 30. Powód: jedna karta zaginęła')
  expect(await printed('edition', true, [override])).not.toContain('karta zaginęła')
})
it('says of the public version that it is one, and has nobody sign it', async () => {
  const text = await printed('cas', true)
  expect(text).toContain('(wersja publiczna)')
  expect(text).not.toContain('Gęślińska')
})
