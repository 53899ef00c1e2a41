import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { backendOnDay, bytesOnDisk, heldMeeting, twoPeople } from '../support/anonymisation.ts'
import type { TestBackend } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = (await backendOnDay('2022-01-10')).b
})
afterEach(() => b.close())

/** Words put into every kind of place, many times over, so that pages split and cells move. */
async function planted(): Promise<{ personId: number; words: string[] }> {
  const { editionId, one } = await twoPeople(b)
  await heldMeeting(b, editionId, [one.participationId], '2021-06-01')
  const words = ['Łosiowska', '600100200', 'woli rano, boi się windy']
  const { revision, ...person } = await b.ask('people.get', { id: one.personId })
  let now = revision
  for (let n = 0; n < 25; n += 1) {
    const note = `${'długa notatka ZASADZONA '.repeat(n + 1)}${n}`
    const typed = aPerson({ firstName: 'Żaneta', lastName: 'Łosiowska', phone: '600100200' })
    now = (await b.ask('people.save', { ...typed, id: person.id, note, revision: now })).revision
    await b.ask('people.save', aPerson({ lastName: `Inna${n}`, otherIdentifier: `inny dokument ${n}` }))
  }
  await b.ask('drafts.keep', {
    place: `/uczestnicy/${one.personId}#Dane osoby`,
    data: '{"note":"długa notatka ZASADZONA w szkicu"}',
  })
  const ofCase = `/uczestnicy/udzial/${one.participationId}/wsparcie#Wsparcie`
  await b.ask('drafts.keep', { place: ofCase, data: '{"note":"świadczenie ZASADZONA"}' })
  return { personId: one.personId, words: [...words, 'ZASADZONA'] }
}

it('right after the act no page of the file on the disk holds a word of the person, and the write-ahead log is empty of them', async () => {
  const { personId, words } = await planted()
  const before = await bytesOnDisk(b.path)
  // The search can find: every word is in the bytes before.
  for (const word of words) expect(before.pages.includes(word), word).toBe(true)
  expect(before.logBytes).toBeGreaterThan(0)
  const { id } = await b.ask('anonymisation.run', { personIds: [personId], basis: 'other', reason: 'decyzja organu' })
  const after = await bytesOnDisk(b.path)
  for (const word of words) expect(after.pages.includes(word), word).toBe(false)
  expect(after.logBytes).toBeLessThan(20_000)
  const [protocol] = await b.ask('anonymisation.protocols', {})
  expect(protocol).toMatchObject({ id, cleanedAt: expect.stringContaining('2022-01-10') })
  expect(await b.ask('history.verify', {})).toMatchObject({ broken: null })
})

it('while another program reads the file it is not called clean; later it can be cleaned from the list of protocols', async () => {
  const { personId, words } = await planted()
  const other = openFile(b.path)
  other.raw.exec('begin')
  other.raw.prepare('select count(*) from person').get()
  await b.ask('anonymisation.run', { personIds: [personId], basis: 'other', reason: 'decyzja organu' })
  expect((await b.ask('anonymisation.protocols', {}))[0]).toMatchObject({ cleanedAt: null })
  const refused = await b.refusal('anonymisation.clean', {})
  expect(refused).toMatchObject({ code: 'anonymisation.notCleaned' })
  other.raw.exec('commit')
  await other.close()
  await b.ask('anonymisation.clean', {})
  expect((await b.ask('anonymisation.protocols', {}))[0]).toMatchObject({ cleanedAt: expect.any(String) })
  const { pages } = await bytesOnDisk(b.path)
  for (const word of words) expect(pages.includes(word), word).toBe(false)
})
