import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { cell, headCell, headFill, heading, page, paragraph, say, signatures, table } from './page.ts'

export type CourseCardData = {
  readonly club: string
  readonly place: string
  readonly printedOn: string
  readonly edition: string
  readonly cards: readonly {
    readonly person: string
    readonly course: string
    readonly organiser: string
    readonly startsOn: string | null
    readonly endsOn: string | null
    readonly theoryMinutes: number
    readonly practiceMinutes: number
    readonly hourMinutes: 45 | 60
    readonly qualification: string
    readonly referredOn: string | null
    readonly materialsOn: string | null
    readonly testBefore: string
    readonly testInterim: string
    readonly testFinal: string
    readonly testLater: string
    readonly completed: boolean | null
    readonly result: string
    readonly certificateNumber: string
    readonly certificateOn: string | null
  }[]
}
type Card = CourseCardData['cards'][number]

const day = (date: string | null): string => (date === null ? '' : formatDate(date))
const hours = (minutes: number, card: Card): string =>
  `${formatHours(hoursOf(minutes, card.hourMinutes))} godz. po ${card.hourMinutes} min`
const said = (flag: boolean | null): string => (flag === null ? '' : flag ? 'tak' : 'nie')

const rowsOf = (card: Card): (readonly [string, string])[] => [
  ['Kurs', card.course],
  ['Organizator', card.organiser],
  ['Termin', [day(card.startsOn), day(card.endsOn)].filter(Boolean).join(' – ')],
  ['Wymiar: teoria', hours(card.theoryMinutes, card)],
  ['Wymiar: praktyka', hours(card.practiceMinutes, card)],
  ['Uprawnienie lub kwalifikacja', card.qualification],
  ['Skierowanie z dnia', day(card.referredOn)],
  ['Materiały lub odzież odebrano dnia', day(card.materialsOn)],
]
const stages = (card: Card): (readonly [string, string])[] => [
  ['Test wstępny', card.testBefore],
  ['Ocena śródokresowa', card.testInterim],
  ['Egzamin lub test końcowy', card.testFinal],
  ['Ocena po 3 miesiącach', card.testLater],
]

const twoColumns = (rows: readonly (readonly [string, string])[]): Content =>
  table({
    widths: [170, '*'],
    head: [],
    rows: rows.map(([name, value]) => [{ text: say(name), bold: true, fillColor: headFill }, cell(value || ' ')]),
  })

/** Course card of each person on a page of its own (kis.md 3.2, D-01): referral, materials, four stages of assessment, certificate. */
export function courseCards(data: CourseCardData): TDocumentDefinitions {
  return {
    ...page({ title: 'Karta kursu', day: data.printedOn, footer: `${data.club} · ${data.edition}` }),
    content: data.cards.flatMap((card, index): Content[] => [
      { ...heading('Karta kursu', 1), ...(index > 0 ? { pageBreak: 'before' as const } : {}) },
      { ...paragraph(card.person), alignment: 'center', bold: true, fontSize: 12 },
      twoColumns(rowsOf(card)),
      heading('Ocena'),
      table({
        widths: [170, '*', 110],
        head: [[headCell('Etap'), headCell('Wynik'), headCell('Data i podpis')]],
        rows: stages(card).map(([name, value]) => [
          { text: say(name), margin: [0, 6, 0, 6] },
          { text: say(value || ' '), margin: [0, 6, 0, 6] },
          cell(' '),
        ]),
      }),
      heading('Zakończenie'),
      twoColumns([
        ['Kurs ukończono', said(card.completed)],
        ['Wynik', card.result],
        ['Zaświadczenie organizatora nr', card.certificateNumber],
        ['z dnia', day(card.certificateOn)],
      ]),
      signatures(data.place || '........................', '........................', [
        { name: card.person, function: 'uczestnik / uczestniczka' },
        { name: 'osoba prowadząca kartę', function: '' },
      ]),
    ]),
  }
}
