import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { signedWords } from './classParts.ts'
import { type Held, heldRecords } from './heldRecords.ts'
import { cell, headCell, heading, numberCell, page, paragraph, say, table, together } from './page.ts'
import { type Administrator, administratorLines } from './protectionTable.ts'

export type PersonAccessData = {
  readonly day: IsoDate
  readonly administrator: Administrator
  readonly person: string
  /** What art. 15 ust. 1 asks for beside the data, in its order: a label and a text. */
  readonly facts: readonly (readonly [label: string, text: string])[]
  /** Why data are kept and by what right. */
  readonly activities: readonly {
    readonly name: string
    readonly purposes: string
    readonly basis: string
    readonly recipients: string
    readonly erasure: string
  }[]
  readonly chapters: readonly { readonly name: string; readonly records: readonly Held[] }[]
  /** Recorded changes of these records; earlier contents are shown on wish. */
  readonly historyChanges: number
  readonly rights: readonly string[]
}

const title = 'Kopia danych osobowych'
const left = (text: string): TableCell => ({ ...(headCell(text) as object), alignment: 'left' }) as TableCell
const placeOf = (index: number) => `czesc-${index + 1}`

/** What the data are for, who may get them and until when: a row for each activity that concerns the person. */
const activityTable = (activities: PersonAccessData['activities']): Content =>
  table({
    widths: ['*', 140, 105, 90],
    head: [['Po co', 'Na jakiej podstawie', 'Komu można przekazać', 'Jak długo'].map(left)],
    breakRows: true,
    rows: activities.map((one) => [
      { text: [{ text: say(one.name), bold: true }, one.purposes === '' ? '' : say(`: ${one.purposes}`)] },
      ...[one.basis, one.recipients, one.erasure].map((text) => cell(text || '–')),
    ]),
  })

/** What is in the copy and on which page it begins, in two halves side by side. */
function contents(chapters: PersonAccessData['chapters']): Content {
  const line = (index: number): TableCell[] => {
    const one = chapters[index]
    if (!one) return ['', '', '']
    const where = { pageReference: placeOf(index), alignment: 'right' } as unknown as TableCell
    return [cell(`${index + 1}. ${one.name}`), numberCell(String(one.records.length)), where]
  }
  const middle = Math.ceil(chapters.length / 2)
  const head = () => ['Część', 'Zapisów', 'Strona'].map(left)
  return table({
    widths: ['*', 40, 34, '*', 40, 34],
    head: [[...head(), ...head()]],
    rows: Array.from({ length: middle }, (_, index) => [...line(index), ...line(middle + index)]),
  })
}

const chapter = ({ name, records }: PersonAccessData['chapters'][number], index: number): Content[] => [
  { ...heading(`${index + 1}. ${name}`), id: placeOf(index) },
  ...[...Map.groupBy(records, ({ label }) => label)].flatMap(([label, own]) => heldRecords(label, own)),
]

/**
 * All that the association holds of a person, for that person (art. 15 RODO; kis.md 7.6): what the article asks for on the first
 * page, with what is where; then every record.
 */
export function personAccess(data: PersonAccessData): TDocumentDefinitions {
  const count = data.chapters.reduce((sum, { records }) => sum + records.length, 0)
  return {
    ...page({ title, day: data.day, footer: `${title} · stan na ${formatDate(data.day)}` }),
    content: [
      administratorLines(data.administrator),
      heading(title, 1),
      paragraph(
        `${data.person}: wszystko, co o tej osobie jest zapisane (${counted(count, 'zapis', 'zapisy', 'zapisów')}), stan na ${formatDate(data.day)}. Podstawa: art. 15 rozporządzenia (UE) 2016/679 (RODO).`,
      ),
      table({
        widths: [118, '*'],
        head: [],
        breakRows: true,
        rows: data.facts.map(([label, text]): TableCell[] => [left(label), cell(text)]),
      }),
      heading('Po co i na jakiej podstawie'),
      activityTable(data.activities),
      heading('Jakie są prawa osoby'),
      { ul: data.rights.map(say), fontSize: 9 },
      together(heading('Co jest w tej kopii'), contents(data.chapters)),
      ...data.chapters.flatMap(chapter),
      signedWords(
        `Wcześniejsze treści tych zapisów są w historii zmian (zapisanych zmian: ${data.historyChanges}) i można o nie poprosić osobno.`,
        'za administratora danych (data i podpis)',
      ),
    ],
  }
}
