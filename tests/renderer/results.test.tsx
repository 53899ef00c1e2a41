import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { GrantPage } from '../../renderer/pages/GrantPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aGrant, anEdition, aParticipation, aPerson } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let grantId: number
beforeEach(async () => {
  b = await freshBackend()
  grantId = (await b.ask('grants.save', aGrant())).id
})
afterEach(() => b.close())

const open = () => {
  history.replaceState(null, '', `/dotacje/${grantId}/rezultaty`)
  return show(<GrantPage id={grantId} part="rezultaty" />, bridgeTo(b)).user
}

it('a result is added, counted from the case work and opened to the records behind it', async () => {
  const { id: editionId } = await b.ask('editions.save', anEdition({ grantId }))
  const { id: personId } = await b.ask('people.save', aPerson())
  await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Dodaj pierwszy rezultat' }))
  const form = within(await screen.findByRole('form', { name: 'Nowy rezultat' }))
  await user.type(form.getByRole('textbox', { name: /Nazwa jak w ofercie/ }), 'Osoby w klubie')
  await user.type(form.getByRole('textbox', { name: /^Plan/ }), '3')
  await user.selectOptions(form.getByRole('combobox', { name: /Jak liczyć/ }), 'Uczestnicy zadania')
  await user.click(form.getByRole('button', { name: 'Dodaj rezultat' }))
  expect(await screen.findByText(/1 z 3 \(33,33/)).toBeVisible()
  expect(screen.getByText('Odchylenie od planu trzeba wyjaśnić')).toBeVisible()
  await user.click(screen.getByRole('tab', { name: 'Zapisy' }))
  const behind = within(await screen.findByRole('table', { name: 'Zapisy: Osoby w klubie' }))
  expect(behind.getByText('Łoś Żaneta')).toBeVisible()
  const [saved] = (await b.ask('results.ofGrant', { grantId })).results
  expect(saved).toMatchObject({ planned: 300, unit: 'osoby', computed: 100 })
})

it('a value put in place of the counted one asks for its reason and loses nothing', async () => {
  await b.ask('results.save', {
    id: null,
    grantId,
    name: 'Osoby w klubie',
    unit: 'osoby',
    monitoring: '',
    planned: 300,
    formula: 'participants',
    formulaCode: null,
    typed: null,
    overrideReason: '',
    evidence: '',
    explanation: '',
    revision: 0,
  })
  const user = open()
  await user.click(await screen.findByText('Osoby w klubie'))
  const form = within(await screen.findByRole('form', { name: 'Dane rezultatu' }))
  await user.type(form.getByRole('textbox', { name: /Wartość zamiast policzonej/ }), '2')
  await user.tab()
  await user.click(form.getByRole('button', { name: 'Zapisz rezultat' }))
  expect((await b.ask('results.ofGrant', { grantId })).results[0]?.typed).toBeNull()
  await user.type(await form.findByRole('textbox', { name: /Powód zmiany/ }), 'karty papierowe')
  await user.click(form.getByRole('button', { name: 'Zapisz rezultat' }))
  await vi.waitFor(async () =>
    expect((await b.ask('results.ofGrant', { grantId })).results[0]).toMatchObject({ typed: 200, computed: 0 }),
  )
})

it('an action of the schedule is added with its days', async () => {
  const user = open()
  await user.click(await screen.findByRole('button', { name: 'Dodaj pierwsze działanie' }))
  const form = within(await screen.findByRole('form', { name: 'Nowe działanie harmonogramu' }))
  await user.type(form.getByRole('textbox', { name: /Nazwa jak w ofercie/ }), 'Kurs opiekuna')
  await user.type(form.getByRole('textbox', { name: 'Początek' }), '01.06.2021')
  await user.type(form.getByRole('textbox', { name: 'Koniec' }), '30.09.2021')
  await user.click(form.getByRole('button', { name: 'Dodaj działanie' }))
  const table = within(await screen.findByRole('table', { name: 'Harmonogram' }))
  expect(await table.findByText('01.06.2021–30.09.2021')).toBeVisible()
})
