import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { GeneratorPage } from '../../renderer/pages/GeneratorPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
let reportId: number
beforeEach(async () => {
  b = await freshBackend()
  const { grantId, lineId } = await grantWithLine(b)
  await b.ask('expenses.save', anExpense(lineId))
  reportId = (await b.ask('settlements.save', aReport(grantId))).id
})
afterEach(() => b.close())

const fileInputs = () => [...document.querySelectorAll<HTMLInputElement>('input[type=file]')]
const csv = (text: string) => new File([text], 'szablon.csv', { type: 'text/csv' })

it('a template is read, its columns are mapped once, and a filled copy is saved; a new version is noticed', async () => {
  const saved: string[] = []
  const bridge = { ...bridgeTo(b), saveFile: async (id: string) => saved.push(id) > 0 }
  const { user } = show(<GeneratorPage reportId={reportId} />, bridge)
  await screen.findByRole('button', { name: 'Wczytaj szablon CSV' })
  await user.upload(fileInputs().at(-1)!, csv('Numer dokumentu;Numer pozycji kosztorysu;Kwota;Źródło\r\n'))
  const panel = within(await screen.findByRole('form', { name: 'Kolumny szablonu' }))
  expect(panel.getByRole('combobox', { name: '1. Numer dokumentu' })).toHaveDisplayValue('Numer dokumentu')
  await user.type(panel.getByRole('textbox', { name: 'Stały tekst w kolumnie 4' }), 'dotacja')
  await user.click(panel.getByRole('button', { name: 'Zapisz szablon' }))
  await user.click(await screen.findByRole('button', { name: 'Wypełnij plik – Faktury' }))
  await vi.waitFor(() => expect(saved).toHaveLength(1))
  const text = new TextDecoder().decode((await b.file(saved[0]!))!.bytes)
  expect(text).toBe('Numer dokumentu;Numer pozycji kosztorysu;Kwota;Źródło\r\nFV 1/2021;I.1.1.;1234,56;dotacja\r\n')
  await user.upload(fileInputs()[0]!, csv('Numer dokumentu;Kwota;Wystawca\r\n'))
  expect(await screen.findByText('Szablon się zmienił')).toBeVisible()
  expect(screen.getByText('Nowe kolumny: Wystawca. Sprawdź, co w nie wpisać.')).toBeVisible()
})
