import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { BudgetPart } from '../../renderer/features/budgets/BudgetPart.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

it('the budget turns into pictures, each with a table whose lines lead to their documents', async () => {
  const { grantId, lineId } = await grantWithLine(b, 1_000_00)
  await b.ask('expenses.save', anExpense(lineId, { gross: 300_00 }))
  const grant = await b.ask('grants.get', { id: grantId })
  const { user } = show(<BudgetPart grant={grant} history={() => null} print={() => null} />, bridgeTo(b))
  await user.click(await screen.findByRole('radio', { name: 'Wykresy' }))
  const lines = await screen.findByRole('region', { name: 'Pozycje' })
  expect(within(lines).getByRole('img', { name: /liczby są w tabeli/ })).toBeVisible()
  const link = within(lines).getByRole('link', { name: 'I.1.1. Materiały' })
  expect(link).toHaveAttribute('href', `/dokumenty?dotacja=${grantId}&pozycja=${lineId}`)
  expect(link.closest('tr')?.textContent?.replaceAll('\u00a0', ' ')).toContain('1 000,00300,000,00700,00')
})
