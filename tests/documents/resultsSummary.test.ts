import { expect, it } from 'vitest'
import { setPdf } from '#backend/documents/render.ts'
import { type ResultsSummaryData, resultsSummary } from '#backend/documents/resultsSummary.ts'
import type { ResultRow } from '#shared/results/schema.ts'
import { pagesOf } from '../support/printedPdf.ts'

const result: ResultRow = {
  id: 1,
  name: 'Osoby objęte poradnictwem psychologicznym',
  unit: 'osoby',
  monitoring: 'listy obecności',
  planned: 1200,
  formula: 'supported',
  formulaCode: 'T02',
  typed: 1100,
  overrideReason: 'jedna osoba na karcie papierowej',
  overrideOn: '2022-01-10',
  evidence: 'karty indywidualnego wsparcia',
  explanation: '',
  revision: 1,
  formulaLabel: 'Osoby objęte wsparciem: poradnictwo psychologiczne',
  how: '',
  computed: 1000,
  inHours: false,
  hourMinutes: 60,
  notCounted: 2,
  achieved: 1100,
  rate: 9167,
  standing: 'ok',
  mustExplain: false,
}
const data: ResultsSummaryData = {
  day: '2022-01-10',
  organisation: 'Stowarzyszenie „Nad Zielawą”',
  grantTitle: 'Od KIS-u do PES-u',
  contractNumber: 'KIS/7/2021',
  taskFrom: '2021-05-01',
  taskTo: '2021-12-31',
  editions: ['Od KIS-u do PES-u 2021'],
  thresholds: { okPermille: 800, partialPermille: 505, explainPermille: 200 },
  results: [
    result,
    {
      ...result,
      id: 2,
      name: 'Godziny kursu',
      unit: 'godz.',
      formulaLabel: 'Godziny zajęć i wsparcia',
      inHours: true,
      hourMinutes: 45,
      typed: null,
      computed: 1250,
      achieved: 1250,
      planned: 2500,
      rate: 5000,
      standing: 'below',
      mustExplain: true,
      notCounted: 0,
    },
  ],
  schedule: [
    {
      id: 1,
      actionId: null,
      actionName: '',
      name: 'Kurs opiekuna osoby starszej',
      description: '',
      targetGroup: 'osoby bezrobotne',
      startsOn: '2021-06-01',
      endsOn: null,
      outsideParty: 'Centrum Szkoleń',
      doneDescription: 'Kurs ukończyło pięć osób.',
      supports: [],
      withoutList: false,
      revision: 1,
    },
  ],
}
const printed = async (change: Partial<ResultsSummaryData> = {}) =>
  (await pagesOf((await setPdf(resultsSummary({ ...data, ...change }))).bytes)).join(' ').replace(/\s+/g, ' ')

it('the summary of results says plan, value, share, how it was counted and what was changed by hand', async () => {
  const said = await printed()
  for (const part of [
    'Zestawienie rezultatów',
    'umowa nr KIS/7/2021',
    '91,67 %',
    'nie policzono: 2 spotkania',
    '(policzono 10)',
    'jedna osoba na karcie papierowej',
    'po 45 min',
    '12,5',
    'nieosiągnięty',
    'osiągnięty od 80%, częściowo od 50,5%',
    'Centrum Szkoleń',
    '01.06.2021–…',
  ])
    expect(said).toContain(part)
  expect(said.match(/do\s+wyjaśnienia/g)).toHaveLength(1)
})
it('a grant without a table of results says so', async () => {
  const said = await printed({ results: [], schedule: [], editions: [] })
  expect(said).toContain('W ofercie nie zapisano rezultatów.')
  expect(said).toContain('Do dotacji nie przypisano edycji')
  expect(said).not.toContain('Działania')
})
