import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backendOnDay, twoPeople } from '../support/anonymisation.ts'
import { type TestBackend, tempFolder } from '../support/backend.ts'

let b: TestBackend
let setDay: (day: string) => void
let personId: number
let other: number
beforeEach(async () => {
  const made = await backendOnDay('2022-01-10')
  b = made.b
  setDay = made.setDay
  const people = await twoPeople(b)
  personId = people.one.personId
  other = people.other.personId
})
afterEach(() => b.close())

const folder = () => join(dirname(b.path), 'kopie')
const copiesIn = (path: string) => readdirSync(path).filter((name) => name.endsWith('.klub'))
const makeCopy = async () => (await b.ask('copies.make', { job: crypto.randomUUID() })).name
const anonymise = (id: number) =>
  b.ask('anonymisation.run', { personIds: [id], basis: 'other', reason: 'decyzja organu' })

it('copies made before the last anonymising go, those made since stay, and the protocol tells it', async () => {
  expect(await b.ask('anonymisation.olderCopies', {})).toBeNull()
  const old = [await makeCopy(), await makeCopy()]
  setDay('2022-01-11')
  await anonymise(personId)
  const since = await b.ask('anonymisation.olderCopies', {})
  expect(since).toEqual({ here: 2, place: 0, aside: 0, unknown: 0, isAway: false, hasNewer: false })
  setDay('2022-01-12')
  const kept = await makeCopy()
  expect(await b.ask('anonymisation.removeCopies', {})).toEqual({ here: 2, place: 0, aside: 0, left: 0 })
  expect(copiesIn(folder())).toEqual([kept])
  for (const name of old) expect(existsSync(join(folder(), name))).toBe(false)
  expect((await b.ask('copies.list', {})).copies.map(({ name }) => name)).toEqual([kept])
  expect(await b.ask('anonymisation.olderCopies', {})).toMatchObject({ here: 0, hasNewer: true })
  const [protocol] = await b.ask('anonymisation.protocols', {})
  expect(protocol).toMatchObject({ copiesRemoved: { on: '2022-01-12', count: 2 } })
  const [entry] = await b.ask('history.ofRecord', { kind: 'anonymisation', id: protocol!.id })
  expect(entry).toMatchObject({ sentence: 'usunięto 2\u00a0kopie sprzed anonimizacji, protokół 1/2022' })
  // The kept copy is one to go back to, without the person.
  const inside = await b.ask('copies.look', { source: { where: 'here', name: kept }, secret: null })
  expect(inside).toMatchObject({ counts: { people: 2 } })
})

it('the last copy never goes: without a verified one made since, nothing is removed', async () => {
  const refused = async () => (await b.refusal('anonymisation.removeCopies', {})).code
  expect(await refused()).toBe('anonymisation.noProtocol')
  await anonymise(personId)
  expect(await refused()).toBe('anonymisation.nothingOld')
  setDay('2022-01-09')
  const old = await makeCopy()
  setDay('2022-01-12')
  expect(await refused()).toBe('anonymisation.noNewerCopy')
  // A file that only bears the name of a copy counts for none.
  writeFileSync(join(folder(), old.replace('2022-01-09', '2022-01-12')), 'nie kopia')
  expect(await refused()).toBe('anonymisation.noNewerCopy')
  expect(existsSync(join(folder(), old))).toBe(true)
})

it('a later anonymising makes the copies made between older again', async () => {
  await anonymise(personId)
  setDay('2022-01-11')
  await makeCopy()
  expect(await b.ask('anonymisation.olderCopies', {})).toMatchObject({ here: 0 })
  setDay('2022-01-12')
  await anonymise(other)
  expect(await b.ask('anonymisation.olderCopies', {})).toMatchObject({ here: 1, hasNewer: false })
  const made = (await b.ask('anonymisation.protocols', {})).map(({ copiesRemoved }) => copiesRemoved)
  expect(made).toEqual([null, null])
})

it('the second place and files kept aside are emptied too; what is nobody’s stays and is told', async () => {
  const place = tempFolder()
  const beside = (name: string) => join(dirname(b.path), name)
  try {
    await makeCopy()
    await b.ask('copies.choosePlace', { folder: place.path })
    const base = basename(b.path, '.klub')
    const aside = `${base}-odłożony-2022-01-05T10-00-00-000Z.klub`
    for (const name of [aside, `${aside}-wal`, `${aside}.licznik`]) writeFileSync(beside(name), 'stary plik')
    const foreign = `${base}-kopia-2022-01-05T10-00-00-000Z.klub`
    writeFileSync(join(folder(), foreign), 'czyjś plik')
    mkdirSync(beside(`${base}-odłożony-2022-01-04T10-00-00-000Z.klub`))
    setDay('2022-01-11')
    await anonymise(personId)
    setDay('2022-01-12')
    await makeCopy()
    expect(await b.ask('anonymisation.olderCopies', {})).toMatchObject({ here: 1, place: 1, aside: 2, unknown: 1 })
    // A folder under such a name is no copy: it is left, and said to be.
    expect(await b.ask('anonymisation.removeCopies', {})).toEqual({ here: 1, place: 1, aside: 1, left: 1 })
    expect(copiesIn(join(place.path, 'Klubownik-kopie'))).toHaveLength(1)
    expect(readFileSync(join(folder(), foreign), 'utf8')).toBe('czyjś plik')
    expect(readdirSync(dirname(b.path)).filter((name) => name.startsWith(aside))).toEqual([])
    expect((await b.ask('anonymisation.protocols', {}))[0]).toMatchObject({ copiesRemoved: null })
  } finally {
    place.remove()
  }
})

it('a copy is judged by its step too: a clock that was set forward makes no old one new', async () => {
  setDay('2022-03-01')
  const late = await makeCopy()
  setDay('2022-01-11')
  await anonymise(personId)
  expect(await b.ask('anonymisation.olderCopies', {})).toMatchObject({ here: 1, hasNewer: false })
  expect((await b.refusal('anonymisation.removeCopies', {})).code).toBe('anonymisation.noNewerCopy')
  await makeCopy()
  expect(await b.ask('anonymisation.removeCopies', {})).toMatchObject({ here: 1, left: 0 })
  expect(existsSync(join(folder(), late))).toBe(false)
})
