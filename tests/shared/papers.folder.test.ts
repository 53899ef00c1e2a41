import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementNumber, nextAgreementNumbers } from '#shared/papers/agreementNumber.ts'
import { type FolderFacts, folderOf, folderTotals } from '#shared/papers/folder.ts'
import { completions, moments } from '#shared/papers/schema.ts'

const facts = (change: Partial<FolderFacts> = {}): FolderFacts => ({
  appliedOn: '2021-04-12',
  startedOn: '2021-05-10',
  endedOn: null,
  records: {},
  byHand: [],
  ...change,
})
const kind = (change: Partial<Parameters<typeof folderOf>[1][number]> = {}) => ({
  id: 1,
  moment: 'joining' as const,
  dueDays: 14,
  required: true,
  computedBy: null,
  ...change,
})
const stateOf = (of: FolderFacts, paper: ReturnType<typeof kind>, today: string) => folderOf(of, [paper], today)[0]!

describe('a paper of a folder', () => {
  it('is due up to its last day and missing the day after', () => {
    expect(stateOf(facts(), kind(), '2021-05-24')).toMatchObject({ state: 'due', dueOn: '2021-05-24' })
    expect(stateOf(facts(), kind(), '2021-05-25')).toMatchObject({ state: 'missing', dueOn: '2021-05-24' })
  })
  it('is not awaited before its moment has come', () => {
    expect(stateOf(facts({ startedOn: null }), kind(), '2021-06-01').state).toBe('notYet')
    expect(stateOf(facts(), kind({ moment: 'ending' }), '2030-01-01').state).toBe('notYet')
    expect(stateOf(facts(), kind({ moment: 'recruitment', dueDays: 0 }), '2021-04-13').state).toBe('missing')
  })
  it('is complete by the record that stands for it, on the day of the record', () => {
    const plan = kind({ computedBy: 'plan' })
    expect(stateOf(facts({ records: { plan: '2021-06-08' } }), plan, '2021-12-31')).toMatchObject({
      state: 'complete',
      since: '2021-06-08',
    })
    expect(stateOf(facts({ records: { survey: '2021-06-08' } }), plan, '2021-12-31').state).toBe('missing')
  })
  it('is complete by a tick with a date, and set aside by „nie dotyczy”', () => {
    const tick = (receivedOn: string | null, notNeeded: boolean) =>
      facts({ byHand: [{ paperId: 1, receivedOn, notNeeded, note: '' }] })
    expect(stateOf(tick('2021-05-11', false), kind(), '2021-12-31')).toMatchObject({
      state: 'complete',
      since: '2021-05-11',
    })
    expect(stateOf(tick(null, true), kind(), '2021-12-31').state).toBe('notNeeded')
    expect(stateOf(tick(null, false), kind(), '2021-12-31').state).toBe('missing')
  })
  it('that is not required is never missed', () =>
    expect(stateOf(facts(), kind({ required: false }), '2021-12-31').state).toBe('optional'))
  it('of the time in between is awaited from the start and missing only after the end', () => {
    const lists = kind({ moment: 'during', dueDays: 7 })
    expect(stateOf(facts(), lists, '2029-01-01')).toMatchObject({ state: 'due', dueOn: null })
    const ended = facts({ endedOn: '2021-12-31' })
    expect(stateOf(ended, lists, '2022-01-07').state).toBe('due')
    expect(stateOf(ended, lists, '2022-01-08').state).toBe('missing')
  })
})

it('a folder is measured against what is expected by now', () => {
  const states = ['complete', 'complete', 'missing', 'due', 'notYet', 'optional', 'notNeeded'] as const
  expect(folderTotals(states.map((state) => ({ state })))).toEqual({ complete: 2, expected: 4, missing: 1 })
})

it('a paper that is there stays there as days go by, and one that was missed is missing for ever', () => {
  const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10))
  const kinds = fc.record({
    id: fc.constant(1),
    moment: fc.constantFrom(...moments),
    dueDays: fc.integer({ min: 0, max: 60 }),
    required: fc.boolean(),
    computedBy: fc.option(fc.constantFrom(...completions)),
  })
  const record = fc.option(day).map((since) => (since === null ? {} : { plan: since, agreement: since }))
  fc.assert(
    fc.property(kinds, record, fc.option(day), day, day, (paper, records, endedOn, one, other) => {
      const of = facts({ records, endedOn })
      const [earlier, later] = [one, other].toSorted()
      const before = stateOf(of, paper as ReturnType<typeof kind>, earlier!).state
      const after = stateOf(of, paper as ReturnType<typeof kind>, later!).state
      if (before === 'complete' || before === 'missing') expect(after).toBe(before)
    }),
  )
})

describe('numbers of agreements', () => {
  const place = { year: 2021, editionName: '2021' }
  it('follow the pattern of the edition', () => {
    expect(agreementNumber('U/KIS/{ROK}/{NR}', place, 3)).toBe('U/KIS/2021/3')
    expect(agreementNumber('{NR}/{EDYCJA}', { ...place, editionName: 'Wiosna' }, 12)).toBe('12/Wiosna')
  })
  it('have no gaps, and none is given twice', () => {
    const taken = new Set(['U/KIS/2021/1', 'U/KIS/2021/3', 'U/KIS/2020/2'])
    expect(nextAgreementNumbers('U/KIS/{ROK}/{NR}', place, taken, 3)).toEqual([
      'U/KIS/2021/2',
      'U/KIS/2021/4',
      'U/KIS/2021/5',
    ])
    expect(nextAgreementNumbers('U/KIS/{ROK}', place, taken, 2)).toEqual([])
  })
  it('fill every gap below the highest one given, whatever was taken before', () => {
    const taken = fc.uniqueArray(fc.integer({ min: 1, max: 40 })).map((all) => all.map((n) => `U/KIS/2021/${n}`))
    fc.assert(
      fc.property(taken, fc.integer({ min: 1, max: 20 }), (numbers, count) => {
        const given = nextAgreementNumbers('U/KIS/{ROK}/{NR}', place, new Set(numbers), count)
        expect(new Set([...given, ...numbers]).size).toBe(count + numbers.length)
        const highest = Number(given.at(-1)!.split('/').at(-1))
        for (let n = 1; n <= highest; n += 1) expect([...given, ...numbers]).toContain(`U/KIS/2021/${n}`)
      }),
    )
  })
})
