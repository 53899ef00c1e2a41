import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { freshBackend } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

/** A text nobody else has, with signs that matter to JSON, to patterns and to Polish. */
const text = fc
  .tuple(fc.constantFrom('ż', '„ł”', 'a"b', 'x\\y', '(q)', 'ą.ę', '50%', "o'k"), fc.stringMatching(/^[A-ZĄ-Ż]{6,10}$/))
  .map(([sign, letters]) => `${letters}${sign}${letters.toLowerCase()}`)
const person = fc.record({
  firstName: text,
  lastName: text,
  note: text,
  street: text,
  phone: fc.stringMatching(/^[5-8]\d{8}$/),
  birthDate: fc
    .date({ min: new Date('1950-01-01'), max: new Date('2000-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  startedOn: fc
    .date({ min: new Date('2021-01-10'), max: new Date('2021-11-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
})

/** Which of the values stand anywhere in the tables of the file, also inside recorded JSON. */
async function foundIn(path: string, values: readonly string[]): Promise<string[]> {
  const { raw, close } = openFile(path)
  const tables = raw
    .prepare("select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  const whole = tables.map((table) => JSON.stringify(raw.prepare(`select * from "${table}"`).all())).join()
  await close()
  const quoted = (value: string) => JSON.stringify(value).slice(1, -1)
  return values.filter((value) => whole.includes(quoted(value)) || whole.includes(quoted(quoted(value))))
}

it('of any person nothing is left, whatever was typed and changed, and every figure is what it was', async () => {
  const b = await freshBackend()
  const { id: editionId } = await b.ask('editions.save', anEdition({ startsOn: '2021-01-01', endsOn: '2021-12-31' }))
  const figures = async () => {
    const answers = await Promise.all([
      b.ask('peopleReports.get', { kind: 'edition', filter: { time: { kind: 'inEdition', editionIds: [editionId] } } }),
      b.ask('peopleReports.get', { kind: 'yearly', filter: { time: { kind: 'inYear', year: 2021 } } }),
      b.ask('peopleReports.get', { kind: 'cas', filter: { time: { kind: 'inYear', year: 2021 } } }),
    ])
    return answers.map(({ sections }) => sections)
  }
  let made = 0
  const property = fc.asyncProperty(person, async ({ startedOn, ...one }) => {
    made += 1
    const typed = aPerson({ ...one, otherIdentifier: `paszport ${one.lastName}` })
    const saved = await b.ask('people.save', typed)
    // What stood there before a change is in the history only.
    const first = `${one.note} wcześniej`
    const changed = await b.ask('people.save', { ...typed, id: saved.id, note: first, revision: 1 })
    await b.ask('people.save', { ...typed, id: saved.id, revision: changed.revision })
    const joined = await b.ask(
      'editions.saveParticipation',
      aParticipation({ personId: saved.id, editionId, startedOn }),
    )
    await b.ask('editions.endParticipations', {
      ...{ participationIds: [joined.id], endedOn: '2021-12-31', endReason: 'Z1' },
    })
    const theirs = [one.firstName, one.lastName, one.note, first, one.street, one.phone]
    expect(await foundIn(b.path, theirs)).toEqual(theirs)
    const before = await figures()
    await b.ask('anonymisation.run', { personIds: [saved.id], basis: 'other', reason: `próba ${made}` })
    expect(await figures()).toEqual(before)
    expect(await foundIn(b.path, theirs)).toEqual([])
  })
  await fc.assert(property, { numRuns: 12, endOnFailure: true })
  expect((await b.ask('history.verify', {})).broken).toBeNull()
  await b.close()
})
