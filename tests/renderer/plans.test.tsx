import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EditionPlans } from '../../renderer/features/plans/EditionPlans.tsx'
import { PlanDesk } from '../../renderer/features/plans/PlanDesk.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aCase, aGoal, anAction, anAdviser, attended, draftOf, enter } from '../support/planRecords.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let of: Awaited<ReturnType<typeof aCase>>
beforeEach(async () => {
  b = await freshBackend()
  of = await aCase(b)
})
afterEach(() => b.close())

const open = () =>
  show(
    <PlanDesk
      participationId={of.participationId}
      today="2022-01-10"
      preview={(document) => <p>{JSON.stringify(document)}</p>}
      history={() => <p>historia</p>}
    />,
    bridgeTo(b),
  ).user
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const field = (name: string | RegExp) => screen.findByRole('textbox', { name })
const plan = async () => {
  const { versions } = await b.ask('plans.case', { participationId: of.participationId })
  return b.ask('plans.get', { id: versions.at(-1)!.id })
}
const start = async () =>
  (await b.ask('plans.start', { participationId: of.participationId, drawnOn: '2021-05-20', modelId: null })).id
/** A plan with an adviser and one goal for the first weak area; the second stays open. */
async function drawn() {
  const id = await start()
  await b.ask(
    'plans.save',
    draftOf(await b.ask('plans.get', { id }), {
      adviserId: await anAdviser(b),
      mainGoal: 'Praca w gminie',
      goals: [aGoal({ areaId: of.areaIds[0], actions: [anAction()] })],
    }),
  )
  return id
}

