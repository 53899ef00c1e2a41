import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { Description } from '#shared/descriptions/schema.ts'
import { statementText } from '#shared/descriptions/sheet.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { factTable } from './classParts.ts'
import { cell, headCell, heading, mm, note, page, paragraph, table } from './page.ts'
import type { TaskFacts } from './volunteerCard.ts'

export type DescriptionSheet = {
  readonly number: string
  readonly kind: string
  readonly supplier: string
  readonly issuedOn: IsoDate
  readonly gross: Grosze
  readonly lines: readonly string[]
  readonly split: string
  readonly annotation: string
  /** `12.06.2021, przelew, wyciąg nr 6/2021`; empty: not paid. */
  readonly payment: string
  readonly bookingNumber: string
  readonly ksefNumber: string
  readonly description: Description
}
export type DescriptionSheetsData = {
  readonly day: IsoDate
  readonly task: TaskFacts
  readonly size: 'A4' | 'A5'
  readonly sheets: readonly DescriptionSheet[]
}

/** Sheets joined to accounting documents, one a page: O-01 to O-15 of settlement.md 5.1. */
export function descriptionSheets(data: DescriptionSheetsData): TDocumentDefinitions {
  const small = data.size === 'A5'
  const side = 10 * mm
  const base = page({ title: 'Opis dokumentu księgowego', day: data.day, footer: data.task.contract })
  return {
    ...base,
    ...(small
      ? { pageSize: 'A5' as const, pageMargins: [side, side, side, 16 * mm] as [number, number, number, number] }
      : {}),
    content: data.sheets.flatMap((sheet, index) => [
      ...(index === 0 ? [] : [{ text: '', pageBreak: 'before' as const }]),
      ...sheetOf(data.task, sheet),
    ]),
  }
}

function sheetOf(task: TaskFacts, sheet: DescriptionSheet): Content[] {
  const own = sheet.description
  const research = [
    own.procurement,
    own.researchedOn === null ? '' : `rozeznanie rynku ${formatDate(own.researchedOn)}`,
    own.offersCount === null ? '' : `liczba ofert: ${own.offersCount}`,
  ].filter(Boolean)
  const signing = (what: string, by: string, on: IsoDate | null) => [
    cell(what),
    cell([by, on === null ? '' : formatDate(on)].filter(Boolean).join(', ')),
    '',
  ]
  const signatures = table({
    widths: ['*', 120, 110],
    head: [['Czynność', 'Kto i kiedy', 'Podpis'].map((text) => headCell(text))],
    rows: [
      signing('Sprawdzono pod względem merytorycznym', own.checkedBy, own.checkedOn),
      signing('Sprawdzono pod względem formalnym i rachunkowym', own.formalBy, own.formalOn),
      signing('Zatwierdzono do wypłaty', own.approvedBy, own.approvedOn),
    ],
  })
  return [
    note(task.organisation),
    heading(`Opis dokumentu ${sheet.number}`, 1),
    factTable([
      ['Zadanie publiczne', task.title],
      ['Umowa dotacji', task.contract],
      ['Dokument', `${sheet.kind} ${sheet.number} z ${formatDate(sheet.issuedOn)}, ${sheet.supplier}`],
      ...(sheet.ksefNumber === '' ? [] : [['Numer KSeF', sheet.ksefNumber] as const]),
      ['Kwota dokumentu', `${formatZloty(sheet.gross)} zł`],
      ['Pozycja kosztorysu', sheet.lines.join('; ')],
      ['Opis merytoryczny', own.substance],
      ...(own.divisionKey === '' ? [] : [['Klucz podziału', own.divisionKey] as const]),
      ...(research.length === 0 ? [] : [['Wybór wykonawcy', research.join('; ')] as const]),
      ['Dekretacja', [sheet.bookingNumber && `nr ${sheet.bookingNumber}`, own.bookkeeping].filter(Boolean).join('; ')],
      ['Zapłacono', sheet.payment],
    ]),
    paragraph(sheet.split),
    ...(sheet.annotation === '' ? [] : [{ ...paragraph(sheet.annotation), bold: true }]),
    ...(own.statementGiven ? [paragraph(statementText)] : []),
    { ...signatures, table: { ...signatures.table, heights: (row: number) => (row === 0 ? 'auto' : 8.5 * mm) } },
  ]
}
