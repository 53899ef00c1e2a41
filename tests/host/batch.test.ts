import { afterEach, beforeEach, expect, it } from 'vitest'
import { runBatch } from '../../electron/host/batch.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aPerson } from '../support/records.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

async function* each(lines: readonly (object | string)[]): AsyncGenerator<string> {
  for (const line of lines) yield typeof line === 'string' ? line : JSON.stringify(line)
}
async function run(lines: readonly (object | string)[]) {
  const answers: { line: number; value?: unknown; error?: { code: string } }[] = []
  const accepted = await runBatch(b, each(lines), (answer) => answers.push(answer))
  return { accepted, answers }
}

it('enters one after another, later lines speaking of what earlier ones answered', async () => {
  const { accepted, answers } = await run([
    { call: 'people.save', input: aPerson(), as: 'anna' },
    '',
    { call: 'editions.save', input: anEdition(), as: 'edycja' },
    {
      call: 'editions.saveParticipation',
      input: {
        id: null,
        editionId: { $of: 'edycja.id' },
        personId: { $of: 'anna.id' },
        startedOn: '2021-05-01',
        endedOn: null,
        endReason: null,
        note: '',
        revision: 0,
      },
      as: 'udział',
    },
    { call: 'editions.participants', input: { editionId: { $of: 'udział.id' } }, as: 'lista' },
    { call: 'people.get', input: { id: { $of: 'lista.0.personId' } } },
  ])
  expect(accepted).toBe(true)
  expect(answers.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6])
  expect(answers.at(-1)?.value).toMatchObject({ lastName: 'Łoś', participations: [{ editionName: '2021' }] })
})

it('ends at the first refusal and keeps what came before', async () => {
  const { accepted, answers } = await run([
    { call: 'people.save', input: aPerson() },
    { call: 'people.save', input: aPerson({ pesel: '1' }) },
    { call: 'people.save', input: aPerson({ lastName: 'Nigdy' }) },
  ])
  expect(accepted).toBe(false)
  expect(answers.map(({ line, error }) => [line, error?.code])).toEqual([
    [1, undefined],
    [2, 'validation'],
  ])
  expect((await b.ask('people.list', {})).total).toBe(1)
})

it.each([
  ['not JSON', '{', 'cli.notJson'],
  ['no operation', { input: {} }, 'cli.batchLine'],
  ['a list', '[]', 'cli.batchLine'],
  ['an answer nobody gave', { call: 'people.get', input: { id: { $of: 'nikt.id' } } }, 'cli.unknownAnswer'],
  [
    'a property every object has',
    { call: 'people.get', input: { id: { $of: 'nikt.constructor' } } },
    'cli.unknownAnswer',
  ],
  ['an unknown operation', { call: 'people.destroy' }, 'unknownCall'],
])('refuses %s', async (_, line, code) => {
  const { accepted, answers } = await run([line])
  expect(accepted).toBe(false)
  expect(answers).toMatchObject([{ line: 1, error: { code } }])
})
