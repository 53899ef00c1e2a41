import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { type LabelGrid, labelPlace, sheetHeight, sheetWidth } from '#shared/descriptions/labels.ts'
import { statementText } from '#shared/descriptions/sheet.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import type { DescriptionSheet } from './descriptionSheets.ts'
import { fitLabels, type LabelLine, type LabelParagraph, labelLineHeight } from './labelText.ts'
import { mm, page, say } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

export type DescriptionLabelsData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  readonly grid: LabelGrid
  /** The first label still on the first sheet, from 1. */
  readonly first: number
  readonly sheets: readonly DescriptionSheet[]
}

/** Blank edge inside a label: sheets shift a little in the printer. Hundredths of a millimetre. */
const edge = 250
/** No office printer prints nearer to the edge of the sheet. */
const unprinted = 500

const points = (hundredths: number) => (hundredths / 100) * mm

/** Descriptions of accounting documents on sheets of labels: O-01 to O-15 of settlement.md 5.1, each on as many as it needs. */
export function descriptionLabels(data: DescriptionLabelsData): TDocumentDefinitions {
  const { grid } = data
  const places = Array.from({ length: grid.columns * grid.rows }, (_, index) => inside(grid, index))
  // The narrowest label decides, so that a text does not depend on where its label happens to be.
  const room = {
    width: points(Math.min(...places.map((one) => one.width))),
    height: points(Math.min(...places.map((one) => one.height))),
  }
  const labels = data.sheets.flatMap((sheet) => {
    const fitted = fitLabels(say(`Opis dokumentu ${sheet.number}`), paragraphsOf(data.task, sheet), room)
    return fitted.labels.map((lines) => ({ size: fitted.size, lines }))
  })
  const bySheet = [...labels.entries()].map(([at, label]) => ({ ...label, place: inside(grid, data.first - 1 + at) }))
  const { footer: _, ...sheet } = page({ title: 'Opisy dokumentów księgowych na naklejkach', day: data.day })
  return {
    ...sheet,
    pageMargins: [0, 0, 0, 0],
    content: [...Map.groupBy(bySheet, ({ place }) => place.sheet).values()].map(
      (own, index): Content => ({
        ...(index === 0 ? {} : { pageBreak: 'before' as const }),
        stack: [{ text: ' ', fontSize: 1 }, ...own.flatMap((one) => setLines(one.lines, one.size, one.place))],
      }),
    ),
  }
}

/** The part of a label that is printed on. */
function inside(grid: LabelGrid, index: number) {
  const { sheet, x, y } = labelPlace(grid, index)
  const left = Math.max(x + edge, unprinted)
  const top = Math.max(y + edge, unprinted)
  const right = Math.min(x + grid.width - edge, sheetWidth - unprinted)
  const bottom = Math.min(y + grid.height - edge, sheetHeight - unprinted)
  return { sheet, left, top, width: right - left, height: bottom - top }
}

/** Each line stands where it was measured to fit; nothing is left for the engine to wrap. */
function setLines(lines: readonly LabelLine[], size: number, place: { left: number; top: number }): Content[] {
  let down = 0
  return lines.map((line) => {
    down += line.height
    const y = points(place.top) + (down - 1) * size * labelLineHeight
    const gap = line.bold !== '' && line.plain !== '' ? ' ' : ''
    return {
      text: [{ text: line.bold + gap, bold: true }, { text: line.plain }],
      fontSize: size,
      lineHeight: 0.8,
      noWrap: true,
      absolutePosition: { x: points(place.left), y },
    }
  })
}

/** An amount never parts from its unit. */
const tied = (text: string) => say(text.replaceAll(' zł', '\u00a0zł'))

function paragraphsOf(task: TaskFacts, sheet: DescriptionSheet): LabelParagraph[] {
  const own = sheet.description
  const fact = (name: string, text: string): LabelParagraph[] =>
    text === '' ? [] : [{ name: say(`${name}:`), text: tied(text) }]
  const signed = (name: string, by: string, on: IsoDate | null): LabelParagraph => ({
    name: say(`${name}:`),
    text: say([by, on === null ? '' : formatDate(on)].filter(Boolean).join(', ')),
    signed: true,
  })
  const choice = [
    own.procurement,
    own.researchedOn === null ? '' : `rozeznanie rynku ${formatDate(own.researchedOn)}`,
    own.offersCount === null ? '' : `liczba ofert: ${own.offersCount}`,
  ]
  return [
    ...fact('Zadanie publiczne', task.title),
    ...fact('Umowa dotacji', task.contract),
    ...fact(
      'Dokument',
      `${sheet.kind} ${sheet.number} z ${formatDate(sheet.issuedOn)}, ${sheet.supplier}, ${formatZloty(sheet.gross)} zł`,
    ),
    ...fact('Numer KSeF', sheet.ksefNumber),
    ...fact('Pozycja kosztorysu', sheet.lines.join('; ')),
    ...fact('Opis', own.substance),
    ...fact('Klucz podziału', own.divisionKey),
    ...fact('Wybór wykonawcy', choice.filter(Boolean).join('; ')),
    { name: '', text: tied(sheet.split) },
    { name: tied(sheet.annotation), text: '' },
    ...(own.statementGiven ? [{ name: '', text: say(statementText) }] : []),
    ...fact(
      'Dekretacja',
      [sheet.bookingNumber && `nr ${sheet.bookingNumber}`, own.bookkeeping].filter(Boolean).join('; '),
    ),
    ...fact('Zapłacono', sheet.payment),
    signed('Sprawdzono pod względem merytorycznym', own.checkedBy, own.checkedOn),
    signed('Sprawdzono pod względem formalnym i rachunkowym', own.formalBy, own.formalOn),
    signed('Zatwierdzono do wypłaty', own.approvedBy, own.approvedOn),
  ]
}
