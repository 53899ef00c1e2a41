import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { amountInWords } from '#shared/kernel/amountInWords.ts'
import { formatDate, formatDateLong, type IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import type { GrantReturn } from '#shared/returns/schema.ts'
import { returnWords } from '#shared/returns/words.ts'
import { cell, headCell, heading, moneyCell, note, numberCell, page, paragraph, signatures, table } from './page.ts'

export type ReturnLetterData = {
  readonly day: IsoDate
  readonly place: string
  readonly sender: { readonly name: string; readonly address: string; readonly krs: string; readonly nip: string }
  readonly funder: { readonly name: string; readonly address: string }
  readonly contractNumber: string
  readonly contractDate: IsoDate | null
  readonly title: string
  readonly isFinal: boolean
  readonly returnAccount: string
  readonly figures: GrantReturn
  readonly received: Grosze
  readonly signatories: readonly { readonly name: string; readonly function: string }[]
}
const zloty = (amount: Grosze): string => `${formatZloty(amount)}\u00a0zł`

/** The letter by which a grant's return is settled: five numbers, the law of each, interest, what was sent and what is left. */
export function returnLetter(data: ReturnLetterData): TDocumentDefinitions {
  const { figures, sender, funder } = data
  const contract = [
    data.contractNumber && `nr ${data.contractNumber}`,
    data.contractDate && `z dnia ${formatDateLong(data.contractDate)}`,
  ]
    .filter(Boolean)
    .join(' ')
  return {
    ...page({ title: 'Rozliczenie zwrotu dotacji', day: data.day, footer: `umowa ${contract} · ${data.title}` }),
    content: [
      {
        columns: [
          {
            width: '*',
            stack: [
              { text: sender.name, bold: true },
              sender.address,
              ...(sender.krs === '' ? [] : [`KRS ${sender.krs}`]),
              ...(sender.nip === '' ? [] : [`NIP ${sender.nip}`]),
            ],
          },
          { width: 'auto', text: `${data.place}, ${formatDateLong(data.day)}` },
        ],
      },
      {
        margin: [260, 22, 0, 24],
        stack: [{ text: funder.name, bold: true }, ...(funder.address === '' ? [] : [funder.address])],
      },
      heading('Rozliczenie zwrotu dotacji', 1),
      paragraph(
        `Dotyczy umowy ${contract} o realizację zadania publicznego „${data.title}”. Otrzymana dotacja: ${zloty(data.received)}.`,
      ),
      amounts(figures),
      paragraph(`Razem do zwrotu bez odsetek: ${zloty(figures.total)} (słownie: ${amountInWords(figures.total)}).`),
      ...sent(data),
      ...(data.isFinal
        ? []
        : [note('Rozliczenie sporządzono przed końcem zadania: niewykorzystana dotacja może być jeszcze wydana.')]),
      note(
        'Odsetki liczy się jak od zaległości podatkowych, od każdego dnia według stawki z tego dnia, i zaokrągla do pełnych złotych.',
      ),
      signatures(data.place, formatDate(data.day), data.signatories),
    ],
  }
}

const amounts = ({ rows, total, interest }: GrantReturn): Content =>
  table({
    widths: [18, '*', 72, 120, 58, 62],
    head: [['Lp.', 'Tytuł zwrotu', 'Kwota (zł)', 'Podstawa', 'Termin', 'Odsetki (zł)'].map((text) => headCell(text))],
    rows: [
      ...rows.map((row, index) => {
        const none = row.amount === 0
        return [
          numberCell(String(index + 1)),
          cell(returnWords[row.kind]),
          moneyCell(row.amount),
          cell(none ? '–' : row.article),
          cell(none ? '–' : formatDate(row.due)),
          none ? numberCell('–') : row.interest === null ? cell('nie policzono') : moneyCell(row.interest),
        ]
      }),
      [
        '',
        cell('Razem', { bold: true }),
        moneyCell(total, { bold: true }),
        '',
        '',
        interest === null ? cell('nie policzono') : moneyCell(interest, { bold: true }),
      ],
    ],
  })

/** What was sent back, what is still to be sent and where. */
function sent({ figures, returnAccount }: ReturnLetterData): Content[] {
  const { returned, returnedOn, open, total, today } = figures
  const account = returnAccount === '' ? '' : ` na rachunek ${returnAccount}`
  if (total === 0) return [paragraph('Dotacja została wykorzystana w całości; nie ma kwoty do zwrotu.')]
  return [
    returnedOn === null || returned === 0
      ? paragraph(`Kwota nie została jeszcze zwrócona; odsetki policzono do dnia ${formatDate(today)}.`)
      : paragraph(
          `Dnia ${formatDate(returnedOn)} zwrócono ${zloty(returned)} (słownie: ${amountInWords(returned)})${account}.`,
        ),
    ...(open > 0
      ? [
          paragraph(
            `Pozostaje do zwrotu ${zloty(open)} (słownie: ${amountInWords(open)})${returned === 0 ? account : ''}.`,
          ),
        ]
      : []),
  ]
}
