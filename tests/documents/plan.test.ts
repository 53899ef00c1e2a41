import { describe, expect, it } from 'vitest'
import { type PlanPrint, plan } from '#backend/documents/plan.ts'
import { planRealisation } from '#backend/documents/planRealisation.ts'
import { planReview } from '#backend/documents/planReview.ts'
import { planSummary } from '#backend/documents/planSummary.ts'
import { setPdf } from '#backend/documents/render.ts'
import { pagesOf, textOf } from '../support/printedPdf.ts'
import { action, goal, paper, realisationPrint, reviewPrint, summaryPrint } from './planSamples.ts'

const pages = async (data: PlanPrint) =>
  pagesOf((await setPdf(plan(data))).bytes).map((text) => text.replace(/\s+/g, ' '))
const text = async (change: Parameters<typeof paper>[0] = {}) =>
  (await pages({ paper: paper(change), blank: false })).join(' ')

describe('a printed plan', () => {
  it('says whose it is, where it begins, its goals with actions and hours, duties, reviews and who signs', async () => {
    const said = await text()
    for (const part of [
      'Klub Integracji Społecznej w Łęgach',
      'INDYWIDUALNY PLAN DZIAŁANIA nr IPD/2021/3',
      'uczestniczka Anna Kowalska',
      'okres realizacji 10.05.2021 – 31.12.2021',
      'Mocne strony: samoocena (8).',
      'Obszar oceniony poniżej 5',
      'Prawa i kontakt z instytucjami 3 cel w planie',
      'bez celu: Rodziną zajmuje się asystent z ośrodka.',
      'Cel 1. Samodzielnie załatwiam sprawy w urzędzie gminy',
      'miernik: liczba spraw załatwionych bez pomocy; wartość docelowa: trzy sprawy; termin: 31.10.2021',
      'Razem zaplanowano: 20 godz. (45 min).',
      'Opiekun osoby starszej',
      'dojazd lub zwrot jego kosztów; posiłek.',
      'Planowane terminy: 10.08.2021, 10.11.2021.',
      'Łęgi, 25.05.2021',
      'doradca zawodowy',
    ])
      expect(said).toContain(part)
    expect(said).not.toContain('ANEKS')
    expect(said).not.toContain('psycholog')
    expect(said).not.toContain('ani powodu')
  })
  it('has its number, version and day at the foot of every page', async () => {
    const all = await pages({
      paper: paper({ goals: [1, 2, 3, 4, 5].map((identity) => goal({ identity })) }),
      blank: false,
    })
    expect(all.length).toBeGreaterThan(1)
    for (const [index, page] of all.entries())
      expect(page).toContain(`IPD/2021/3 · wersja 1 · opracowano 20.05.2021 strona ${index + 1} z ${all.length}`)
  })
  it('fits in two or three pages and keeps all signatures on one, however long it is', async () => {
    for (const goals of [1, 3, 5, 6]) {
      const all = await pages({
        paper: paper({
          psychologist: 'dr Anna Nowak-Wiśniewska',
          goals: Array.from({ length: goals }, (_, index) =>
            goal({ identity: index, actions: [action(), action({ support: 'poradnictwo psychologiczne' })] }),
          ),
        }),
        blank: false,
      })
      expect(all.length).toBeLessThanOrEqual(3)
      const last = all.at(-1)!
      for (const role of [
        'miejscowość',
        'uczestniczka',
        'doradca zawodowy',
        'pracownik socjalny',
        'psycholog',
        'koordynator',
      ])
        expect(last, `${goals} ${role}`).toContain(role)
    }
  })
  it('adds hours of each length apart', async () => {
    const both = [action({ plannedMinutes: 900 }), action({ plannedMinutes: 600, hourMinutes: 60 })]
    expect(await text({ goals: [goal({ actions: both })] })).toContain(
      'Razem zaplanowano: 20 godz. (45 min) oraz 10 godz. (60 min).',
    )
  })
  it('says when it is signed although weak areas are left open', async () => {
    const open = { name: 'Mobilność', rating: 2, hasGoal: false, reason: '' }
    const said = await text({ weakAreas: [open] })
    expect(said).toContain('Mobilność 2 bez celu i bez powodu')
    expect(said).toContain('choć 1 słaby obszar nie ma celu ani powodu')
  })
  it('as an annex names the version it changes and why', async () => {
    const said = await text({ version: 2, amendsSignedOn: '2021-05-25', annexReason: 'Podjęcie pracy.' })
    expect(said).toContain(
      'ANEKS DO INDYWIDUALNEGO PLANU DZIAŁANIA nr IPD/2021/3, wersja 2 zmienia wersję podpisaną 25.05.2021',
    )
    expect(said).toContain('Powód zmiany planu Podjęcie pracy.')
  })
  it('blank leaves room for everything and for every signature', async () => {
    const nothing = paper({
      person: { name: '', sex: 'K' },
      goals: [],
      weakAreas: [],
      startingPoint: '',
      number: '',
      adviser: '',
    })
    const said = (await pages({ paper: nothing, blank: true })).join(' ')
    expect(said).toContain('uczestnik(-czka)')
    expect(said).toContain('Cel 3.')
    expect(said).toContain('psycholog')
    expect(said).not.toContain('wersja')
  })
})

describe('the sheet of a review', () => {
  it('says how each goal stands, what was decided and when the next one is', async () => {
    const said = textOf((await setPdf(planReview(reviewPrint()))).bytes)
    expect(said).toContain('odbył się 12.08.2021')
    expect(said).toContain('w trakcie dwie z trzech')
    expect(said).toContain('Realizować plan dalej.')
    expect(said).toContain('Następny przegląd: 10.11.2021')
  })
  it('before it is held offers the decisions and tells no state', async () => {
    const said = textOf((await setPdf(planReview(reviewPrint({ heldOn: null, decision: null, nextOn: null })))).bytes)
    expect(said).toContain('□ realizować plan dalej')
    expect(said).not.toContain('w trakcie')
  })
})

it('the summary states the share of goals reached, the hours and what is not counted', async () => {
  const said = textOf((await setPdf(planSummary(summaryPrint()))).bytes)
  expect(said).toContain('Cele osiągnięte: 1 z 2 (50 %).')
  expect(said).toContain('wykonano 22,5 godz. (60 min) z planowanych 25 godz. (60 min).')
  expect(said).toContain('Nie policzono spotkań bez zatwierdzonej obecności: 2.')
})

it('the realisation goes from area to goal to hours to the second rating on one page', async () => {
  const { bytes, pages: count } = await setPdf(planRealisation(realisationPrint()))
  expect(count).toBe(1)
  const said = textOf(bytes)
  for (const part of [
    'Prawa i kontakt z instytucjami ocena na początku 3, 20.12.2021: 7',
    '20 godz. (45 min) 18 godz. (45 min)',
    'Warunki życia i budżet domowy 4 – Rodziną zajmuje się asystent z ośrodka.',
    'poradnictwo psychologiczne (godziny liczone raz) 15 godz. (60 min) 16 godz. (60 min)',
    'Razem: 29,5 godz. (60 min) z planowanych 30 godz. (60 min).',
  ])
    expect(said).toContain(part)
})
