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

const relative = { id: null, name: 'Zosia Łoś', relation: 'CHILD', birthYear: 2015, note: '' }
it('keeps education, disability, address and the people close to somebody', async () => {
  const { id } = await b.ask(
    'people.save',
    aPerson({
      education: 'E3Z',
      disability: 'D2',
      disabilityUntil: '2025-01-31',
      citizenship: 'UA',
      powiat: 'bialski',
      wojewodztwo: 'lubelskie',
      areaKind: '3',
      contactPerson: 'siostra, 600 100 200',
      relatives: [relative, { ...relative, name: 'Jan Łoś', relation: 'PARTNER', birthYear: null }],
    }),
  )
  const person = await b.ask('people.get', { id })
  expect(person).toMatchObject({ education: 'E3Z', disabilityUntil: '2025-01-31', wojewodztwo: 'lubelskie' })
  expect(person.relatives.map((one) => one.name)).toEqual(['Zosia Łoś', 'Jan Łoś'])
  const { participations: _, ...typed } = person
  await b.ask('people.save', { ...typed, relatives: [{ ...person.relatives[1]!, birthYear: 1985 }] })
  const after = await b.ask('people.get', { id })
  expect(after.relatives).toMatchObject([{ id: person.relatives[1]?.id, birthYear: 1985 }])
  await b.ask('history.undo', {})
  expect((await b.ask('people.get', { id })).relatives).toHaveLength(2)
})

it('leaves the people close to somebody alone when a save does not name them', async () => {
  const { id, revision } = await b.ask('people.save', aPerson({ relatives: [relative] }))
  await b.ask('people.save', aPerson({ id, revision, note: 'zmiana' }))
  expect((await b.ask('people.get', { id })).relatives).toHaveLength(1)
})

it.each([
  ['an education that is in no list', { education: 'E99' }, 'education'],
  ['a voivodeship that is none', { wojewodztwo: 'Lubelskie' }, 'wojewodztwo'],
  ['a citizenship that is in no list', { citizenship: 'XX' }, 'citizenship'],
  ['a relative of an unknown kind', { relatives: [{ ...relative, relation: 'X' }] }, 'relatives.0.relation'],
  ['a relative without a name', { relatives: [{ ...relative, name: ' ' }] }, 'relatives.0.name'],
])('refuses %s', async (_, wrong, path) =>
  expect(await b.refusal('people.save', aPerson(wrong))).toMatchObject({ fields: [{ path }] }),
)

it('finds by telephone, typed with spaces or without, by powiat and by another document', async () => {
  await b.ask('people.save', aPerson({ lastName: 'Łoś', phone: '600 100 200', powiat: 'bialski' }))
  await b.ask('people.save', aPerson({ lastName: 'Nowak', otherIdentifier: 'paszport ZK 77' }))
  for (const search of ['600100200', '600 100 200', 'bialsk']) expect(await found(search), search).toEqual(['Łoś'])
  expect(await found('zk 77')).toEqual(['Nowak'])
})

it('lists people by how they stand, by group and by path', async () => {
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const person = async (lastName: string) =>
    (await b.ask('people.save', aPerson({ lastName, otherIdentifier: lastName }))).id
  const [running, ended] = [await person('Ćwik'), await person('Żyła')]
  await person('Nikt')
  const { id: open } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId: running }))
  await b.ask(
    'editions.saveParticipation',
    aParticipation({ editionId, personId: ended, endedOn: '2021-12-31', endReason: 'Z1' }),
  )
  const { id: pathId } = await b.ask('editions.savePath', { id: null, editionId, name: 'KIS', note: '', revision: 0 })
  await b.ask('participations.joinPath', { participationIds: [open], pathId, validFrom: null })
  const names = async (input: object) => (await b.ask('people.list', input)).rows.map((row) => row.lastName)
  expect(await names({ standing: 'inProgress' })).toEqual(['Ćwik'])
  expect(await names({ standing: 'ended' })).toEqual(['Żyła'])
  expect(await names({ standing: 'none' })).toEqual(['Nikt'])
  expect(await names({ standing: 'applied' })).toEqual([])
  expect(await names({ pathId })).toEqual(['Ćwik'])
  expect((await b.ask('people.list', {})).rows.map(({ lastName, standing }) => [lastName, standing])).toEqual([
    ['Ćwik', 'inProgress'],
    ['Nikt', null],
    ['Żyła', 'ended'],
  ])
})
