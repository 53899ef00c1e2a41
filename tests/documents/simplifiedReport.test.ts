import { expect, it } from 'vitest'
import { renderPdf } from '#backend/documents/render.ts'
import { simplifiedReport } from '#backend/documents/simplifiedReport.ts'
import { textsOf } from '#shared/settlements/forms/comparison.ts'
import { formFor } from '#shared/settlements/forms/form.ts'
import { simplifiedTextIds } from '#shared/settlements/forms/simplifiedTexts.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { type SimplifiedReportData, simplifiedReportData } from '#shared/settlements/sprawozdanie.ts'
import { pagesOf, textOf } from '../support/printedPdf.ts'
import { allSources, manyLines, narrative, nothingYet, printOf } from './sprawozdanieSamples.ts'

const form = formFor({ mode: 'art19a', lawDate: '2025-03-01' })
const printed = (input: SettlementInput): SimplifiedReportData =>
  simplifiedReportData.parse({
    ...printOf({ ...input, form: { parts: form.parts, costs: form.costs } }),
    texts: textsOf(form),
    legalSource: form.legalSource,
  })
const print = (data: SimplifiedReportData) => renderPdf(simplifiedReport(data))

it('prints every text of its form from the data, and not one of its sentences from the program', async () => {
  const data = printed(allSources())
  const texts = Object.fromEntries(simplifiedTextIds.map((id, index) => [id, `[${index}]`])) as typeof data.texts
  const text = textOf(await print({ ...data, grant: { ...data.grant, contractNumber: '' }, texts }))
  for (const [index, id] of simplifiedTextIds.entries()) expect(text, id).toContain(`[${index}]`)
  for (const id of simplifiedTextIds) {
    const sentence = data.texts[id].split(/[…[~]/)[0]!
    if (sentence.split(' ').length > 2) expect(text, id).not.toContain(sentence)
  }
})
it('has the costs the grant pays, whatever else paid for the task, and who signs', async () => {
  const text = textOf(await print(printed(allSources())))
  expect(text).toContain('I.1.1. Wynagrodzenie psychologa 80 000,00 80 000,00')
  expect(text).toContain('I.2.1. Kurs opiekuna 39 412,00 39 300,88')
  expect(text).toContain('Suma wszystkich kosztów realizacji zadania 119 412,00 119 300,88')
  expect(text).not.toMatch(/Księgowość|osobowego|Gmina Łomazy/)
  expect(text).toMatch(/Oświadczam\(-y\), że:.*Żaneta Gęś-Łącka, Prezes Zarządu.*POUCZENIE/)
})
it('leaves white what is not written, and repeats the headings of a table over its pages', async () => {
  const text = textOf(await print(printed(nothingYet())))
  expect(text).toContain('Suma wszystkich kosztów realizacji zadania 0,00 0,00')
  const input = manyLines(70)
  const pages = pagesOf(await print(printed({ ...input, report: { ...input.report, i1: narrative(30) } })))
  const withLines = pages.filter((page) => /^ *I{1,2}\.\d+\./m.test(page))
  expect(withLines.length).toBeGreaterThan(1)
  for (const page of withLines) expect(page).toContain('Rozliczenie wydatków w ramach dotacji za rok 2021')
  expect(pages.join('\n').match(/^ *(I\.\d\.\d+\.|II\.\d+\.)/gm)).toHaveLength(70)
})
