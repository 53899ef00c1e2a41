import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { SprawozdanieData } from '#shared/settlements/sprawozdanie.ts'
import { page, together } from './page.ts'
import { labelledBox, partHeading, writtenBox } from './sprawozdanieBoxes.ts'
import { costTable } from './sprawozdanieCosts.ts'
import { finalNotice, footnotes, statements } from './sprawozdanieEnd.ts'
import { formHeading, headerTable } from './sprawozdanieHead.ts'
import { sourcesTable } from './sprawozdanieSources.ts'

const titleInFooter = 90
/** A long title cut at a word, so that the footer keeps to two lines. */
function shortened(title: string): string {
  if (title.length <= titleInFooter) return title
  const cut = title.slice(0, titleInFooter)
  const atWord = cut.lastIndexOf(' ')
  return `${(atWord > titleInFooter / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…`
}

/**
 * The report on a public task by the official form (annex 5): every sentence of the form comes from `data.texts`.
 * Empty optional boxes say „nie dotyczy”; the obligatory ones stay white. Source: settlement.md section 1.
 */
export function sprawozdanie(data: SprawozdanieData): TDocumentDefinitions {
  const { texts, grant, report, settlement } = data
  const contract = grant.contractNumber === '' ? '' : `Umowa nr ${grant.contractNumber} · `
  const working = data.workingCopy ? 'wydruk roboczy · ' : ''
  return {
    ...page({
      title: `Sprawozdanie z wykonania zadania publicznego – ${grant.title}`,
      day: data.day,
      footer: `${working}${contract}${shortened(grant.title)}`,
    }),
    content: [
      ...formHeading(data),
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
      statements(data),
      finalNotice(data),
      footnotes(data),
    ],
  }
}
