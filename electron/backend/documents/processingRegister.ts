import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { signedWords } from './classParts.ts'
import { cell, headCell, heading, page, paragraph, table } from './page.ts'
import { type Administrator, administratorLines } from './protectionTable.ts'

export type ProcessingRegisterData = {
  readonly day: IsoDate
  readonly administrator: Administrator
  readonly activities: readonly {
    readonly name: string
    /** What the register says of the activity, in its order: a label and a text. */
    readonly facts: readonly (readonly [label: string, text: string])[]
  }[]
}

/** The register of processing activities of art. 30: each activity as a small table of its own (kis.md 7.4). */
export function processingRegister(data: ProcessingRegisterData): TDocumentDefinitions {
  const title = 'Rejestr czynności przetwarzania'
  return {
    ...page({ title, day: data.day, footer: `${title} · stan na ${formatDate(data.day)}` }),
    content: [
      administratorLines(data.administrator),
      heading(title, 1),
      paragraph(
        `Prowadzony na podstawie art. 30 ust. 1 rozporządzenia (UE) 2016/679 (RODO), stan na ${formatDate(data.day)}.`,
      ),
      ...(data.activities.length === 0 ? [paragraph('W rejestrze nie ma czynności.')] : []),
      ...data.activities.flatMap(({ name, facts }, index): Content[] => [
        heading(`${index + 1}. ${name}`),
        table({
          widths: [120, '*'],
          head: [],
          rows: facts.map(([label, text]): TableCell[] => [
            { ...(headCell(label) as object), alignment: 'left' } as TableCell,
            cell(text === '' ? '–' : text),
          ]),
        }),
      ]),
      signedWords(
        'Rejestr udostępnia się Prezesowi Urzędu Ochrony Danych Osobowych na żądanie.',
        'za administratora danych (data i podpis)',
      ),
    ],
  }
}
