import type { ContentTable, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fillIn } from '#shared/settlements/forms/runs.ts'
import { costRows, type YearTable } from '#shared/settlements/result.ts'
import type { SimplifiedReportData } from '#shared/settlements/sprawozdanie.ts'
import { cell, covered, headCell, moneyCell, page, table } from './page.ts'
import { labelledBox, partHeading } from './sprawozdanieBoxes.ts'
import { finalNotice, statements } from './sprawozdanieEnd.ts'
import { reportFooter } from './sprawozdanieFooter.ts'
import { formHeading, headTable, taskRows } from './sprawozdanieHead.ts'
import { labelCell } from './sprawozdanieText.ts'

/** Costs the grant pays in one year, line by line without parts, and their sum; numbers are those of the budget. */
function costTable({ texts }: SimplifiedReportData, year: YearTable): ContentTable {
  return table({
    widths: [38, '*', 88, 88],
    head: [
      [labelCell(fillIn(texts['II.1'], String(year.year)), { bold: true, colSpan: 4 }), ...covered(3)],
      [
        headCell(texts['II.1.no']),
        headCell(texts['II.1.cost']),
        headCell(texts['II.1.planned']),
        headCell(texts['II.1.actual']),
      ],
    ],
    rows: [
      ...costRows(year).map(({ code, name, planned, actual }) => [
        cell(code),
        cell(name),
        moneyCell(planned),
        moneyCell(actual),
      ]),
      [
        labelCell(texts['II.1.total'], { bold: true, colSpan: 2 }),
        ...covered(1),
        moneyCell(year.total.planned, { bold: true }),
        moneyCell(year.total.actual, { bold: true }),
      ],
    ],
  })
}

/**
 * The simplified report of a small grant (art. 19a): the task, one description, and the costs the grant pays. Every sentence
 * of the form comes from `data.texts`; the description stays white while it is empty. Source: settlement.md 2.10.
 */
export function simplifiedReport(data: SimplifiedReportData): TDocumentDefinitions {
  const { texts, grant, report, settlement } = data
  return {
    ...page({
      title: `Uproszczone sprawozdanie z realizacji zadania publicznego – ${grant.title}`,
      day: data.day,
      footer: reportFooter(data),
    }),
    content: [
      ...formHeading(data, [texts.H3, texts.H4]),
      headTable(taskRows(data)),
      partHeading(texts.I),
      ...labelledBox(texts['I.1'], report.i1, ' '),
      partHeading(texts.II),
      ...settlement.years.map((year) => costTable(data, year)),
      statements(data, [texts.O1, texts.O2]),
      finalNotice(data),
    ],
  }
}
