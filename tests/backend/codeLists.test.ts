import { afterEach, beforeEach, expect, it } from 'vitest'
import { attributesOf, editableLists } from '#shared/codeLists/lists.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const items = (list: string) => b.ask('codeLists.items', { list })
const item = (change: object = {}) => ({
  id: null,
  list: 'end_reason',
  code: 'Z12',
  label: 'przeniesienie do innej edycji',
  active: true,
  validFrom: null,
  validTo: null,
  attributes: { class: 'continued' },
  ...change,
})

it('every list of a new file has codes, and all that they say of themselves is what the list allows', async () => {
  for (const known of editableLists) {
    const codes = await items(known.list)
    expect(codes.length, known.list).toBeGreaterThan(1)
    for (const { attributes } of codes) expect(attributesOf(known, attributes, attributes)).toEqual(attributes)
  }
})

it('saving a code keeps what only the program knows of it', async () => {
  const [code] = await items('education')
  expect(code!.attributes).toEqual({ isced: 0 })
  const { used: _, ...same } = code!
  await b.ask('codeLists.save', { ...same, list: 'education', label: 'bez wykształcenia', attributes: {} })
  expect((await items('education'))[0]).toMatchObject({ label: 'bez wykształcenia', attributes: { isced: 0 } })
})

it('a new reason can be chosen at once, and one switched off is no longer offered but keeps its words', async () => {
  const { id } = await b.ask('codeLists.save', item())
  const offered = async () => (await b.ask('club.codeLists', {})).some((one) => one.code === 'Z12')
  expect(await offered()).toBe(true)
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id: editionId } = await b.ask('editions.save', anEdition())
  await b.ask(
    'editions.saveParticipation',
    aParticipation({ personId, editionId, endedOn: '2021-09-01', endReason: 'Z12' }),
  )
  await b.ask('codeLists.save', item({ id, active: false }))
  expect(await offered()).toBe(false)
  expect((await b.ask('editions.participants', { editionId }))[0]).toMatchObject({
    endReasonLabel: 'przeniesienie do innej edycji',
  })
  expect((await b.refusal('codeLists.remove', { id })).code).toBe('codeLists.used')
})

it('a code is given once and stays', async () => {
  const { id } = await b.ask('codeLists.save', item())
  expect((await b.refusal('codeLists.save', item())).fields).toEqual([
    { path: 'code', message: 'Taki kod już jest. Wybierz inny.' },
  ])
  expect((await b.refusal('codeLists.save', item({ id, code: 'Z13' }))).code).toBe('codeLists.codeStays')
})

it.each([
  ['a class of an end that does not exist', { attributes: { class: 'lost' } }, 'codeLists.attribute'],
  ['a property the list does not know', { attributes: { colour: 'red' } }, 'codeLists.attribute'],
  ['a list that is not the coordinator’s', { list: 'attendance_mark' }, 'notFound'],
  ['an end before the beginning', { validFrom: '2022-01-02', validTo: '2022-01-01' }, 'validation'],
])('refuses %s', async (_, change, code) => {
  expect((await b.refusal('codeLists.save', item(change))).code).toBe(code)
  expect((await items('end_reason')).map((one) => one.code)).not.toContain('Z12')
})

it('moves a code in its list, not past the edge, and takes back an unused one', async () => {
  const [first, second] = await items('referral')
  await b.ask('codeLists.move', { id: second!.id, direction: 'up' })
  expect((await items('referral')).slice(0, 2).map((one) => one.id)).toEqual([second!.id, first!.id])
  expect((await b.refusal('codeLists.move', { id: second!.id, direction: 'up' })).code).toBe('codeLists.atEdge')
  await b.ask('codeLists.remove', { id: first!.id })
  expect((await items('referral')).map((one) => one.id)).not.toContain(first!.id)
  await b.ask('history.undo', {})
  expect((await items('referral')).map((one) => one.id)).toContain(first!.id)
})
