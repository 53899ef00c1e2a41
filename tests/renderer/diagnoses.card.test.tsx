import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { DiagnosisSection } from '../../renderer/features/diagnoses/DiagnosisSection.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aDiagnosedCase, type DiagnosedCase } from '../support/diagnoses.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let c: DiagnosedCase
beforeEach(async () => {
  b = await freshBackend()
  c = await aDiagnosedCase(b)
})
afterEach(() => b.close())

const preview = (document: PrintRequest) => <output>{JSON.stringify(document)}</output>
const section = () =>
  show(<DiagnosisSection participationId={c.participationId} preview={preview} history={() => null} />, bridgeTo(b))
const cell = (name: string) => screen.findByRole('button', { name })
const openInitial = async () => {
  const { id } = await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O03', 4)] }))
  const { user } = section()
  await user.click(await screen.findByRole('tab', { name: 'Początkowy' }))
  await screen.findByRole('table', { name: 'Oceny obszarów' })
  return { id, user }
}

describe('the card of a measurement', () => {
  it('begins with the kind that is due and opens at once', async () => {
    const { user } = section()
    await user.click(await screen.findByRole('button', { name: 'Dodaj pierwszy pomiar' }))
    await user.type(await screen.findByLabelText(/Data pomiaru/), '14.05.2021')
    await user.click(screen.getByRole('button', { name: 'Dodaj pomiar' }))
    expect(await screen.findByRole('table', { name: 'Oceny obszarów' })).toBeDefined()
    const { measurements } = await b.ask('diagnoses.ofParticipation', { participationId: c.participationId })
    expect(measurements).toMatchObject([{ kind: 'initial', measuredOn: '2021-05-14' }])
  })
  it('is filled with digits and arrows and saved with Ctrl+Enter, mouse apart', async () => {
    const { id, user } = await openInitial()
    const first = await cell('Sprawczość i poczucie wpływu, samoocena: nie oceniano')
    first.focus()
    // Down the column of the participant, an area left out, ten as 0; then a rating of the specialist.
    await user.keyboard('35{ArrowDown}0')
    await user.keyboard('{Home}{ArrowRight}7')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await b.ask('diagnoses.get', { id })).ratings).toHaveLength(4))
    const { ratings } = await b.ask('diagnoses.get', { id })
    const of = (code: string) => ratings.find((rating) => rating.areaId === c.area(code))
    expect(of('O01')).toMatchObject({ self: 3, specialist: 7, agreed: null })
    expect(of('O02')).toMatchObject({ self: 5 })
    expect(of('O03')).toMatchObject({ self: null, agreed: 4 })
    expect(of('O04')).toMatchObject({ self: 10 })
    // The one psychologist of the edition is the author of her area without being chosen.
    expect(of('O01')?.staffId).toBe(c.psychologistId)
  })
  it('clears a rating with Delete: not rated is not the lowest rating', async () => {
    const { id, user } = await openInitial()
    ;(await cell('Motywacja i cele, uzgodniona: 4')).focus()
    await user.keyboard('{Delete}')
    expect(await cell('Motywacja i cele, uzgodniona: nie oceniano')).toBe(document.activeElement)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect((await b.ask('diagnoses.get', { id })).ratings).toEqual([]))
  })
  it('shows what the ratings of the area look like beside it', async () => {
    const { user } = await openInitial()
    ;(await cell('Motywacja i cele, uzgodniona: 4')).focus()
    const aside = await screen.findByRole('region', { name: 'Obszar O03' })
    expect(within(aside).getByText('cele ogólne, bez planu')).toBeDefined()
    await user.click(within(aside).getByRole('button', { name: '7' }))
    expect(await cell('Motywacja i cele, uzgodniona: 7')).toBeDefined()
  })
  it('has the ratings of the measurement before beside the new ones', async () => {
    await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))
    await b.ask('diagnoses.save', c.card({ kind: 'interim', measuredOn: '2021-08-01' }))
    const { user } = section()
    await user.click(await screen.findByRole('tab', { name: 'Śródokresowy 1' }))
    const row = (await screen.findByText('Sprawczość i poczucie wpływu')).closest('tr')!
    expect(
      within(row)
        .getAllByRole('cell')
        .map((one) => one.textContent),
    ).toEqual(['3', '', '', ''])
  })
  it('keeps what was typed when the day is refused, with the sentence at the field', async () => {
    const { id, user } = await openInitial()
    const day = screen.getByLabelText(/Data pomiaru/)
    await user.clear(day)
    await user.type(day, '01.04.2021')
    ;(await cell('Sprawczość i poczucie wpływu, samoocena: nie oceniano')).focus()
    await user.keyboard('8{Control>}{Enter}{/Control}')
    expect((await screen.findAllByText('Pomiar może być najwyżej 30 dni przed początkiem udziału.')).length).toBe(1)
    expect(await cell('Sprawczość i poczucie wpływu, samoocena: 8')).toBeDefined()
    expect((await b.ask('diagnoses.get', { id })).measuredOn).toBe('2021-05-14')
  })
  it('offers the distance from the labour market that the ratings suggest, and sets it only when asked to', async () => {
    const ratings = ['O10', 'O11', 'O12'].map((code) => c.rated(code, 4))
    const { id } = await b.ask('diagnoses.save', c.card({ ratings }))
    const { user } = section()
    await user.click(await screen.findByRole('tab', { name: 'Początkowy' }))
    expect(await screen.findByText(/wynika: 3 – szkolenie lub staż/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Przyjmij' }))
    await user.click(screen.getByRole('button', { name: 'Zapisz kartę' }))
    await waitFor(async () => expect((await b.ask('diagnoses.get', { id })).marketDistance).toBe(3))
  })
  it('takes an entry of each author to one heading', async () => {
    const { id, user } = await openInitial()
    await user.click(await screen.findByRole('button', { name: 'Dodaj wpis: Potrzeby' }))
    await user.type(screen.getByLabelText(/Potrzeby: treść/), 'Praca blisko domu')
    await user.click(screen.getByRole('button', { name: 'Dodaj wpis innej osoby: Potrzeby' }))
    await user.type(screen.getAllByLabelText(/Potrzeby: treść/)[1]!, 'Kurs opiekunki')
    await user.click(screen.getByRole('button', { name: 'Zapisz kartę' }))
    await waitFor(async () =>
      expect((await b.ask('diagnoses.get', { id })).parts.map((part) => part.text)).toEqual([
        'Praca blisko domu',
        'Kurs opiekunki',
      ]),
    )
  })
})

