import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { SprawozdanieData } from '#shared/settlements/sprawozdanie.ts'
import { page, together } from './page.ts'
import { labelledBox, partHeading, writtenBox } from './sprawozdanieBoxes.ts'
import { costTable } from './sprawozdanieCosts.ts'
import { finalNotice, footnotes, statements } from './sprawozdanieEnd.ts'
import { reportFooter } from './sprawozdanieFooter.ts'
import { formHeading, headerTable } from './sprawozdanieHead.ts'
import { sourcesTable } from './sprawozdanieSources.ts'

/**
 * The report on a public task by the official form (annex 5): every sentence of the form comes from `data.texts`.
 * Empty optional boxes say „nie dotyczy”; the obligatory ones stay white. Source: settlement.md section 1.
 */
export function sprawozdanie(data: SprawozdanieData): TDocumentDefinitions {
  const { texts, grant, report, settlement } = data
  return {
    ...page({
      title: `Sprawozdanie z wykonania zadania publicznego – ${grant.title}`,
      day: data.day,
      footer: reportFooter(data),
    }),
    content: [
      ...formHeading(data, [texts.H3, texts.H4, texts.H5]),
      headerTable(data),
      partHeading(texts.I),
      ...labelledBox(texts['I.1'], report.i1, ' '),
      ...labelledBox(texts['I.2'], report.i2, ' '),
      partHeading(texts.II),
      ...settlement.years.map((year) => costTable(texts, year)),
      together(sourcesTable(data)),
      ...labelledBox(texts['II.3'], report.ii3, texts.NA),
      ...labelledBox(texts['II.4'], report.ii4, texts.NA),
      partHeading(texts.III),
      writtenBox(report.iii, texts.NA),
      statements(data, [texts.O1, texts.O2, texts.O3]),
      finalNotice(data),
      footnotes(data),
    ],
  }
}
