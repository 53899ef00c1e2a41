import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aReport } from '../support/records.ts'

let b: TestBackend
let grantId: number
let id: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId } = await grantWithLine(b))
  id = (await b.ask('settlements.save', aReport(grantId))).id
})
afterEach(() => b.close())

const report = async () => (await b.ask('settlements.get', { id })).report
const lastStep = async () => (await b.ask('history.state', {})).undo?.sentence

it('the step of a changed report names the parts of the form that changed', async () => {
  await b.ask('settlements.save', { ...(await report()), i1: 'Inny opis' })
  expect(await lastStep()).toBe('zmieniono sprawozdanie (I.1)')
  await b.ask('settlements.save', {
    ...(await report()),
    periodTo: '2021-11-30',
    returned: 100,
    returnedOn: '2022-01-04',
  })
  expect(await lastStep()).toBe('zmieniono sprawozdanie (nagłówek, II.2)')
})
it('the bin tells which report was removed', async () => {
  await b.ask('settlements.remove', { id })
  expect((await b.ask('history.bin', {})).rows).toMatchObject([
    { sentence: 'usunięto sprawozdanie końcowe z dotacji „Od KIS-u do PES-u”' },
  ])
})
it('a finding about a box of the form names the part where it is mended', async () => {
  await b.ask('settlements.save', { ...(await report()), i2: '', preparedOn: null })
  const { findings } = await b.ask('settlements.get', { id })
  const parts = findings.filter(({ check }) => check === 'C-15').map(({ record }) => record?.part)
  expect(parts).toEqual(expect.arrayContaining(['I.2', 'signatures']))
})
