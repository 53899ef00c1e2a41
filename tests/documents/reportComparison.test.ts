import { expect, it } from 'vitest'
import { setPdf } from '#backend/documents/render.ts'
import { type ReportComparisonData, reportComparison } from '#backend/documents/reportComparison.ts'
import type { ComparedFigure } from '#shared/filings/comparison.ts'
import { pagesOf } from '../support/printedPdf.ts'

const text = (label: string, before: string, after: string): ComparedFigure => ({
  part: 'texts',
  key: `texts/${label}`,
  label,
  unit: 'text',
  before,
  after,
  only: null,
  behind: null,
})
const data: ReportComparisonData = {
  day: '2022-02-14',
  grantTitle: 'Od KIS-u do PES-u',
  labels: { before: 'Złożone 20.01.2022', after: 'Korekta nr 1' },
  figures: [
    text('I.1', 'Kurs ukończyło dziewięć osób.', 'Kurs ukończyło dziesięć osób.'),
    text('I.2', 'Odbył się jeden wyjazd.', 'Odbył się jeden długi wyjazd, w czerwcu.'),
  ],
  all: false,
}
const pages = async (change: Partial<ReportComparisonData> = {}) =>
  pagesOf((await setPdf(reportComparison({ ...data, ...change }))).bytes)

it('a word taken out stands apart from the word put in for it', async () => {
  const [page] = await pages()
  expect(page).toMatch(/Kurs ukończyło dziewięć dziesięć osób\./)
  expect(page).toMatch(/Odbył się jeden długi wyjazd/)
})
it('the closing note says how to read the texts, apart from the last of them', async () => {
  const lines = (await pages())[0]!.split('\n')
  const last = lines.findIndex((line) => line.includes('w czerwcu'))
  const noted = lines.findIndex((line) => line.includes('przekreślone wyrazy ubyły, podkreślone doszły'))
  expect(noted - last).toBeGreaterThan(1)
  expect((await pages({ all: true }))[0]).toContain('przekreślone wyrazy ubyły, podkreślone doszły')
})
