import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { FolderPaper } from '#shared/papers/schema.ts'
import { cell, headCell, heading, note, page, paragraph, table } from './page.ts'

type PaperName = { readonly id: number; readonly name: string; readonly moment: string }
type PrintedFolder = {
  readonly name: string
  readonly period: string
  readonly agreement: string
  readonly papers: readonly FolderPaper[]
  readonly notes: Readonly<Record<string, string>>
}
/** What the matrix and the cover sheets say: papers in order, folders by name. */
export type FoldersData = {
  readonly day: IsoDate
  readonly editionName: string
  readonly clubName: string
  readonly kinds: readonly PaperName[]
  readonly folders: readonly PrintedFolder[]
}

const shortDay = (day: IsoDate): string => formatDate(day).slice(0, 5)
/** A state in the narrow cell of the matrix; readable without colour. */
function mark({ state, dueOn }: FolderPaper): string {
  if (state === 'complete') return '\u2713'
  if (state === 'missing') return 'BRAK'
  if (state === 'due') return dueOn === null ? 'w toku' : `do ${shortDay(dueOn)}`
  return state === 'notNeeded' ? 'n.d.' : ''
}
/** A state in words for the cover sheet. */
function words({ state, since, dueOn }: FolderPaper): string {
  if (state === 'complete') return since === null ? 'jest' : `jest, ${formatDate(since)}`
  if (state === 'missing') return dueOn === null ? 'brak' : `brak, termin minął ${formatDate(dueOn)}`
  if (state === 'due') return dueOn === null ? 'w toku' : `do ${formatDate(dueOn)}`
  if (state === 'notNeeded') return 'nie dotyczy'
  return state === 'optional' ? 'nieobowiązkowy' : 'jeszcze nie czas'
}

const missingOf = ({ papers }: PrintedFolder): number => papers.filter(({ state }) => state === 'missing').length

/** „Kompletność teczek”: people down, papers across by their numbers, the names of the papers below. */
export function folderMatrix(data: FoldersData): TDocumentDefinitions {
  const centred = (text: string, bold = false): TableCell => ({ text, alignment: 'center', bold })
  const rows = data.folders.map((folder, index) => [
    { text: String(index + 1), alignment: 'right' as const },
    cell(folder.name),
    ...folder.papers.map((paper) => centred(mark(paper), paper.state === 'missing')),
    centred(String(missingOf(folder)), true),
  ])
  return {
    ...page({
      title: 'Kompletność teczek',
      day: data.day,
      footer: `${data.clubName} · ${data.editionName} · stan na ${formatDate(data.day)}`,
      orientation: 'landscape',
    }),
    content: [
      heading('Kompletność teczek', 1),
      paragraph(`${data.editionName}, stan na ${formatDate(data.day)}.`),
      table({
        widths: [18, 120, ...data.kinds.map(() => '*' as const), 28],
        head: [
          [
            headCell('Lp.'),
            headCell('Nazwisko i imię'),
            ...data.kinds.map((_, index) => headCell(String(index + 1))),
            headCell('Brak'),
          ],
        ],
        rows,
      }),
      note('\u2713 – jest w teczce, BRAK – termin minął, do … – termin, n.d. – nie dotyczy, puste – jeszcze nie czas.'),
      {
        fontSize: 8.5,
        columns: halves(data.kinds.map(({ name, moment }, index) => `${index + 1}. ${name} (${moment})`)).map(
          (lines) => ({
            width: '*',
            stack: lines.map((line): Content => ({ text: line, margin: [0, 0, 0, 1] })),
          }),
        ),
      },
    ],
  }
}

const halves = (lines: readonly string[]): string[][] => {
  const middle = Math.ceil(lines.length / 2)
  return [lines.slice(0, middle), lines.slice(middle)]
}

/** The sheet on top of a folder, one page for each person: papers by moment, with room to tick and initial. */
export function folderCover(data: FoldersData): TDocumentDefinitions {
  return {
    ...page({ title: 'Karta teczki', day: data.day, footer: `${data.clubName} · ${data.editionName}` }),
    content: data.folders.flatMap((folder, index) => [
      { ...heading('Karta teczki uczestnika', 1), ...(index > 0 ? { pageBreak: 'before' as const } : {}) },
      {
        text: folder.name,
        fontSize: 16,
        bold: true,
        alignment: 'center' as const,
        margin: [0, 2, 0, 8] as const,
      } as Content,
      paragraph(`${data.editionName}${folder.period === '' ? '' : `, ${folder.period}`}`),
      paragraph(
        folder.agreement === '' ? 'Umowa uczestnictwa: bez numeru' : `Umowa uczestnictwa nr ${folder.agreement}`,
      ),
      table({
        widths: [18, '*', 86, 150, 60],
        head: [
          ['Lp.', 'Dokument', 'Moment', `Stan na ${formatDate(data.day)}`, 'Parafa'].map((text) => headCell(text)),
        ],
        rows: data.kinds.map(({ id, name, moment }, row) => {
          const paper = folder.papers[row]
          const said = folder.notes[String(id)] ?? ''
          return [
            { text: String(row + 1), alignment: 'right' as const },
            cell(name),
            cell(moment),
            cell(`${paper ? words(paper) : ''}${said === '' ? '' : `; ${said}`}`),
            '',
          ]
        }),
      }),
      note('Wydruk pokazuje to, co zapisano w programie; dokument papierowy i jego kopia są w teczce.'),
    ]),
  }
}
