import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFeed } from '#backend/calendarFeed/feed.ts'
import { systemClock } from '#backend/clock.ts'
import type { CommandContext } from '#backend/context.ts'
import { createCopies } from '#backend/copies/copies.ts'
import { createRunner } from '#backend/copies/runner.ts'
import { openFile } from '#backend/db/open.ts'
import { createOpenNotes } from '#backend/diagnoses/notesLock/openNotes.ts'
import { dispatch } from '#backend/dispatch.ts'
import { createIncoming } from '#backend/incoming.ts'
import { noSample } from '#backend/sample/slot.ts'
import { createAttempts } from '#backend/vault/attempts.ts'
import { keeperOf } from '#backend/vault/keeper.ts'
import { createWorks } from '#backend/works.ts'
import { contract } from '#shared/contract/index.ts'
import { freshBackend, type TestBackend, tempFolder } from '../support/backend.ts'
import { aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

it.each(['nie.ma', '', '__proto__', 'constructor', 'people.save ', 'toString'])(
  'an unknown call „%s” is refused with a sentence',
  async (name) => {
    expect(await b.refusal(name, {})).toMatchObject({ kind: 'rule', code: 'unknownCall' })
  },
)

it.each([null, undefined, 7, 'tekst', [], [[]], true, { __proto__: { x: 1 } }, { id: {} }, { id: -1 }, { id: 1e300 }])(
  'no operation falls over input %j',
  async (input) => {
    const steps = (await b.ask('history.list', {})).total
    for (const [name, entry] of Object.entries(contract)) {
      const answer = await b.call(name, input)
      if (!answer.ok)
        expect(['validation', 'notFound', 'rule'], `${name} ${JSON.stringify(answer)}`).toContain(answer.error.kind)
      else expect(entry.kind === 'query' || entry.kind === 'fileQuery', name).toBe(true)
    }
    expect((await b.ask('history.list', {})).total).toBe(steps)
  },
)

it('commands at once wait for each other and lose nothing', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => b.call('people.save', aPerson({ otherIdentifier: `p${n}` }))),
  )
  expect(answers.every((answer) => answer.ok)).toBe(true)
  expect((await b.ask('people.list', {})).total).toBe(40)
  expect((await b.ask('history.list', {})).total).toBe(40)
})

it('what is logged holds nothing that was typed', async () => {
  await b.call('people.save', { ...aPerson(), lastName: 'Tajemnicka', pesel: '123' })
  await b.call('people.save', aPerson({ lastName: 'Tajemnicka' }))
  await b.call('Tajemnicka', {})
  expect(b.logged.join('\n')).not.toContain('Tajemnicka')
})

it('a save that has begun when the program is closed is finished and answered', async () => {
  const [answer] = await Promise.all([b.call('people.save', aPerson()), b.restart().then((again) => (b = again))])
  expect([answer.ok, (await b.ask('people.list', {})).total]).toEqual([true, 1])
})

it('an answer that is not what was promised leaves nothing written', async () => {
  const folder = tempFolder()
  const file = openFile(join(folder.path, 'klub.klub'))
  const press = {
    print: () => Promise.reject(),
    set: () => Promise.reject(),
    keep: () => ({ fileId: '', name: '', bytes: 0 }),
    file: () => undefined,
    proof: () => undefined,
    warm: () => {},
    forget: () => {},
    close: async () => {},
  }
  const incoming = createIncoming()
  const common = { clock: systemClock, press, incoming, works: createWorks() }
  const context = {
    ...common,
    notes: createOpenNotes(createAttempts()),
    db: file.db,
    counter: file.counter,
    assertInPlace: file.assertInPlace,
    file: { name: '', demo: false },
    knownCopies: () => ({ here: { copies: [], unverified: 0 }, place: null, aside: 0 }),
    copiesBefore: () => {
      throw new Error('nobody asks')
    },
  }
  const keeper = keeperOf(file)
  const log = () => {}
  const copies = createCopies({ keeper, clock: systemClock, run: createRunner(), log, isAutomatic: false, demo: false })
  const feed = createFeed({ keeper, clock: systemClock, run: createRunner(), log, serves: false })
  const whole = {
    ...common,
    keeper,
    copies,
    feed,
    attempts: createAttempts(),
    sample: noSample,
    demo: false,
    log,
    forget: log,
    forgetKept: async () => {},
    rekeyed: log,
  }
  const wrong = {
    'club.saveSignatory': async ({ db }: CommandContext) => {
      await db.insertInto('signatory').values({ name: 'x', function_title: '' }).execute()
      return { ok: true, value: { id: 'jeden' } } as const
    },
  }
  const input = { id: null, name: 'x', functionTitle: '' }
  const answer = await dispatch(
    wrong as never,
    { whole, overFile: (work) => work(context) },
    () => {},
    'club.saveSignatory',
    input,
  )
  expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected' } })
  expect(file.raw.prepare('select count(*) from signatory').pluck().get()).toBe(0)
  await file.close()
  folder.remove()
})

it('a read sees one moment of the file, however many commands run meanwhile', async () => {
  const reads = Array.from(
    { length: 20 },
    (_, n) => [b.call('people.save', aPerson({ otherIdentifier: `p${n}` })), b.ask('people.list', {})] as const,
  )
  for (const [, read] of reads) {
    const { rows, total, women } = await read
    expect([rows.length, women]).toEqual([total, total])
  }
})

it('an input so misshapen that the schema stumbles over it is refused as any other', async () => {
  const misshapen = { ...aPerson(), lastName: { length: { toString: 1 } } }
  expect(await b.refusal('people.save', misshapen)).toMatchObject({ kind: 'validation' })
})

it('a read that is refused does not speak of saving', async () => {
  expect((await b.refusal('people.get', { id: 'jeden' })).message).toMatch(/^Nie ma czego pokazać/)
  expect((await b.refusal('people.save', {})).message).toMatch(/^Nie zapisano/)
})
