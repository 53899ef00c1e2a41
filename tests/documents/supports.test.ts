import { describe, expect, it } from 'vitest'
import { type CommunityWorkMonthData, communityWorkMonth } from '#backend/documents/communityWorkMonth.ts'
import { type CourseCardData, courseCards } from '#backend/documents/courseCard.ts'
import { setPdf } from '#backend/documents/render.ts'
import { surveyBlank } from '#backend/documents/surveyBlank.ts'
import { surveySummary } from '#backend/documents/surveySummary.ts'
import { daysOfMonth } from '#shared/communityWork/limits.ts'
import type { SurveySummary } from '#shared/outcomes/schema.ts'
import { askPdf, pagesOf, textOf } from '../support/printedPdf.ts'

const longName = 'Szczebrzeszyńska-Wierzchosławska Żelisława Małgorzata'
const worker = (
  change: Partial<CommunityWorkMonthData['rows'][number]> = {},
): CommunityWorkMonthData['rows'][number] => ({
  name: 'Ósmak Wanda',
  place: 'Szkoła Podstawowa w Rossoszy',
  agreementNumber: 'PSU/4/2021',
  minutes: { '2023-07-04': 300, '2023-07-06': 150, '2023-06-30': 600 },
  monthMinutes: 450,
  monthPay: 8175,
  over: [],
  ...change,
})
const month = (change: Partial<CommunityWorkMonthData> = {}): CommunityWorkMonthData => ({
  club: 'Klub Integracji Społecznej w Łęgach',
  edition: 'Edycja 2023',
  project: 'Od KIS-u do PES-u',
  days: daysOfMonth(2023, 7),
  printedOn: '2023-08-01',
  weekLimit: 600,
  monthLimit: 2400,
  rows: [worker()],
  ...change,
})

describe('the month of community work', () => {
  it('gives the hours of each day, their sum, what is due, and the limits', async () => {
    const text = textOf((await setPdf(communityWorkMonth(month()))).bytes)
    for (const part of [
      'Ewidencja godzin prac społecznie użytecznych',
      'Miesiąc: lipiec 2023. Edycja 2023, Od KIS-u do PES-u.',
      'Ósmak Wanda',
      'umowa PSU/4/2021',
      '7,5 81,75',
      'Razem: 7,5 godz.',
      'Limit osoby: 10 godz. w tygodniu (poniedziałek–niedziela), 40 godz. w miesiącu.',
    ])
      expect(text).toContain(part)
    expect(text).not.toContain('Powyżej limitu')
  })
  it('names who is above the limit and in which week', async () => {
    const over = {
      span: 'week',
      from: '2023-07-03',
      to: '2023-07-09',
      minutes: 660,
      limit: 600,
      passedOn: '2023-07-06',
    } as const
    const text = textOf((await setPdf(communityWorkMonth(month({ rows: [worker({ over: [over] })] })))).bytes)
    expect(text).toContain(
      'Powyżej limitu • Ósmak Wanda: tydzień 03.07–09.07.2023: 11 godz. przy limicie 10 godz. (przekroczono 06.07.2023)',
    )
  })
  it('repeats its header on every page, and has no column of money without a rate', async () => {
    const rows = Array.from({ length: 12 }, () => worker({ name: longName, monthPay: null }))
    const { bytes } = await setPdf(communityWorkMonth(month({ rows })))
    const pages = pagesOf(bytes)
    expect(pages).toHaveLength(2)
    for (const page of pages) expect(page).toContain('Imię i nazwisko, miejsce')
    expect(textOf(bytes)).not.toContain('Kwota')
  })
})

