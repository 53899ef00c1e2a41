import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table } from './page.ts'
import type { WorkAssignment } from './workHours.ts'

export type StaffListPerson = {
  readonly name: string
  readonly contact: string
  readonly confidentialityOn: IsoDate | null
  readonly assignments: readonly (Omit<WorkAssignment, 'minutes'> & {
    readonly from: IsoDate
    readonly to: IsoDate | null
  })[]
}
export type StaffListData = {
  readonly day: IsoDate
  readonly organisation: string
  readonly club: string
  /** Empty: the whole club. */
  readonly edition: string
  readonly people: readonly StaffListPerson[]
}

/** Who works for the club or in an edition: role, basis, time, and whether confidentiality was promised (kis.md 1.6, 1.8). */
export function staffList(data: StaffListData): TDocumentDefinitions {
  return {
    ...page({
      title: 'Wykaz kadry',
      day: data.day,
      footer: [data.club, data.edition, `stan na ${formatDate(data.day)}`].filter(Boolean).join(' · '),
      orientation: 'landscape',
    }),
    content: [
      note(`${data.organisation}\n${data.club}`),
      heading('Wykaz kadry', 1),
      paragraph(`${data.edition === '' ? '' : `${data.edition}, `}stan na ${formatDate(data.day)}.`),
      table({
        widths: [20, 130, 80, 110, '*', 94, 100, 58],
        head: [
          [
            'Lp.',
            'Imię i nazwisko',
            'Rola',
            'Podstawa, umowa',
            'Edycja, dotacja',
            'Źródło',
            'Wymiar, okres',
            'Poufność od',
          ].map((text) => headCell(text)),
        ],
        rows: data.people.flatMap(rowsOf),
      }),
      note('Poufność od: dzień podpisania oświadczenia o zachowaniu tajemnicy (art. 100 ustawy o pomocy społecznej).'),
    ],
  }
}

/** A row for each assignment; the person stands in the first, in one cell over them all. */
function rowsOf(person: StaffListPerson, index: number): TableCell[][] {
  const rowSpan = Math.max(1, person.assignments.length)
  const name = person.contact === '' ? person.name : `${person.name}\n${person.contact}`
  const first: TableCell[] = [numberCell(`${index + 1}.`, { rowSpan }), cell(name, { rowSpan })]
  const last = cell(person.confidentialityOn === null ? 'brak' : formatDate(person.confidentialityOn), { rowSpan })
  if (person.assignments.length === 0) return [[...first, '', '', '', '', '', last]]
  return person.assignments.map((one, row) => [
    ...(row === 0 ? first : ['', '']),
    cell(one.role),
    cell([one.basis, one.contractNumber === '' ? '' : `nr\u00a0${one.contractNumber}`].filter(Boolean).join(', ')),
    cell(one.place),
    cell(one.funding),
    cell(
      [one.agreed, `${formatDate(one.from)} – ${one.to === null ? '' : formatDate(one.to)}`].filter(Boolean).join('\n'),
    ),
    row === 0 ? last : '',
  ])
}
