import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { signingLine } from './classParts.ts'
import { cell, headCell, heading, note, page, paragraph, table } from './page.ts'
import { type Administrator, administratorLines } from './protectionTable.ts'

export type PersonAccessData = {
  readonly day: IsoDate
  readonly administrator: Administrator
  readonly person: string
  /** Why data are kept and by what right: name, purposes, basis, recipients, when they go. */
  readonly activities: readonly {
    readonly name: string
    readonly purposes: string
    readonly basis: string
    readonly recipients: string
    readonly erasure: string
  }[]
  /** The last day the contracts ask to keep the data until; `null`: nothing says so. */
  readonly keptUntil: IsoDate | null
  readonly records: readonly {
    readonly label: string
    readonly fields: readonly { readonly name: string; readonly value: string }[]
  }[]
  /** Recorded changes of these records; earlier contents are shown on wish. */
  readonly historyChanges: number
  readonly rights: readonly string[]
}

const title = 'Kopia danych osobowych'
const left = (text: string): TableCell => ({ ...(headCell(text) as object), alignment: 'left' }) as TableCell
const facts = (rows: readonly (readonly [string, string])[]): Content =>
  table({
    widths: [150, '*'],
    head: [],
    breakRows: true,
    rows: rows.map(([name, value]) => [left(name), cell(value || '–')]),
  })

type Held = PersonAccessData['records'][number]
const namesOf = (records: readonly Held[]): string[] => [
  ...new Set(records.flatMap(({ fields }) => fields.map(({ name }) => name))),
]
/** Of so many fields at most a record fits into a row of a table. */
const mostColumns = 6

/** Records of one kind: a table when they are many and short, otherwise each as a small table of its own. */
function kindOf(label: string, records: readonly Held[]): Content[] {
  const names = namesOf(records)
  const title = paragraph(records.length === 1 ? capital(label) : `${capital(label)} (${records.length})`)
  if (names.length === 0) return [title, note('Zapis łączy tylko inne zapisy i nie ma własnej treści.')]
  if (records.length === 1 || names.length > mostColumns)
    return [title, ...records.map(({ fields }) => facts(fields.map(({ name, value }) => [name, value] as const)))]
  const textIn = (record: Held, name: string) => record.fields.find((field) => field.name === name)?.value ?? ''
  return [
    title,
    table({
      widths: names.map(() => '*'),
      head: [names.map((name) => left(name))],
      breakRows: true,
      rows: records.map((record) => names.map((name) => cell(textIn(record, name) || '–'))),
    }),
  ]
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('pl') + text.slice(1)

/** All that the association holds of a person, for that person (art. 15 RODO; kis.md 7.6). */
export function personAccess(data: PersonAccessData): TDocumentDefinitions {
  return {
    ...page({ title, day: data.day, footer: `${title} · stan na ${formatDate(data.day)}` }),
    content: [
      administratorLines(data.administrator),
      heading(title, 1),
      paragraph(
        `${data.person}: wszystko, co o tej osobie jest zapisane, stan na ${formatDate(data.day)}. Podstawa: art. 15 rozporządzenia (UE) 2016/679 (RODO).`,
      ),
      heading('Po co i na jakiej podstawie'),
      ...data.activities.flatMap((one): Content[] => [
        facts([
          ['Czynność', one.name],
          ['Cele', one.purposes],
          ['Podstawa prawna', one.basis],
          ['Komu można przekazać', one.recipients],
          ['Jak długo', one.erasure],
        ]),
      ]),
      ...(data.keptUntil === null
        ? []
        : [paragraph(`Umowy o dotację wymagają przechowywania dokumentów do ${formatDate(data.keptUntil)}.`)]),
      heading('Co jest zapisane'),
      ...[...Map.groupBy(data.records, ({ label }) => label)].flatMap(([label, records]) => kindOf(label, records)),
      note(
        `Wcześniejsze treści tych zapisów są w historii zmian (zapisanych zmian: ${data.historyChanges}) i można o nie poprosić osobno.`,
      ),
      heading('Prawa osoby'),
      { ul: [...data.rights] },
      signingLine('za administratora danych (data i podpis)'),
    ],
  }
}
