import { afterEach, beforeEach, expect, it } from 'vitest'
import { unknownPlaceholders } from '#shared/templates/placeholders.ts'
import { templateKinds } from '#shared/templates/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { textOf } from '../support/printedPdf.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const all = () => b.ask('templates.list', {})
const agreement = async () => (await all()).filter(({ kind }) => kind === 'agreement')
const change = async (body: string, validFrom: string) => {
  const [latest] = await agreement()
  const { id, kind, name, active, revision } = latest!
  return { id, kind, name, active, body, validFrom, revision }
}
const signed = async (signedOn: string): Promise<number> => {
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const { id: personId } = await b.ask('people.save', aPerson())
  const { id } = await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
  await b.ask('papers.signAgreements', { participationIds: [id], signedOn })
  return id
}

it('a new file has one text of each kind, with no place that cannot be filled', async () => {
  const texts = await all()
  expect(texts.map(({ kind }) => kind)).toEqual([...templateKinds])
  for (const { name, body, used } of texts) {
    expect([name, unknownPlaceholders(body), used]).toEqual([name, [], false])
    expect(body.length).toBeGreaterThan(300)
  }
})

it('a text nobody was given is changed in place', async () => {
  await b.ask('templates.save', await change('# Umowa\n\nTreść {umowa.numer}.', '2021-01-01'))
  expect((await agreement()).map(({ version, body }) => [version, body])).toEqual([
    [1, '# Umowa\n\nTreść {umowa.numer}.'],
  ])
})

it('a text that was signed stays, and its change is the next version from a later day', async () => {
  await signed('2021-05-10')
  const early = await b.refusal('templates.save', await change('# Nowa umowa', '2020-01-01'))
  expect([early.code, early.fields[0]!.path]).toEqual(['templates.notLater', 'validFrom'])
  const saved = await b.ask('templates.save', await change('# Nowa umowa', '2021-07-01'))
  expect(saved.version).toBe(2)
  const [second, first] = await agreement()
  expect(second).toMatchObject({ version: 2, body: '# Nowa umowa', validFrom: '2021-07-01', used: false })
  expect(first).toMatchObject({ version: 1, validTo: '2021-06-30', used: true })
  expect(first!.body).toContain('# Umowa uczestnictwa nr')
  expect((await b.refusal('templates.remove', { id: first!.id })).code).toBe('templates.used')
  await b.ask('templates.remove', { id: second!.id })
  expect(await agreement()).toMatchObject([{ version: 1, validTo: null }])
})

it('an unknown place is refused at the text, and the text stays as it was', async () => {
  const refused = await b.refusal('templates.save', await change('Ja, {osoba.imie}.', '2021-01-01'))
  expect(refused.fields).toMatchObject([{ path: 'body', message: expect.stringContaining('{osoba.imie}') }])
  expect((await agreement())[0]!.body).toContain('# Umowa uczestnictwa nr')
})

it('two texts of a kind have two names, and a save over an older one is refused', async () => {
  const typed = await change('# Druga', '2021-01-01')
  expect((await b.refusal('templates.save', { ...typed, id: null })).code).toBe('templates.sameName')
  await b.ask('templates.save', { ...typed, id: null, name: 'Umowa krótka' })
  expect((await agreement()).map(({ name }) => name).toSorted()).toEqual(['Umowa krótka', 'Umowa uczestnictwa'])
  const [short] = (await agreement()).filter(({ name }) => name === 'Umowa krótka')
  const rename = { ...typed, id: short!.id, name: 'Umowa uczestnictwa', revision: short!.revision }
  expect((await b.refusal('templates.save', rename)).code).toBe('templates.sameName')
  await b.ask('templates.save', { ...rename, name: 'Umowa skrócona' })
  expect((await b.refusal('templates.save', { ...rename, name: 'Umowa skrócona' })).kind).toBe('stale')
})

it('papers are printed for each person in the order of names, blank ones without anybody', async () => {
  const id = await signed('2021-05-10')
  const everything = ['application', 'agreement', 'informationClause', 'consent', 'entitlement'] as const
  const print = await b.ask('documents.render', {
    document: { kind: 'participantPapers', papers: [...everything], participationIds: [id] },
  })
  expect(print.pages).toBeGreaterThanOrEqual(5)
  expect(print.name).toBe('pisma-uczestnikow-1.pdf')
  const [edition] = await b.ask('editions.list', {})
  const blank = await b.ask('documents.render', {
    document: { kind: 'blankPapers', papers: ['agreement'], editionId: edition!.id },
  })
  expect(blank.name).toBe('umowy-uczestnictwa-puste.pdf')
  const gone = { kind: 'participantPapers', papers: ['agreement'], participationIds: [id, 99] }
  expect((await b.refusal('documents.render', { document: gone })).kind).toBe('notFound')
  const [text] = await agreement()
  await b.ask('templates.save', { ...(await change(text!.body, '2021-01-01')), active: false })
  const off = { kind: 'participantPapers', papers: ['agreement'], participationIds: [id] }
  expect((await b.refusal('documents.render', { document: off })).code).toBe('templates.none')
})

it('an agreement printed again says what was signed, and one signed later the new wording', async () => {
  const early = await signed('2021-05-10')
  await b.ask('templates.save', await change('# Nowa umowa\n\nOd teraz: {osoba.imięNazwisko}.', '2021-07-01'))
  const [edition] = await b.ask('editions.list', {})
  const { id: personId } = await b.ask('people.save', aPerson({ lastName: 'Ćwik', firstName: 'Jan', sex: 'M' }))
  const { id: late } = await b.ask('editions.saveParticipation', aParticipation({ editionId: edition!.id, personId }))
  await b.ask('papers.signAgreements', { participationIds: [late], signedOn: '2021-07-01' })
  const textFor = async (id: number) => {
    const document = { kind: 'participantPapers' as const, papers: ['agreement' as const], participationIds: [id] }
    const { fileId } = await b.ask('documents.render', { document })
    return textOf((await b.file(fileId))!.bytes)
  }
  const first = await textFor(early)
  expect(first).toContain('Żaneta Łoś, paszport AB 1')
  expect(first).toContain('dalej „Uczestniczka”')
  expect(first).not.toContain('Nowa umowa')
  expect(await textFor(late)).toContain('Od teraz: Jan Ćwik.')
})
