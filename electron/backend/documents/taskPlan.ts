import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { quantityWords } from '#shared/results/words.ts'
import { type AttachedTo, attachmentLine } from './attachment.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table } from './page.ts'

export type TaskPlanData = {
  readonly day: IsoDate
  readonly attached: AttachedTo
  readonly organisation: string
  readonly title: string
  readonly taskFrom: IsoDate
  readonly taskTo: IsoDate
  readonly schedule: readonly {
    readonly name: string
    readonly description: string
    readonly targetGroup: string
    readonly startsOn: IsoDate | null
    readonly endsOn: IsoDate | null
    readonly outsideParty: string
  }[]
  readonly results: readonly {
    readonly name: string
    readonly unit: string
    readonly planned: number
    readonly monitoring: string
  }[]
}

/** The updated plan and schedule of a task with its results: III.4 and III.6 of the offer (settlement.md 2.2, 2.3, 2.8). */
export function taskPlan(data: TaskPlanData): TDocumentDefinitions {
  const { schedule, results } = data
  return {
    ...page({
      title: 'Zaktualizowany plan i harmonogram działań',
      day: data.day,
      footer: [data.attached.contract && `umowa ${data.attached.contract}`, data.title].filter(Boolean).join(' · '),
      orientation: 'landscape',
    }),
    content: [
      attachmentLine(data.attached),
      note(data.organisation),
      heading('Zaktualizowany plan i harmonogram działań', 1),
      paragraph(
        `Zadanie publiczne „${data.title}”, ${formatDate(data.taskFrom)}–${formatDate(data.taskTo)}. Stan na ${formatDate(data.day)}.`,
      ),
      heading('III.4 Plan i harmonogram działań'),
      schedule.length === 0 ? paragraph('Nie zapisano jeszcze działań harmonogramu.') : scheduleTable(schedule),
      // The authority may waive the table of results in its call (footnote 3 of the form).
      ...(results.length === 0
        ? []
        : [heading('III.6 Dodatkowe informacje dotyczące rezultatów realizacji zadania'), resultsTable(results)]),
    ],
  }
}

const days = ({ startsOn, endsOn }: TaskPlanData['schedule'][number]): string => {
  if (startsOn === null && endsOn === null) return '–'
  if (startsOn === endsOn && startsOn !== null) return formatDate(startsOn)
  return `${startsOn === null ? '…' : formatDate(startsOn)}–${endsOn === null ? '…' : formatDate(endsOn)}`
}
const scheduleTable = (schedule: TaskPlanData['schedule']): Content =>
  table({
    widths: [20, 130, '*', 110, 62, 110],
    head: [
      [
        'Lp.',
        'Nazwa działania',
        'Opis',
        'Grupa docelowa',
        'Planowany termin realizacji',
        'Zakres działania realizowany przez podmiot niebędący stroną umowy',
      ].map((text) => headCell(text)),
    ],
    rows: schedule.map((one, index): TableCell[] => [
      numberCell(`${index + 1}.`),
      cell(one.name),
      cell(one.description),
      cell(one.targetGroup),
      { text: days(one), alignment: 'center' },
      cell(one.outsideParty === '' ? 'nie dotyczy' : one.outsideParty),
    ]),
    breakRows: true,
  })

const resultsTable = (results: TaskPlanData['results']): Content =>
  table({
    widths: ['*', 150, 250],
    head: [
      [
        'Nazwa rezultatu',
        'Planowany poziom osiągnięcia rezultatów (wartość docelowa)',
        'Sposób monitorowania rezultatów / źródło informacji o osiągnięciu wskaźnika',
      ].map((text) => headCell(text)),
    ],
    rows: results.map((one): TableCell[] => [
      cell(one.name),
      { text: [quantityWords(one.planned), one.unit].filter(Boolean).join('\u00a0'), alignment: 'center' },
      cell(one.monitoring),
    ]),
  })