describe('a plan on the screen', () => {
  it('is begun with one button: it says which areas are weak and proposes the rest', async () => {
    const user = open()
    expect(await screen.findByText(/2 obszary poniżej 5/)).toBeVisible()
    await user.click(await button('Rozpocznij plan'))
    expect(await screen.findByText('IPD/2021/1')).toBeVisible()
    expect(((await field(/Punkt wyjścia/)) as HTMLTextAreaElement).value).toContain('Brak dojazdu')
    expect(await screen.findByText('2 obszary poniżej 5 bez celu i bez powodu')).toBeVisible()
  })
  it('asks for each weak area until it has a goal or a reason, and saves both', async () => {
    await start()
    const user = open()
    const areas = (await b.ask('plans.case', { participationId: of.participationId })).areas
    await user.click(await button(`Dodaj cel: ${areas[0]!.name}`))
    expect(await screen.findByText('1 obszar poniżej 5 bez celu i bez powodu')).toBeVisible()
    await user.type(await field(/Cel szczegółowy/), 'Załatwiam sprawy sama')
    await user.click(await button(`Podaj powód: ${areas[1]!.name}`))
    expect(screen.queryByText(/bez celu i bez powodu/)).toBeNull()
    await user.type(await field(/Dlaczego bez celu/), 'Zajmuje się tym poradnia.')
    await user.click(await button('Zapisz plan'))
    await waitFor(async () =>
      expect(await plan()).toMatchObject({
        goals: [{ text: 'Załatwiam sprawy sama', areaId: of.areaIds[0] }],
        reasons: [{ areaId: of.areaIds[1], reason: 'Zajmuje się tym poradnia.' }],
      }),
    )
  })
  it('takes hours with their length, copies a goal with its actions and changes the order', async () => {
    await start()
    const user = open()
    await user.click(await button('Dodaj cel'))
    await user.type(await field(/Cel szczegółowy/), 'Pierwszy')
    await user.click(await button('Dodaj działanie do celu 1'))
    await user.type(await screen.findByRole('combobox', { name: /Rodzaj wsparcia/ }), 'psychoeduk{Enter}')
    await user.type(await field('Godzin'), '12,5')
    await user.click(await button('Powiel cel 1'))
    const texts = await screen.findAllByRole('textbox', { name: /Cel szczegółowy/ })
    await user.clear(texts[1]!)
    await user.type(texts[1]!, 'Drugi')
    await user.click(await button('Wyżej: cel 2'))
    await user.click(await button('Zapisz plan'))
    await waitFor(async () => expect((await plan()).goals.map((goal) => goal.text)).toEqual(['Drugi', 'Pierwszy']))
    const actions = (await plan()).goals.flatMap((goal) => goal.actions)
    // The kind of support brings its usual hour: 12,5 hours of the school are 563 minutes.
    expect(
      actions.map(({ supportType, plannedMinutes, hourMinutes }) => [supportType, plannedMinutes, hourMinutes]),
    ).toEqual([
      ['T04', 563, 45],
      ['T04', 563, 45],
    ])
    expect(new Set(actions.map((action) => action.id)).size).toBe(2)
  })
  it('refuses a goal without words beside its field and keeps what was typed', async () => {
    await start()
    const user = open()
    await user.type(await field(/Cel główny/), 'Praca')
    await user.click(await button('Dodaj cel'))
    await user.click(await button('Zapisz plan'))
    expect(await screen.findByText('Uzupełnij to pole.')).toBeVisible()
    expect(await field(/Cel główny/)).toHaveValue('Praca')
    expect((await plan()).revision).toBe(1)
  })
  it('is signed after a word about open areas, and then only the state of goals can be changed', async () => {
    await drawn()
    const user = open()
    await user.click(await button('Podpisz…'))
    const form = await screen.findByRole('form', { name: 'Podpisanie planu' })
    await user.click(within(form).getByRole('button', { name: 'Zapisz jako podpisany' }))
    expect(await within(form).findByText('Potwierdź, że podpisujesz plan mimo otwartych obszarów.')).toBeVisible()
    await user.click(within(form).getByRole('checkbox', { name: 'Podpisuję mimo otwartych obszarów' }))
    await user.click(within(form).getByRole('button', { name: 'Zapisz jako podpisany' }))
    const status = await screen.findByRole('combobox', { name: 'Stan celu 1' })
    expect(screen.queryByRole('button', { name: 'Zapisz plan' })).toBeNull()
    await user.selectOptions(status, 'zrealizowany')
    await user.click(await button('Zapisz stan celów'))
    await waitFor(async () => expect((await plan()).goals[0]!.status).toBe('done'))
  })
  it('is changed by an annex that opens as a draft and shows what differs', async () => {
    const id = await drawn()
    const { revision } = await plan()
    await b.ask('plans.sign', { id, signedOn: '2021-05-25', signedPlace: 'Łomazy', openAreas: true, revision })
    const user = open()
    await user.click(await button('Zmień plan (aneks)…'))
    const form = await screen.findByRole('form', { name: 'Aneks do planu' })
    await user.type(within(form).getByRole('textbox', { name: /Powód/ }), 'Nowa praca męża')
    await user.click(within(form).getByRole('button', { name: 'Rozpocznij aneks' }))
    const main = await field(/Cel główny/)
    await user.clear(main)
    await user.type(main, 'Praca w powiecie')
    await user.click(await button('Zapisz plan'))
    await waitFor(async () => expect((await plan()).mainGoal).toBe('Praca w powiecie'))
    await user.click(await screen.findByRole('tab', { name: 'Zmiany' }))
    const row = await screen.findByRole('row', { name: /zmieniono cel główny/ })
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Praca w gminie', 'Praca w powiecie'])
  })
  it('shows in the realisation hours done beside planned and the rating that started it', async () => {
    await drawn()
    await enter(b, ...attended(of, '2021-06-10', { supportType: 'T04', minutes: 90 }))
    const user = open()
    await user.click(await screen.findByRole('tab', { name: 'Realizacja' }))
    expect(await screen.findByText(/2\sgodz\. \(45\smin\) z planowanych 20\sgodz\. \(45\smin\)/)).toBeVisible()
    expect(await screen.findByText(/Cele osiągnięte: 0 z 1/)).toBeVisible()
    expect(await screen.findByText('Ten obszar nie ma celu ani powodu, dlaczego go nie ma.')).toBeVisible()
  })
  it('is reviewed: the review sets the state of goals and moves the next one', async () => {
    await drawn()
    const user = open()
    await user.click(await screen.findByRole('tab', { name: 'Przeglądy (2)' }))
    expect(await screen.findAllByText('po terminie')).toHaveLength(2)
    await user.click(await button('Przeprowadź przegląd 10.08.2021'))
    const form = await screen.findByRole('form', { name: 'Przegląd planu' })
    await user.click(within(form).getByRole('button', { name: 'Zapisz przegląd' }))
    expect(await within(form).findByText('Uzupełnij to pole.')).toBeVisible()
    await user.selectOptions(within(form).getByRole('combobox', { name: /Decyzja/ }), 'realizować plan dalej')
    await user.selectOptions(within(form).getByRole('combobox', { name: 'Stan celu 1' }), 'w trakcie')
    await user.click(within(form).getByRole('button', { name: 'Zapisz przegląd' }))
    expect(await screen.findByText(/odbył się: realizować plan dalej/)).toBeVisible()
    expect((await plan()).goals[0]!.status).toBe('running')
  })
})

describe('plans of an edition', () => {
  it('are listed with those who have none, and narrowed to what is to be done', async () => {
    await drawn()
    await aCase(b, { editionId: of.editionId, lastName: 'Ćwik' })
    const { user } = show(<EditionPlans editionId={of.editionId} />, bridgeTo(b))
    expect(await screen.findByRole('row', { name: /Łoś Żaneta IPD\/2021\/1 szkic/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /Ćwik Żaneta brak planu/ })).toBeVisible()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Pokaż' }), 'bez planu (1)')
    expect(screen.queryByRole('row', { name: /Łoś/ })).toBeNull()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Pokaż' }), 'po zakończeniu, bez podsumowania (0)')
    await user.click(await button('Pokaż wszystko'))
    expect(await screen.findByRole('row', { name: /Łoś/ })).toBeVisible()
  })
})
