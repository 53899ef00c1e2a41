import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { amountInWords } from '#shared/kernel/amountInWords.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatPercent2, formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { factTable, signingLine } from './classParts.ts'
import { heading, note, page, paragraph } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

export type InKindStatementData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  readonly number: string
  readonly line: string
  readonly item: string
  readonly owner: string
  readonly givenOn: IsoDate
  readonly periodFrom: IsoDate | null
  readonly periodTo: IsoDate | null
  readonly quantityHundredths: number
  readonly unit: string
  readonly unitValue: Grosze
  readonly value: Grosze
  readonly valuationBasis: string
  readonly ownerDocument: string
}

/** Statement of the owner that a thing was given or lent to the task, with its valuation (settlement.md 5.3). */
export function inKindStatement(data: InKindStatementData): TDocumentDefinitions {
  const period = [
    data.periodFrom === null ? '' : `od ${formatDate(data.periodFrom)}`,
    data.periodTo === null ? '' : `do ${formatDate(data.periodTo)}`,
  ].filter(Boolean)
  const quantity = formatPercent2(data.quantityHundredths).replace(/,?0{1,2}$/, '')
  return {
    ...page({ title: 'Oświadczenie o wniesieniu wkładu rzeczowego', day: data.day, footer: data.task.contract }),
    content: [
      note(data.task.organisation),
      heading('Oświadczenie o wniesieniu wkładu rzeczowego', 1),
      paragraph(`Nr ${data.number}`),
      factTable([
        ['Zadanie', data.task.title],
        ['Umowa', data.task.contract],
        ['Pozycja budżetu', data.line],
        ['Przedmiot wkładu', data.item],
        ['Właściciel', data.owner],
        [
          ['Przekazano', formatDate(data.givenOn)],
          ['Okres', period.join(' ')],
        ],
        [
          ['Ilość', [quantity, data.unit].filter(Boolean).join(' ')],
          ['Wartość jednostki', `${formatZloty(data.unitValue)} zł`],
        ],
        ['Wartość wkładu', `${formatZloty(data.value)} zł (słownie: ${amountInWords(data.value)})`],
        ['Podstawa wyceny', data.valuationBasis],
        ['Dokument', data.ownerDocument],
      ]),
      paragraph(
        'Oświadczam, że wymieniony przedmiot należy do mnie albo mam prawo nim rozporządzać, że oddaję go nieodpłatnie na potrzeby zadania w podanej ilości i okresie, że nie kupiono go ze środków publicznych oraz że ten sam wkład nie jest wykazywany w innym zadaniu.',
      ),
      signingLine('data i podpis właściciela', 'data i podpis przyjmującego w imieniu organizacji'),
    ],
  }
}
