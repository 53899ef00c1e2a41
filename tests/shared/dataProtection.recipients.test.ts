import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extensionDue, extensionStateOn } from '#shared/dataProtection/extension.ts'
import { requestKinds } from '#shared/dataProtection/names.ts'
import { isToldToRecipients, recipientsLeft, recipientsOf } from '#shared/dataProtection/recipients.ts'
import { answerDue } from '#shared/dataProtection/requestTerm.ts'
import { addDays } from '#shared/kernel/dates.ts'

const given = (recipient: string, day = '2021-06-01') => ({ recipient, day })
const corrected = { kind: 'correction', answeredOn: '2022-01-10', outcome: 'granted' } as const

describe('recipients to be told of what was done', () => {
  it('are those the data were handed to until the answer, each once, whatever the case and signs of the name', () =>
    expect(
      recipientsLeft(
        corrected,
        [
          given('GOPS Łomazy'),
          given('PUP'),
          given('gops lomazy ', '2021-09-01'),
          given('Później', '2022-01-11'),
          given('W tym dniu', '2022-01-10'),
        ],
        [{ recipient: 'Pup' }],
      ),
    ).toEqual(['GOPS Łomazy', 'W tym dniu']))
  it.each([
    ['waits for its answer', { ...corrected, answeredOn: null, outcome: null }],
    ['was refused', { ...corrected, outcome: 'refused' }],
    ['asked for a copy only', { ...corrected, kind: 'access' }],
  ] as const)('are none while the request %s', (_, request) =>
    expect(recipientsLeft(request, [given('PUP')], [])).toEqual([]),
  )
  it('are told of a correction, an erasure and a restriction, and of nothing else', () =>
    expect(requestKinds.filter(isToldToRecipients)).toEqual(['correction', 'erasure', 'restriction']))
  it('whose name was taken out of the file are nobody', () => expect(recipientsOf([given(''), given(' ')])).toEqual([]))
  it('once noted are never asked for again, and without any note all are', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        const all = recipientsOf(names.map((name) => given(name)))
        expect(
          recipientsLeft(
            corrected,
            names.map((name) => given(name)),
            [],
          ),
        ).toEqual(all)
        expect(
          recipientsLeft(
            corrected,
            names.map((name) => given(name)),
            all.map((recipient) => ({ recipient })),
          ),
        ).toEqual([])
      }),
    ))
})

describe('word to the person that the answer takes longer', () => {
  const request = { receivedOn: '2022-01-10', extended: true, extensionToldOn: null, answeredOn: null }
  it.each([
    ['is owed until the month is over', request, '2022-02-10', 'due'],
    ['is missed the day after', request, '2022-02-11', 'missed'],
    ['is given on the last day in time', { ...request, extensionToldOn: '2022-02-10' }, '2022-03-01', 'told'],
    ['is late afterwards', { ...request, extensionToldOn: '2022-02-11' }, '2022-03-01', 'toldLate'],
    ['is not owed where nothing was extended', { ...request, extended: false }, '2022-03-01', 'none'],
    ['is not owed where the answer came in the month', { ...request, answeredOn: '2022-02-10' }, '2022-03-01', 'none'],
    ['stays missed where the answer came later', { ...request, answeredOn: '2022-02-11' }, '2022-03-01', 'missed'],
  ] as const)('%s', (_, one, today, state) => expect(extensionStateOn(one, today)).toBe(state))
  it('is owed exactly until the day on which the answer would be', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), (days) => {
        const receivedOn = addDays('2010-01-01', days)
        const due = extensionDue(receivedOn)
        expect(due).toBe(answerDue(receivedOn, false))
        expect(extensionStateOn({ ...request, receivedOn }, due)).toBe('due')
        expect(extensionStateOn({ ...request, receivedOn }, addDays(due, 1))).toBe('missed')
      }),
    ))
})
