import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const place = '/uczestnicy/nowa#Nowa osoba'
const data = JSON.stringify({ lastName: 'Łoś' })

it('a half-filled form is there after a restart, the last state of it, until it is dropped', async () => {
  await b.ask('drafts.keep', { place, data: '{}' })
  await b.ask('drafts.keep', { place, data })
  b = await b.restart()
  expect(await b.ask('drafts.read', { place })).toMatchObject({ data })
  expect(await b.ask('drafts.list', {})).toMatchObject([{ place }])
  await b.ask('drafts.drop', { place })
  expect(await b.ask('drafts.read', { place })).toBeNull()
})

it('leaves no trace in the history and does not stand between an undo and the step it takes back', async () => {
  const before = await b.ask('history.state', {})
  await b.ask('people.save', aPerson())
  await b.ask('drafts.keep', { place, data })
  expect((await b.ask('history.state', {})).undo?.sentence).toBe('dodano osobę „Łoś Żaneta”')
  await b.ask('history.undo', {})
  expect(await b.ask('history.state', {})).toMatchObject({ undo: before.undo })
  expect(await b.ask('drafts.read', { place })).toMatchObject({ data })
})

it('keeps a hundred of them, the oldest go first', async () => {
  for (let n = 1; n <= 103; n += 1) await b.ask('drafts.keep', { place: `/dokumenty#${n}`, data })
  const places = (await b.ask('drafts.list', {})).map((draft) => draft.place)
  expect(places).toHaveLength(100)
  expect(places.at(0)).toBe('/dokumenty#103')
  expect(places.at(-1)).toBe('/dokumenty#4')
})

it('refuses what is no form: no JSON, no place, too much', async () => {
  for (const wrong of [
    { place, data: '{' },
    { place: '', data },
    { place, data: `"${'x'.repeat(2_000_000)}"` },
  ])
    expect((await b.refusal('drafts.keep', wrong)).kind).toBe('validation')
  expect(await b.ask('drafts.list', {})).toEqual([])
})
