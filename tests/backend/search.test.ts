import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { HitKind } from '#shared/search/contract.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { hostileTexts } from '../support/hostileText.ts'
import { aPerson } from '../support/records.ts'

let b: TestBackend
beforeAll(async () => {
  b = await freshBackend({ demo: true })
  await b.ask('people.save', aPerson({ firstName: 'Łucja', lastName: 'Gęślą-Jaźń', note: 'kryptonim orzeł' }))
  await b.ask(
    'people.save',
    aPerson({ firstName: 'Jan', lastName: 'Gryka', pesel: '022 708 036 24', birthDate: '2002-07-08', sex: 'M' }),
  )
})
afterAll(() => b.close())

const find = (words: string, limit = 20) => b.ask('search.find', { words, limit })
const of = async (kind: HitKind, words: string) => (await find(words)).find((group) => group.kind === kind)?.hits ?? []
const titles = async (kind: HitKind, words: string) => (await of(kind, words)).map(({ title }) => title)
/** Everything that was found, whatever the order. */
const all = async (words: string) =>
  (await find(words)).flatMap(({ kind, hits, more }) => [...hits.map(({ id }) => `${kind} ${id}`), `${kind} ${more}`])

it('finds people without marks, in any case and order of words', async () => {
  for (const words of ['gesla', 'jazn', 'lucja gesl', 'GĘŚL łuc', '  Łucja,  Jaźń '])
    expect(await titles('person', words), words).toEqual(['Gęślą-Jaźń Łucja'])
})
it('finds a person by the whole PESEL and never by a part of it, and shows no digit of it', async () => {
  const found = await find('02270803624')
  expect(found.map(({ kind, hits }) => [kind, hits[0]?.title])).toEqual([['person', 'Gryka Jan']])
  expect(JSON.stringify(found)).not.toContain('0227')
  for (const part of ['0', '0227', '0227080362', '2270803624', '022708036245'])
    expect(await titles('person', part), part).not.toContain('Gryka Jan')
})
it('does not look into notes', async () => {
  expect(await find('kryptonim')).toEqual([])
})
it('finds a case by the person and the edition', async () => {
  const { rows } = await b.ask('people.list', { standing: 'ended', limit: 1 })
  const { id, lastName, firstName } = rows[0]!
  const person = await b.ask('people.get', { id })
  const [time] = person.participations
  const hits = await of('participation', `${time!.editionName} ${firstName} ${lastName}`)
  expect(hits).toMatchObject([{ id: time!.id, parentId: id, title: `${lastName} ${firstName}` }])
})
it('finds a document by its number, supplier, and the amounts of the whole and of its split, to the grosz', async () => {
  const { rows } = await b.ask('expenses.list', { sort: 'gross', descending: true, limit: 1 })
  const { id, number, supplierName, gross } = rows[0]!
  expect((await of('document', number))[0]?.id).toBe(id)
  expect((await of('document', supplierName)).map((hit) => hit.id)).toContain(id)
  const text = `${Math.floor(gross / 100)},${String(gross % 100).padStart(2, '0')}`
  expect((await of('document', text)).map((hit) => hit.id)).toContain(id)
  expect((await of('document', text.slice(0, -3))).map((hit) => hit.id)).toContain(id)
  const near = `${Math.floor(gross / 100)},${String((gross % 100) + (gross % 100 === 99 ? -1 : 1)).padStart(2, '0')}`
  expect((await of('document', near)).map((hit) => hit.id)).not.toContain(id)
  expect((await b.ask('expenses.list', { search: text })).rows.map((row) => row.id)).toContain(id)
  const whole = await b.ask('expenses.get', { id })
  const part = whole.allocations.find(({ amount }) => amount !== gross)
  if (part) expect((await of('document', `${part.amount / 100}`.replace('.', ','))).map((hit) => hit.id)).toContain(id)
})
it('finds grants, reports, editions, staff, certificates, partners by what they are called', async () => {
  const [grant] = await b.ask('grants.list', {})
  expect((await of('grant', grant!.contractNumber))[0]?.id).toBe(grant!.id)
  expect(await of('report', 'sprawozdanie')).not.toEqual([])
  const [edition] = await b.ask('editions.list', {})
  expect((await of('edition', `edycja ${edition!.name}`))[0]?.id).toBe(edition!.id)
  expect(await titles('staff', 'luczak')).toEqual(['Łuczak Żaneta'])
  const certificates = await b.ask('certificates.list', { limit: 1 })
  const { id, number } = certificates.rows[0]!
  expect((await of('certificate', number))[0]?.id).toBe(id)
  const { rows: partners } = await b.ask('partners.list', {})
  expect((await of('partner', partners[0]!.name))[0]?.id).toBe(partners[0]!.id)
  expect(await of('group', (await b.ask('classes.groups', { editionId: edition!.id }))[0]!.name)).not.toEqual([])
})
it('finds the meetings of a day', async () => {
  const { rows } = await b.ask('classes.sessions', { limit: 1 })
  const [year, month, day] = rows[0]!.heldOn.split('-')
  expect((await of('session', `${day}.${month}.${year}`)).map((hit) => hit.id)).toContain(rows[0]!.id)
})
it('puts what is called so before what only begins so, and that before the rest', async () => {
  for (const lastName of ['Orłowska', 'Orzeł', 'Orz'])
    await b.ask('people.save', aPerson({ lastName, firstName: 'Bożena', gmina: 'Orzysz' }))
  expect(await titles('person', 'orz')).toEqual(['Orz Bożena', 'Orzeł Bożena', 'Orłowska Bożena'])
  expect(await titles('person', 'bozena orzel')).toEqual(['Orzeł Bożena'])
})
it('gives at most what was asked for and says that there are more', async () => {
  const people = (await find('lomazy', 2)).find(({ kind }) => kind === 'person')!
  expect(people.hits).toHaveLength(2)
  expect(people.more).toBe(true)
})
it('finds nothing for no words', async () => {
  for (const words of ['', '   ', '"', '%', '___', '…!?', '🙂🙂', '́́']) expect(await find(words), words).toEqual([])
})
const hostile: readonly (readonly [name: string, text: string])[] = [
  ...hostileTexts,
  ['operators of the index', 'anna OR NOT NEAR(x, 2) AND words : ^ * + - "'],
  ['a quote left open', '"anna'],
  ['signs of a pattern', '%anna_'],
  ['SQL', "x'; drop table person; --"],
  ['ten thousand signs', 'ą'.repeat(10_000)],
  ['many words', 'a b c d e f g h i j k l m n o p q r s t u v w x y z'],
]
it.each(hostile)('takes %s for words and nothing else', async (_, words) => {
  const answer = await b.call('search.find', { words })
  expect(answer.ok ? 'answered' : answer.error.kind).toBe(words.length <= 200 ? 'answered' : 'validation')
})
it('writes nothing of what was typed to the log', async () => {
  await find('Gęślą tajemnica')
  await b.call('search.find', { words: 'tajemnica'.repeat(100) })
  expect(b.logged.join('\n')).not.toMatch(/tajemnica|gęślą/i)
})

const word = fc.constantFrom(
  'anna',
  'ZOFIA',
  'łomazy',
  'faktura',
  'kurs',
  'Żaneta',
  'psycholog',
  '2021',
  'kis',
  'dom',
  'a',
)
const unmarked: Readonly<Record<string, string>> = { ł: 'l', Ż: 'z', ż: 'Ż', o: 'ó', a: 'ą', s: 'ś' }
it('finds the same whatever the order of words and the marks', async () => {
  const typed = fc
    .array(word, { minLength: 1, maxLength: 4 })
    .chain((words) => fc.tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: words.length })))
  await fc.assert(
    fc.asyncProperty(typed, async ([words, shuffled]) => {
      const otherwise = shuffled.join('  ').replace(/[łŻżoas]/g, (sign) => unmarked[sign] ?? sign)
      expect(await all(otherwise)).toEqual(await all(words.join(' ')))
    }),
    { numRuns: 30 },
  )
})
