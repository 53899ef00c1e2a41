import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { type ImageAnswer, imageStateOn, withoutImageConsent } from '#shared/promotion/imageConsent.ts'

const given = (decidedOn: string, withdrawnOn: string | null = null): ImageAnswer => ({
  decision: 'given',
  decidedOn,
  withdrawnOn,
})
const refused = (decidedOn: string): ImageAnswer => ({ decision: 'refused', decidedOn, withdrawnOn: null })

describe('the consent to use the image', () => {
  it.each([
    ['nobody asked', [], '2021-06-01', 'none', null],
    ['given later', [given('2021-07-01')], '2021-06-01', 'none', null],
    ['given', [given('2021-05-04')], '2021-06-01', 'valid', '2021-05-04'],
    ['refused', [refused('2021-05-04')], '2021-06-01', 'refused', '2021-05-04'],
    ['taken back on that day', [given('2021-05-04', '2021-06-01')], '2021-06-01', 'withdrawn', '2021-06-01'],
    ['taken back the day after', [given('2021-05-04', '2021-06-02')], '2021-06-01', 'valid', '2021-05-04'],
    ['refused, then given', [refused('2021-05-04'), given('2021-05-20')], '2021-06-01', 'valid', '2021-05-20'],
    [
      'given again after',
      [given('2021-05-04', '2021-05-10'), given('2021-05-20')],
      '2021-06-01',
      'valid',
      '2021-05-20',
    ],
  ] as const)('%s', (_, answers, day, state, since) => expect(imageStateOn(answers, day)).toEqual({ state, since }))
})

describe('who may not be seen in something published', () => {
  const people = [
    { name: 'zgoda', answers: [given('2021-05-04')] },
    { name: 'odmowa', answers: [refused('2021-05-04')] },
    { name: 'cofnięta', answers: [given('2021-05-04', '2021-10-01')] },
  ]
  const names = (checkedOn: string | null, publishedTo: string | null = null, today = '2022-01-10') =>
    withoutImageConsent(people, { publishedTo, checkedOn }, today).map(({ name }) => name)
  it('are those without a consent that stands today', () => expect(names(null)).toEqual(['odmowa', 'cofnięta']))
  it('what was taken off before a consent was taken back showed its person rightly', () =>
    expect(names(null, '2021-09-30')).toEqual(['odmowa']))
  it('once somebody looked and saw nobody of them, only a consent taken back since counts', () => {
    expect(names('2021-06-01')).toEqual(['cofnięta'])
    expect(names('2021-10-01')).toEqual([])
  })
  it('is never anybody whose consent stands, and everybody else until somebody looks', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2020-01-01', days))
    const answer = fc.oneof(
      day.map(refused),
      fc
        .tuple(day, fc.option(fc.nat(300)))
        .map(([from, kept]) => given(from, kept === null ? null : addDays(from, kept))),
    )
    fc.assert(
      fc.property(fc.array(fc.array(answer, { maxLength: 4 }), { maxLength: 6 }), day, (all, today) => {
        const everybody = all.map((answers) => ({ answers }))
        const found = withoutImageConsent(everybody, { publishedTo: null, checkedOn: null }, today)
        const standing = everybody.filter(({ answers }) => imageStateOn(answers, today).state === 'valid')
        expect(found.length + standing.length).toBe(everybody.length)
        expect(withoutImageConsent(everybody, { publishedTo: null, checkedOn: today }, today)).toEqual([])
      }),
    )
  })
})
