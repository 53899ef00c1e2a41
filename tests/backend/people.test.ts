import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const found = async (search: string) => (await b.ask('people.list', { search })).rows.map((row) => row.lastName)

it('finds without marks, in any case and order of words, by the beginnings of words', async () => {
  await b.ask('people.save', aPerson({ lastName: 'Gęślą-Jaźń', firstName: 'Łucja', gmina: 'Łomazy' }))
  await b.ask('people.save', aPerson({ lastName: 'Nowak', firstName: 'Anna', gmina: 'Rossosz' }))
  for (const search of ['lomazy', 'ŁOMAZY', 'gesla', 'jazn', 'lucja gesl', 'gęśl łuc'])
    expect(await found(search), search).toEqual(['Gęślą-Jaźń'])
  expect(await found('lomazy nowak')).toEqual([])
  expect(await found('"; drop table person; --')).toEqual([])
  expect(await found('')).toHaveLength(2)
})

it('sorts in Polish order and counts women and men of all that match', async () => {
  for (const lastName of ['Żyła', 'Łoś', 'Ćwik', 'Lis', 'Cebula', 'Zając'])
    await b.ask('people.save', aPerson({ lastName, sex: lastName === 'Lis' ? 'M' : 'K' }))
  const { rows, total, women, men } = await b.ask('people.list', { limit: 3 })
  expect(rows.map((row) => row.lastName)).toEqual(['Cebula', 'Ćwik', 'Lis'])
  expect({ total, women, men }).toEqual({ total: 6, women: 5, men: 1 })
  const last = await b.ask('people.list', { descending: true, limit: 2 })
  expect(last.rows.map((row) => row.lastName)).toEqual(['Żyła', 'Zając'])
})

it('keeps one record for one PESEL and says beside the field which rule it breaks', async () => {
  const pesel = { pesel: '022 708 036 24', birthDate: '2002-07-08' }
  const { id } = await b.ask('people.save', aPerson(pesel))
  expect(await b.ask('people.get', { id })).toMatchObject({ pesel: '02270803624' })
  const again = await b.refusal('people.save', aPerson({ ...pesel, lastName: 'Inna' }))
  expect(again).toMatchObject({ code: 'people.samePesel', fields: [{ path: 'pesel' }] })
  expect(
    await b.ask('people.similar', { pesel: '02270803624', firstName: '', lastName: '', birthDate: '', exceptId: null }),
  ).toMatchObject([{ id, samePesel: true }])
  expect(
    await b.ask('people.similar', {
      pesel: '',
      firstName: 'żaneta',
      lastName: 'łoś',
      birthDate: '2002-07-08',
      exceptId: null,
    }),
  ).toMatchObject([{ id, samePesel: false }])
})

it.each([
  ['a wrong check digit', { pesel: '02270803625', birthDate: '2002-07-08' }, 'pesel'],
  ['a day that does not exist', { birthDate: '1990-02-30' }, 'birthDate'],
  ['a birth date other than that of the PESEL', { pesel: '02270803624', birthDate: '2002-07-09' }, 'birthDate'],
  ['neither PESEL nor another identifier', { otherIdentifier: '  ' }, 'pesel'],
  ['a name of spaces', { lastName: '   ' }, 'lastName'],
  ['a note of a million letters', { note: 'ą'.repeat(1_000_000) }, 'note'],
  ['a wrong postal code', { postalCode: '21532' }, 'postalCode'],
  ['a sex that is not on the list', { sex: 'X' }, 'sex'],
  ['a number for a name', { firstName: 7 }, 'firstName'],
  ['an unknown field', { haslo: 'x' }, ''],
])('refuses %s at its field and writes nothing', async (_, change, path) => {
  const refused = await b.refusal('people.save', { ...aPerson(), ...change })
  expect(refused.kind).toBe('validation')
  expect(refused.fields.map((field) => field.path)).toContain(path)
  expect(
    refused.fields.every((field) => field.message.length > 5 && !/invalid|expected|input/i.test(field.message)),
  ).toBe(true)
  expect((await b.ask('people.list', {})).total).toBe(0)
  expect((await b.ask('history.list', {})).total).toBe(0)
})

it('a person in an edition is not removed', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id: editionId } = await b.ask('editions.save', anEdition())
  await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))
  expect((await b.refusal('people.remove', { id: personId })).code).toBe('people.inEdition')
  expect((await b.refusal('editions.remove', { id: editionId })).code).toBe('editions.hasParticipants')
  expect((await b.refusal('editions.saveParticipation', aParticipation({ personId, editionId }))).code).toBe(
    'editions.alreadyIn',
  )
})

it('a save that leads to what is not there is refused as a save', async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  for (const [name, input] of [
    ['editions.saveParticipation', aParticipation({ personId, editionId: 99 })],
    ['editions.save', anEdition({ grantId: 99 })],
  ] as const) {
    const { code, message } = await b.refusal(name, input)
    expect([code, message.split(':')[0]]).toEqual(['record.gone', 'Nie zapisano'])
  }
})

it('a save that carries an old revision is refused and changes nothing', async () => {
  const first = await b.ask('people.save', aPerson())
  await b.ask('people.save', aPerson({ ...first, city: 'Rossosz' }))
  expect((await b.refusal('people.save', aPerson({ ...first, city: 'Wisznice' }))).kind).toBe('stale')
  expect(await b.ask('people.get', { id: first.id })).toMatchObject({ city: 'Rossosz', revision: 2 })
})
