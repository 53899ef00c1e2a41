import { expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { type Duty, type DutyGrant, dutiesOf, isOwed } from '#shared/promotion/duties.ts'

const duty = (of: Partial<Duty> = {}): Duty => ({
  code: 'POSTER',
  label: 'plakat',
  funding: 'state',
  overThreshold: true,
  chosen: false,
  ...of,
})
const grant: DutyGrant = { funderKind: 'state', programmeKind: 'ministry', amount: gr(119_412_00) }
const threshold = 50_000_00
const states = (choices: Parameters<typeof dutiesOf>[3], entries: Parameters<typeof dutiesOf>[4]) =>
  dutiesOf([duty()], grant, threshold, choices, entries).map(({ state }) => state)

it('money of the state brings the duty above the threshold, not at it, and not before there was one', () => {
  expect(isOwed(duty(), grant, threshold)).toBe(true)
  expect(isOwed(duty(), { ...grant, amount: gr(50_000_00) }, threshold)).toBe(false)
  expect(isOwed(duty(), { ...grant, amount: gr(50_000_01) }, threshold)).toBe(true)
  expect(isOwed(duty(), grant, undefined)).toBe(false)
})
it('money of a municipality, of the Union, and what only the coordinator chooses are told apart', () => {
  expect(isOwed(duty(), { ...grant, funderKind: 'local' }, threshold)).toBe(false)
  expect(isOwed(duty({ funding: 'eu' }), grant, threshold)).toBe(false)
  expect(isOwed(duty({ funding: 'eu' }), { ...grant, programmeKind: 'municipalEu' }, threshold)).toBe(true)
  expect(isOwed(duty({ funding: 'any', overThreshold: false }), { ...grant, funderKind: 'local' }, undefined)).toBe(
    true,
  )
  expect(isOwed(duty({ chosen: true }), grant, threshold)).toBe(false)
})
it('a duty is done by an entry that is marked or not looked at yet, and not by one without the wording', () => {
  const entry = { duty: 'POSTER', marked: null, publishedOn: '2021-05-10' }
  expect(states([], [])).toEqual(['missing'])
  expect(states([], [entry])).toEqual(['done'])
  expect(states([], [{ ...entry, marked: false }])).toEqual(['unmarked'])
  expect(states([], [{ ...entry, duty: 'WEBSITE' }])).toEqual(['missing'])
})
it('the coordinator may decide otherwise than the rule, with a reason', () => {
  expect(states([{ duty: 'POSTER', required: false, reason: 'umowa nie wymaga' }], [])).toEqual(['notOwed'])
  const [board] = dutiesOf(
    [duty({ chosen: true })],
    grant,
    threshold,
    [{ duty: 'POSTER', required: true, reason: 'x' }],
    [],
  )
  expect(board).toMatchObject({ state: 'missing', reason: 'x' })
})
