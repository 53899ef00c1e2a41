import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { DiagnosisSection } from '../../renderer/features/diagnoses/DiagnosisSection.tsx'
import { EditionDiagnoses } from '../../renderer/features/diagnoses/EditionDiagnoses.tsx'
import { TemplateEditor } from '../../renderer/features/diagnoses/TemplateEditor.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aDiagnosedCase, anotherCase, type DiagnosedCase } from '../support/diagnoses.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let c: DiagnosedCase
beforeEach(async () => {
  b = await freshBackend()
  c = await aDiagnosedCase(b)
})
afterEach(() => b.close())

const preview = (document: PrintRequest) => <output>{JSON.stringify(document)}</output>

describe('the diagnoses of an edition', () => {
  const edition = (opened: number[] = []) =>
    show(<EditionDiagnoses editionId={c.editionId} onOpen={(id) => opened.push(id)} preview={preview} />, bridgeTo(b))

  it('say who has which measurement, who lacks one, and lead to the person', async () => {
    await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))
    await anotherCase(b, c.editionId, 'Ćwik')
    const opened: number[] = []
    const { user } = edition(opened)
    const table = await screen.findByRole('table', { name: 'Pomiary uczestników' })
    const [, first, second] = within(table).getAllByRole('row')
    expect(first!.textContent).toContain('Ćwik')
    expect(first!.textContent).toContain('brak')
    expect(second!.textContent).toContain('14.05.2021')
    expect(screen.getByText('brak pomiaru końcowego: 1 osoba')).toBeDefined()
    await user.click(within(second!).getByText('Łoś Żaneta'))
    expect(opened).toEqual([c.participationId])
  })
  it('show means of the areas with how many people stand behind each', async () => {
    await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))
    await b.ask('diagnoses.save', c.card({ kind: 'final', measuredOn: '2021-12-20', ratings: [c.rated('O01', 7)] }))
    const { user } = edition()
    await user.click(await screen.findByText('Obszary'))
    const table = await screen.findByRole('table', { name: 'Obszary w edycji' })
    const cells = within(within(table).getAllByRole('row')[1]!).getAllByRole('cell')
    expect(cells.map((cell) => cell.textContent)).toEqual([
      'O01',
      'Sprawczość i poczucie wpływu',
      '1',
      '3,00',
      '7,00',
      '+4,00',
      '1',
      '0',
      '0',
    ])
    await user.click(screen.getByText('Zestawienie do wydruku'))
    expect(screen.getByText(/"kind":"diagnosisAggregate"/)).toBeDefined()
  })
})

describe('the template of the diagnosis', () => {
  it('takes a new area and opens it', async () => {
    const { user } = show(<TemplateEditor />, bridgeTo(b))
    await user.click(await screen.findByRole('button', { name: 'Dodaj obszar' }))
    const form = await screen.findByRole('form', { name: 'Nowy obszar diagnozy' })
    await user.type(within(form).getByLabelText(/^Kod/), 'X1')
    await user.type(within(form).getByLabelText(/^Nazwa/), 'Sen')
    await user.selectOptions(within(form).getByLabelText(/^Kto zwykle ocenia/), 'psycholog')
    await user.click(within(form).getByRole('button', { name: 'Dodaj obszar' }))
    expect(await screen.findByRole('form', { name: 'Obszar diagnozy' })).toBeDefined()
    const [template] = await b.ask('diagnoses.templates', {})
    expect(template!.areas.at(-1)).toMatchObject({ code: 'X1', name: 'Sen', role: 'PSYCHOLOGIST', active: true })
  })
  it('says why a rated area cannot be removed', async () => {
    await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O05', 4)] }))
    const { user } = show(<TemplateEditor />, bridgeTo(b))
    await user.click(await screen.findByText('Rodzina i role domowe'))
    await user.click(await screen.findByRole('button', { name: 'Usuń obszar' }))
    expect((await screen.findByRole('alert')).textContent).toContain('ten obszar był już oceniany')
  })
  it('can be copied, and the copy is shown', async () => {
    const { user } = show(<TemplateEditor />, bridgeTo(b))
    await user.click(await screen.findByRole('button', { name: 'Kopiuj wzór' }))
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>(/^Nazwa wzoru/).value).toBe('Karta wzmocnienia (kopia)'),
    )
  })
})

describe('the results of tests', () => {
  it('are typed with a comma and listed', async () => {
    const { user } = show(
      <DiagnosisSection participationId={c.participationId} preview={preview} history={() => null} />,
      bridgeTo(b),
    )
    await user.click(await screen.findByRole('tab', { name: 'Wyniki testów' }))
    await user.click(await screen.findByRole('button', { name: 'Dodaj wynik testu' }))
    const form = await screen.findByRole('form', { name: 'Nowy wynik testu' })
    await user.type(within(form).getByLabelText(/^Nazwa narzędzia/), 'GSES')
    await user.type(within(form).getByLabelText(/^Data badania/), '14.05.2021')
    await user.type(within(form).getByLabelText(/^Wynik/), '24,5')
    await user.type(within(form).getByLabelText(/^Najwyższy możliwy/), '40')
    await user.click(within(form).getByRole('button', { name: 'Zapisz wynik' }))
    expect(await screen.findByText('24,5 z 40')).toBeDefined()
  })
})
