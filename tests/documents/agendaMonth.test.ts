import { expect, it } from 'vitest'
import { type AgendaMonthData, agendaMonth } from '#backend/documents/agendaMonth.ts'
import { setPdf } from '#backend/documents/render.ts'
import { pagesOf } from '../support/printedPdf.ts'

type Entry = AgendaMonthData['entries'][number]
const entry = (change: Partial<Entry> = {}): Entry => ({
  day: '2021-05-12',
  startsAt: null,
  endsAt: null,
  text: 'Przegląd planu działania',
  note: '',
  overdue: false,
  ...change,
})
const print = async (entries: readonly Entry[], change: Partial<AgendaMonthData> = {}) => {
  const { bytes } = await setPdf(
    agendaMonth({
      day: '2021-04-30',
      month: '2021-05-01',
      organisation: 'Stowarzyszenie „Źródło”',
      kinds: null,
      entries,
      ...change,
    }),
  )
  return pagesOf(bytes).map((page) => page.replace(/\s+/g, ' '))
}

it('a month of six weeks stands on one page with its holidays, hours first', async () => {
  const [page, ...more] = await print([
    entry({ day: '2021-05-31', text: 'Warsztaty', startsAt: 540, endsAt: 630 }),
    entry({ day: '2021-05-05', text: 'Zaświadczenie', overdue: true }),
  ])
  expect(more).toEqual([])
  for (const words of [
    'Kalendarz – maj 2021',
    'poniedziałek',
    'niedziela',
    'Święto Pracy',
    'Święto Konstytucji',
    '9:00 Warsztaty',
    '! Zaświadczenie',
    'Wpisów: 2. Znak „!” – po terminie.',
    'Stowarzyszenie „Źródło”',
  ])
    expect(page).toContain(words)
})
it('an empty month is a month all the same, and a choice of kinds is said', async () => {
  const [page, ...more] = await print([], { month: '2024-02-10', kinds: ['Wydarzenia', 'Pomiary'] })
  expect(more).toEqual([])
  expect(page).toContain('Kalendarz – luty 2024')
  expect(page).toContain('29')
  expect(page).toContain('Pokazano tylko: wydarzenia, pomiary.')
})
it('a day with more than fits says how many more, and stands whole on the next page', async () => {
  const many = Array.from({ length: 14 }, (_, n) =>
    entry({ text: `Spotkanie ${n + 1}`, startsAt: 480 + n * 30, endsAt: 510 + n * 30, note: 'Sala klubu' }),
  )
  const [page, list] = await print([...many, entry({ day: '2021-05-13', text: 'Jedno' })])
  expect(page).toMatch(/i jeszcze \d+ – zob\. dalej/)
  expect(page).toContain('Dalej w całości: 1 dzień.')
  expect(list).toContain('Środa, 12 maja 2021')
  for (const { text } of many) expect(list).toContain(text)
  expect(list).not.toContain('Jedno')
})
it('a day of which nothing fits says only how much there is', async () => {
  const long = 'Ocena kontraktu socjalnego: 12 osób – '.padEnd(300, 'Szczebrzeszyńska-Wierzchosławska Żelisława, ')
  const [page] = await print([entry({ text: long }), entry({ text: long })])
  expect(page).toContain('2 wpisy – zob. dalej')
  expect(page).not.toContain('jeszcze')
})
it('every day full of the longest entries keeps the month on its page', async () => {
  const long = 'Zaświadczenie o zakończeniu udziału – Szczebrzeszyńska-Wierzchosławska Żelisława Małgorzata'
  const entries = Array.from({ length: 31 }, (_, n) =>
    Array.from({ length: 5 }, () => entry({ day: `2021-05-${String(n + 1).padStart(2, '0')}`, text: long })),
  ).flat()
  const [page, list] = await print(entries)
  expect(page).toContain('strona 1 z')
  expect(page).toContain('Dalej w całości: 31 dni.')
  expect(list).toContain('Dni, które nie zmieściły się w całości')
})
