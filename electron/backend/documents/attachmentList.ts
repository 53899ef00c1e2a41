import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { factTable } from './classParts.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

/** A paper that goes with a report. */
export type Attachment = {
  readonly name: string
  /** Where it comes from: the contract asks for it, the program prints it, or its scan lies with the report. */
  readonly from: 'contract' | 'program' | 'scan'
  readonly ready: boolean
  readonly note: string
}
export type AttachmentListData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  readonly kind: 'partial' | 'final'
  readonly periodFrom: IsoDate
  readonly periodTo: IsoDate
  readonly attachments: readonly Attachment[]
}
const fromWords: Readonly<Record<Attachment['from'], string>> = {
  contract: 'wymagany umową',
  program: 'zestawienie z programu',
  scan: 'skan przy sprawozdaniu',
}

/** List of attachments of a report, numbered (settlement.md 9: 11). */
export function attachmentList(data: AttachmentListData): TDocumentDefinitions {
  const { task, attachments } = data
  const kind = data.kind === 'final' ? 'końcowe' : 'częściowe'
  return {
    ...page({ title: 'Spis załączników do sprawozdania', day: data.day, footer: task.contract }),
    content: [
      note(task.organisation),
      heading('Spis załączników do sprawozdania', 1),
      factTable([
        ['Zadanie', task.title],
        ['Umowa', task.contract],
        ['Sprawozdanie', `${kind}, za okres ${formatDate(data.periodFrom)}–${formatDate(data.periodTo)}`],
      ]),
      ...(attachments.length === 0 ? [paragraph('Sprawozdanie nie ma załączników.')] : rowsOf(attachments)),
    ],
  }
}

function rowsOf(attachments: readonly Attachment[]): Content[] {
  const open = attachments.filter(({ ready }) => !ready).length
  return [
    table({
      widths: [24, '*', 104, 76, 116],
      head: [['Lp.', 'Załącznik', 'Skąd', 'Stan', 'Uwagi'].map((text) => headCell(text))],
      rows: attachments.map((one, index) => [
        numberCell(`${index + 1}.`),
        cell(one.name),
        cell(fromWords[one.from]),
        cell(one.ready ? 'gotowy' : 'niegotowy', { bold: !one.ready }),
        cell(one.note),
      ]),
    }),
    ...(open === 0
      ? []
      : [
          note(
            `Spis roboczy: ${counted(open, 'załącznik czeka', 'załączniki czekają', 'załączników czeka')} na przygotowanie.`,
          ),
        ]),
  ]
}