const card = (change: Partial<CourseCardData['cards'][number]> = {}): CourseCardData['cards'][number] => ({
  person: 'Łucja Żyła',
  course: 'Opiekun osoby starszej',
  organiser: 'Ośrodek „Żak”',
  startsOn: '2021-09-06',
  endsOn: '2021-10-22',
  theoryMinutes: 1350,
  practiceMinutes: 1800,
  hourMinutes: 45,
  qualification: '',
  referredOn: '2021-08-23',
  materialsOn: null,
  testBefore: '18/30',
  testInterim: '',
  testFinal: 'zdany',
  testLater: '',
  completed: true,
  result: 'bardzo dobry',
  certificateNumber: 'OP/31/2021',
  certificateOn: '2021-10-22',
  ...change,
})
it('a course card has referral, hours with their unit, four assessments and the certificate, one page for each person', async () => {
  const cards = [card(), card({ person: longName })]
  const data = { club: 'KIS', place: 'Łęgi', printedOn: '2021-11-02', edition: 'Edycja 2021', cards }
  const pages = pagesOf((await setPdf(courseCards(data))).bytes).map((text) => text.replace(/\s+/g, ' '))
  expect(pages).toHaveLength(2)
  for (const part of [
    'Karta kursu Łucja Żyła',
    'Skierowanie z dnia 23.08.2021',
    'Wymiar: teoria 30 godz. po 45 min',
    'Wymiar: praktyka 40 godz. po 45 min',
    'Test wstępny 18/30',
    'Egzamin lub test końcowy zdany',
    'Ocena po 3 miesiącach',
    'Kurs ukończono tak',
    'Zaświadczenie organizatora nr OP/31/2021',
  ])
    expect(pages[0]).toContain(part)
  expect(pages[1]).toContain(longName)
})

describe('the final survey', () => {
  const items = [
    'wsparcie w klubie jako całość',
    'zajęcia i warsztaty',
    'osoby prowadzące',
    'organizacja',
    'przydatność',
  ]
  it('blank has room for the name and all its questions on one page', async () => {
    const { bytes, pages } = await setPdf(
      surveyBlank({
        club: 'KIS w Łęgach',
        edition: 'Edycja 2021',
        project: '',
        printedOn: '2021-12-01',
        items,
        situations: ['pracuję', 'prowadzę działalność', 'szukam pracy', 'uczę się', 'inna sytuacja'],
      }),
    )
    const text = textOf(bytes)
    expect(pages).toBe(1)
    for (const part of [
      ...items,
      'szukam pracy',
      '1. Jak ocenia',
      '4. Co warto w klubie zmienić?',
      'Imię i nazwisko:',
      'Data:',
    ])
      expect(text).toContain(part)
  })
  const summary: SurveySummary = {
    editionName: 'Edycja 2021',
    filled: 6,
    ended: 12,
    hidden: false,
    items: [
      { item: 'A', label: 'wsparcie jako całość', n: 6, mean: 433, counts: [0, 0, 0, 4, 2] },
      { item: 'B', label: 'osoby prowadzące', n: 0, mean: null, counts: [0, 0, 0, 0, 0] },
    ],
    situations: [{ label: 'pracuję', count: 2 }],
    missing: [],
    texts: [{ changed: 'Mam pracę.', suggestions: '' }],
  }
  const print = async (of: SurveySummary) =>
    (await setPdf(surveySummary({ club: 'KIS', project: '', printedOn: '2022-01-05', summary: of }))).bytes
  it('summed gives n, the mean and the split of marks', async () => {
    const text = textOf(await print(summary))
    expect(text).toContain('Ankietę wypełniło: 6 osób; udział zakończyło: 12 osób.')
    expect(text).toMatch(/wsparcie jako całość 6 4,33 0 0 0 4 2/)
    expect(text).toMatch(/osoby prowadzące 0 – 0 0 0 0 0/)
    expect(text).toContain('– Mam pracę.')
    expect(text).not.toContain('Wersja publiczna')
  })
  it('in public says of small numbers only that they are small', async () => {
    const bytes = await print({
      ...summary,
      hidden: true,
      items: [{ item: 'A', label: 'wsparcie jako całość', n: null, mean: null, counts: null }],
      situations: [{ label: 'pracuję', count: null }],
      texts: [],
    })
    const text = textOf(bytes)
    expect(text).toMatch(/wsparcie jako całość mniej niż 5 – – – – – –/)
    expect(text).toMatch(/pracuję mniej niż 5/)
    expect(text).toContain('Wersja publiczna')
    expect(askPdf(bytes, 'qpdf', '--check')).toContain('No syntax or stream encoding errors found')
  })
})