describe('the restricted notes', () => {
  it('are asked for only by an act of their own, and go from the screen when hidden', async () => {
    const { id, user } = await openInitial()
    await b.ask('diagnoses.saveRestrictedNote', {
      id: null,
      diagnosisId: id,
      staffId: null,
      writtenOn: '2021-05-14',
      text: 'Przeżywa żałobę.',
      revision: 0,
    })
    expect(screen.queryByText('Przeżywa żałobę.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Pokaż notatki zastrzeżone' }))
    expect(await screen.findByDisplayValue('Przeżywa żałobę.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Ukryj notatki zastrzeżone' }))
    expect(screen.queryByDisplayValue('Przeżywa żałobę.')).toBeNull()
  })
  it('are printed only when asked for, and the summary only where it may be handed on', async () => {
    await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))
    const { user } = section()
    await user.click(await screen.findByRole('tab', { name: 'Wydruki' }))
    expect((await screen.findByRole('status', { name: '' })).textContent).toContain('"withRestrictedNotes":false')
    await user.click(screen.getByLabelText('Drukuj z notatkami zastrzeżonymi psychologa'))
    expect(screen.getByText(/"withRestrictedNotes":true/)).toBeDefined()
    await user.click(screen.getByText('Podsumowanie dla OPS'))
    expect(screen.getByText('Podsumowania nie można jeszcze przekazać do OPS.')).toBeDefined()
    expect(screen.queryByText(/diagnosisSummary/)).toBeNull()
  })
})

describe('the change', () => {
  it('is shown as two charts and as a table with the same figures', async () => {
    const ratings = (value: number) => ['O01', 'O05'].map((code) => c.rated(code, value))
    await b.ask('diagnoses.save', c.card({ ratings: ratings(3) }))
    await b.ask(
      'diagnoses.save',
      c.card({ kind: 'final', measuredOn: '2021-12-20', ratings: ratings(6), improvementConfirmed: true }),
    )
    section()
    expect(await screen.findByText('Sytuacja społeczna uległa poprawie, co potwierdził specjalista.')).toBeDefined()
    expect(screen.getAllByRole('img', { name: /te same liczby są w tabeli/ })).toHaveLength(2)
    const table = screen.getByRole('table', { name: 'Zmiana według obszarów' })
    expect(within(table).getAllByText('+3')).toHaveLength(2)
  })
})
