import { expect, it } from 'vitest'
import { freshBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { printed } from '../support/modes.ts'
import { aReport } from '../support/records.ts'
import { aPdf, attachScan } from '../support/scans.ts'

it('the list of attachments numbers what the contract asks for, what the program prints and what was scanned, each once', async () => {
  const b = await freshBackend()
  const { grantId } = await grantWithLine(b)
  const { id: reportId } = await b.ask('settlements.save', aReport(grantId))
  expect(await printed(b, { kind: 'attachmentList', reportId })).toContain('Sprawozdanie nie ma załączników.')
  await b.ask('grants.saveRequirements', {
    grantId,
    requirements: [
      { name: 'Kopie list obecności', ready: true, note: 'z 12 spotkań' },
      { name: 'zestawienie  rezultatów', ready: false, note: '' },
    ],
  })
  await b.ask('results.save', {
    id: null,
    grantId,
    name: 'Osoby',
    unit: 'osób',
    planned: 900,
    monitoring: '',
    formula: null,
    formulaCode: null,
    typed: null,
    overrideReason: '',
    evidence: '',
    explanation: '',
    revision: 0,
  })
  const text = await printed(b, { kind: 'attachmentList', reportId })
  expect(text).toMatch(
    /1\. Kopie list obecności wymagany umową gotowy z 12 spotkań 2\. zestawienie rezultatów wymagany umową niegotowy/,
  )
  expect(text).not.toMatch(/ 3\. /)
  expect(text).toContain('Spis roboczy: 1 załącznik czeka na przygotowanie.')
  expect(text).toMatch(/KIS\/7\/2021.*strona 1 z 1/)
  await attachScan(b, aPdf('plakat'), {
    recordKind: 'report',
    recordId: reportId,
    purpose: 'report',
    name: 'plakat.pdf',
  })
  await attachScan(b, aPdf('upo'), {
    recordKind: 'report',
    recordId: reportId,
    purpose: 'confirmation',
    name: 'upo.pdf',
  })
  const scanned = await printed(b, { kind: 'attachmentList', reportId })
  expect(scanned).toMatch(/3\. plakat\.pdf skan przy sprawozdaniu gotowy/)
  expect(scanned).not.toContain('upo.pdf')
  await b.close()
})
