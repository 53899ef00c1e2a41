import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { RegisterData } from '#shared/certificates/register.ts'
import { cell, headCell, heading, note, numberCell, page, table } from './page.ts'

const head = [
  'Lp.',
  'Numer',
  'Wydano',
  'Nazwisko i imię',
  'Data urodzenia',
  'Rodzaj i czego dotyczy',
  'Za okres',
  'Godziny',
  'Podpisał(a)',
  'Odebrano',
  'Podpis odbierającego',
  'Uwagi',
]

/** The register of issued certificates, A4 landscape, with room for the signature of who takes the paper (kis.md 5.3). */
export function certificateRegister(data: RegisterData): TDocumentDefinitions {
  return {
    ...page({ title: data.title, day: data.printedOn, footer: data.organisation, orientation: 'landscape' }),
    content: [
      heading(data.title, 1),
      note([data.organisation, data.club].filter(Boolean).join(' · ')),
      table({
        widths: [18, 56, 48, '*', 48, '*', 54, 44, 62, 48, 62, 78],
        head: [head.map((text) => headCell(text))],
        rows:
          data.lines.length === 0
            ? [[cell('Nie wydano żadnego zaświadczenia.', { colSpan: head.length }), ...head.slice(1).map(() => '')]]
            : data.lines.map((line, index): TableCell[] => [
                numberCell(`${index + 1}.`),
                cell(line.number),
                cell(line.issuedOn),
                cell(line.name),
                cell(line.birthDate),
                cell(line.about),
                cell(line.period),
                cell(line.hours),
                cell(line.signedBy),
                cell(line.receivedOn),
                cell(''),
                cell(line.remarks),
              ]),
      }),
    ],
  }
}
