import { afterEach, expect, it, onTestFinished } from 'vitest'
import { openBackend } from '#backend/app.ts'
import { freshBackend, openTestBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

let b: TestBackend
afterEach(() => b.close())

it('fills a new file with one settled grant and its people', async () => {
  const folder = tempFolder()
  onTestFinished(folder.remove)
  b = await openTestBackend(`${folder.path}/klub.klub`, { demo: true })
  expect(await b.ask('grants.list', {})).toMatchObject([
    { amount: 119_412_00, spentOfGrant: 119_412_00, left: 0, documents: 100 },
  ])
  expect(await b.ask('people.list', {})).toMatchObject({ total: 14, women: 9, men: 5 })
  expect(await b.ask('certificates.list', {})).toMatchObject({ total: 12, annulled: 0 })
  const [report] = await b.ask('settlements.list', {})
  const { settlement, findings } = await b.ask('settlements.get', { id: report!.id })
  expect([settlement.total.actual, settlement.sourcesTotal.actual, settlement.grantUnspent]).toEqual([
    119_412_00, 119_412_00, 0,
  ])
  expect(findings.filter((finding) => finding.severity !== 'info')).toEqual([])
})

it('never adds the sample to a file somebody already works in', async () => {
  b = await freshBackend()
  await b.ask('people.save', aPerson())
  const again = await openBackend({ file: b.path, demo: true })
  expect(await again.call('people.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
  expect(await again.call('grants.list', {})).toEqual({ ok: true, value: [] })
  await again.close()
})
