import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { BudgetDiff, Change } from '#shared/budgets/diff.ts'
import { changeWords, signed, signedPercent } from '#shared/budgets/diffWords.ts'
import type { Source } from '#shared/grants/sources.ts'
import { formatDate, formatDateLong, type IsoDate } from '#shared/kernel/dates.ts'
import {
  cell,
  footnoteInk,
  headCell,
  heading,
  moneyCell,
  note,
  numberCell,
  page,
  paragraph,
  say,
  signatures,
  table,
} from './page.ts'

export type ChangeRequestData = {
  readonly madeOn: IsoDate
  readonly number: number
  readonly place: string
  readonly sender: { readonly name: string; readonly address: string; readonly krs: string; readonly nip: string }
  readonly funder: { readonly name: string; readonly address: string }
  /** `nr KIS/7/2021 z dnia 20 kwietnia 2021 r.`; empty: neither is known. */
  readonly contract: string
  readonly title: string
  readonly beforeTitle: string
  readonly afterTitle: string
  readonly diff: BudgetDiff
  readonly reason: string
  readonly sourceNames: Readonly<Record<Source, string>>
  readonly signatories: readonly { readonly name: string; readonly function: string }[]
}

/** The letter that asks the funder to agree to a change or a shift: old value, new value, difference, %, reason (settlement.md 9: 7). */
export function changeRequest(data: ChangeRequestData): TDocumentDefinitions {
  const { sender, funder, contract } = data
  const isShift = data.diff.whole.difference === 0
  const title = isShift
    ? 'Wniosek o zgodę na przesunięcie środków w zestawieniu kosztów'
    : 'Wniosek o zgodę na zmianę zestawienia kosztów'
  return {
    ...page({
      title,
      day: data.madeOn,
      footer: [contract && `umowa ${contract}`, data.title].filter(Boolean).join(' · '),
    }),
    content: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: say(sender.name), bold: true },
              sender.address,
              ...(sender.krs === '' ? [] : [`KRS ${sender.krs}`]),
              ...(sender.nip === '' ? [] : [`NIP ${sender.nip}`]),
            ],
          },
          { width: 'auto', text: `${data.place}, ${formatDateLong(data.madeOn)}`, margin: [16, 0, 0, 0] },
        ],
      },
      {
        margin: [260, 22, 0, 24],
        stack: [{ text: say(funder.name), bold: true }, ...(funder.address === '' ? [] : [say(funder.address)])],
      },
      heading(title, 1),
      paragraph(
        `Na podstawie umowy ${contract || 'nr …………… z dnia ……………'} o realizację zadania publicznego „${data.title}” prosimy o zgodę na zmiany w zestawieniu kosztów podane w tabeli.`,
      ),
      note(`Było: ${data.beforeTitle}. Ma być: ${data.afterTitle}.`),
      changes(data),
      ...renamed(data.diff),
      heading('Powód zmiany', 3),
      ...data.reason.split('\n').map((one) => paragraph(one)),
      signatures(data.place, formatDate(data.madeOn), data.signatories),
    ],
  }
}

const figures = ({ before, after, difference, percent }: Change, bold = false): TableCell[] => [
  moneyCell(before, { bold }),
  moneyCell(after, { bold }),
  numberCell(signed(difference), { bold }),
  numberCell(signedPercent(percent), { bold }),
]
function changes({ diff, sourceNames }: ChangeRequestData): Content {
  const lines = diff.lines.filter((line) => line.state !== 'same')
  return table({
    widths: [34, '*', 62, 62, 62, 54],
    head: [
      ['Nr', 'Rodzaj kosztu', 'Było (zł)', 'Ma być (zł)', 'Różnica (zł)', 'Różnica (%)'].map((text) => headCell(text)),
    ],
    rows: [
      ...lines.map((line): TableCell[] => [
        cell(line.codeAfter ?? line.codeBefore ?? ''),
        {
          stack: [
            { text: say(line.nameAfter ?? line.nameBefore ?? '') },
            ...changeWords(line, sourceNames).map((words) => ({ text: say(words), fontSize: 7, color: footnoteInk })),
          ],
        },
        ...figures(line.whole),
      ]),
      ['', cell('Suma wszystkich kosztów zadania', { bold: true }), ...figures(diff.whole, true)],
      ...diff.sources.map((one): TableCell[] => ['', cell(`w tym: ${sourceNames[one.source]}`), ...figures(one)]),
    ],
    sums: 1 + diff.sources.length,
  })
}

/** Actions that are new, gone or called otherwise. */
function renamed({ actions }: BudgetDiff): Content[] {
  return actions.map(({ nameBefore, nameAfter }) => {
    if (nameBefore === null) return paragraph(`Nowe działanie: „${nameAfter}”.`)
    if (nameAfter === null) return paragraph(`Działanie, z którego rezygnujemy: „${nameBefore}”.`)
    return paragraph(`Działanie „${nameBefore}” ma się nazywać „${nameAfter}”.`)
  })
}
