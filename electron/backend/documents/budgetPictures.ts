import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { linesDrawing, monthsDrawing, sourcesDrawing } from '#shared/budgets/pictureBars.ts'
import type { BudgetPictures, Standing } from '#shared/budgets/pictures.ts'
import { svgOf } from '#shared/charts/svg.ts'
import type { Source } from '#shared/grants/sources.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { cell, headCell, heading, moneyCell, note, page, paragraph, table, together } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

export type BudgetPicturesData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  readonly year: number | null
  readonly pictures: BudgetPictures
  readonly sourceNames: Readonly<Record<Source, string>>
}
const size = { width: 490, text: 8 }

/** The budget in pictures, readable without colours, with the figures in a table at the end. */
export function budgetPictures({ day, task, year, pictures, sourceNames }: BudgetPicturesData): TDocumentDefinitions {
  const { lines, total } = pictures
  // A picture does not break across pages: so many bars stand on one.
  const parts = Array.from({ length: Math.ceil(lines.length / 12) }, (_, at) => lines.slice(at * 12, at * 12 + 12))
  return {
    ...page({ title: 'Budżet w wykresach', day, footer: task.contract }),
    content: [
      note(task.organisation),
      heading('Budżet w wykresach', 1),
      paragraph(
        `Zadanie „${task.title}”${year === null ? '' : `, rok ${year}`}. Stan na ${formatDate(day)}. Kwoty w złotych.`,
      ),
      ...(lines.length === 0
        ? [paragraph('Budżet jest jeszcze pusty.')]
        : [
            heading('Źródła'),
            picture(svgOf(sourcesDrawing(pictures, sourceNames, size))),
            heading('Miesiąc po miesiącu'),
            picture(svgOf(monthsDrawing(pictures, size))),
            note('Plan rozłożono po równo na miesiące zadania w każdym roku.'),
            ...parts.map((own, at) => {
              const drawn = picture(svgOf(linesDrawing({ ...pictures, lines: own }, size)))
              return at === 0 ? together(heading('Pozycje'), drawn) : drawn
            }),
            heading('Liczby do wykresów'),
            figures(pictures, total),
          ]),
    ],
  }
}
const picture = (svg: string): Content => ({ svg, margin: [0, 2, 0, 8], unbreakable: true })
const cells = ({ planned, spent, committed, left }: Standing, bold = false): TableCell[] =>
  [planned, spent, committed, left].map((one) => moneyCell(one, { bold }))
const figures = ({ lines }: BudgetPictures, total: Standing): Content =>
  table({
    widths: [36, '*', 66, 66, 66, 66],
    head: [['Nr', 'Rodzaj kosztu', 'Plan', 'Wydano', 'Do zapłaty', 'Zostało'].map((text) => headCell(text))],
    rows: [
      ...lines.map((line): TableCell[] => [cell(line.code), cell(line.name), ...cells(line)]),
      ['', cell('Suma kosztów zadania', { bold: true }), ...cells(total, true)],
    ],
    sums: 1,
  })
