import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ReportPage } from '../../renderer/pages/ReportPage.tsx'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { bridgeTo } from '../support/bridgeTo.ts'
import { aGrant, aReport } from '../support/records.ts'
import { show } from '../support/screen.tsx'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

it('the draft of results goes into the report, and a refresh keeps what was rewritten and offers the new words', async () => {
  const { id: grantId } = await b.ask('grants.save', aGrant())
  const { id: reportId } = await b.ask('settlements.save', aReport(grantId, { i1: '' }))
  const result = {
    grantId,
    name: 'Osoby w klubie',
    unit: 'osoby',
    monitoring: '',
    planned: 300,
    formula: null,
    formulaCode: null,
    overrideReason: '',
    evidence: '',
    explanation: '',
  }
  const { id, revision } = await b.ask('results.save', { ...result, id: null, typed: 200, revision: 0 })
  const { user, unmount } = show(<ReportPage id={reportId} />, bridgeTo(b))
  const textOf = async () => (await b.ask('settlements.get', { id: reportId })).report.i1
  const openBox = async () => user.click(await screen.findByRole('button', { name: /^I\.1/ }))
  await openBox()
  await user.click(await screen.findByRole('button', { name: 'Wstaw szkic z danych' }))
  const changes = within(await screen.findByRole('region', { name: 'Zmiany z danych' }))
  expect(changes.getByText(/Wartość osiągnięta: 2/)).toBeVisible()
  await user.click(changes.getByRole('button', { name: 'Wstaw do tekstu' }))
  await vi.waitFor(async () => expect(await textOf()).toContain('Wartość osiągnięta: 2 (osoby)'))
  unmount()
  const { report } = await b.ask('settlements.get', { id: reportId })
  await b.ask('settlements.save', { ...report, i1: `${report.i1} Jedna osoba wyjechała.` })
  await b.ask('results.save', { ...result, id, typed: 300, revision })
  show(<ReportPage id={reportId} />, bridgeTo(b))
  await openBox()
  await user.click(await screen.findByRole('button', { name: 'Odśwież z danych' }))
  const again = within(await screen.findByRole('region', { name: 'Zmiany z danych' }))
  expect(again.getByText('Twój akapit zostaje; z danych wynika dziś')).toBeVisible()
  await user.click(again.getByRole('checkbox', { name: 'Weź to brzmienie zamiast mojego' }))
  await user.click(again.getByRole('button', { name: 'Wstaw do tekstu' }))
  await vi.waitFor(async () => expect(await textOf()).toContain('Wartość osiągnięta: 3 (osoby)'))
  expect(await textOf()).not.toContain('Jedna osoba wyjechała')
})
