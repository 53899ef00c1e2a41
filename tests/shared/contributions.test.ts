import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubtsOfAgreement, doubtsOfItem, doubtsOfWork } from '#shared/contributions/doubts.ts'
import { thingWorth, workWorth, worthOfRows } from '#shared/contributions/value.ts'
import { gr } from '#shared/kernel/money.ts'

const row = (change: Partial<Parameters<typeof doubtsOfWork>[0]> = {}) => ({
  lineId: 1,
  workedOn: '2021-06-01',
  startsAt: 540,
  endsAt: 630,
  minutes: 90,
  volunteerSigned: true,
  coordinatorSigned: true,
  enteredOn: '2021-06-01',
  ...change,
})
const agreement = {
  signedOn: '2021-05-20',
  validFrom: '2021-06-01',
  validTo: '2021-12-31',
  written: true,
  terminationClause: true,
  insured: false,
  risksTold: true,
  workKind: '',
  rate: gr(30_00),
  rateBasis: 'regulamin konkursu',
}
const terms = { taskFrom: '2021-05-01', taskTo: '2021-12-31', rateCap: gr(30_00), rates: [], shortDays: 30 }

describe('worth', () => {
  it('two and a half hours at 30,00 zł are 75,00 zł; twenty minutes at 22,50 zł are 7,50 zł', () => {
    expect(workWorth(150, gr(30_00))).toBe(75_00)
    expect(workWorth(20, gr(22_50))).toBe(7_50)
  })
  it('half a grosz is rounded up, for work and for things', () => {
    expect(workWorth(30, gr(25_01))).toBe(12_51)
    expect(thingWorth(50, gr(3))).toBe(2)
  })
  it('rows of a card add up to the worth of its hours together, whatever their order', () => {
    const rows = fc.array(
      fc.record({ day: fc.integer({ min: 1, max: 28 }), minutes: fc.integer({ min: 1, max: 1440 }) }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 500_00 }), (given, rate) => {
        const works = given.map(({ day, minutes }, index) => ({
          id: index + 1,
          lineId: 1,
          workedOn: `2021-06-${String(day).padStart(2, '0')}`,
          minutes,
        }))
        const together = given.reduce((all, one) => all + one.minutes, 0)
        const worth = worthOfRows(works, gr(rate))
        expect([...worth.values()].reduce((all, one) => all + one, 0)).toBe(workWorth(together, gr(rate)))
        expect(worthOfRows(works.toReversed(), gr(rate))).toEqual(new Map([...worth].toReversed()))
      }),
    )
  })
  it('a card is one line and one month: each is rounded by itself', () => {
    const works = [
      { id: 1, lineId: 1, workedOn: '2021-06-30', minutes: 10 },
      { id: 2, lineId: 1, workedOn: '2021-07-01', minutes: 10 },
      { id: 3, lineId: 2, workedOn: '2021-06-30', minutes: 10 },
    ]
    expect([...worthOfRows(works, gr(20_00)).values()]).toEqual([333, 333, 333])
  })
})

describe('doubts', () => {
  const rulesOf = (change: Partial<typeof agreement>, rows = [row()], paid = false) =>
    doubtsOfAgreement({ ...agreement, ...change }, rows, terms, paid).map(({ rule }) => rule)
  it('an agreement in order raises none', () => {
    expect(rulesOf({})).toEqual([])
    expect(doubtsOfWork(row(), [], agreement, terms)).toEqual([])
  })
  it('an agreement needs a clause on ending it, and information on risks', () => {
    expect(rulesOf({ terminationClause: false, risksTold: false })).toEqual(['V-02', 'V-04'])
  })
  it('longer than thirty days needs writing, up to thirty needs insurance', () => {
    expect(rulesOf({ written: false })).toEqual(['V-03'])
    expect(rulesOf({ validTo: '2021-06-30' })).toEqual(['V-05'])
    expect(rulesOf({ validTo: '2021-06-30', insured: true, written: false })).toEqual([])
    expect(rulesOf({ validTo: '2021-07-01', written: false })).toEqual(['V-03'])
  })
  it('a rate has a basis and stays under the cap of the contract', () => {
    expect(rulesOf({ rateBasis: '' })).toEqual(['V-09'])
    expect(rulesOf({ rate: gr(30_01) })).toEqual(['V-09'])
  })
  it('a rate is judged by its kind of work, else by the cap for any work', () => {
    const rates = [
      { workKind: 'pomocnicze', most: gr(30_00) },
      { workKind: 'Eksperckie', most: gr(100_00) },
    ]
    const ofRate = (workKind: string, rate: number, rateCap: number | null) =>
      doubtsOfAgreement(
        { ...agreement, workKind, rate: gr(rate) },
        [],
        {
          ...terms,
          rates,
          rateCap: rateCap === null ? null : gr(rateCap),
        },
        false,
      ).map(({ rule }) => rule)
    expect(ofRate(' eksperckie', 100_00, 30_00)).toEqual([])
    expect(ofRate('eksperckie', 100_01, null)).toEqual(['V-09'])
    expect(ofRate('pomocnicze', 30_01, 500_00)).toEqual(['V-09'])
    expect(ofRate('', 500_00, 500_00)).toEqual([])
    expect(ofRate('', 1, null)).toEqual(['V-09'])
    expect(ofRate('kucharskie', 1, 500_00)).toEqual(['V-09'])
  })
  it('both sign every row, and nobody is paid and a volunteer at once', () => {
    expect(rulesOf({}, [row({ coordinatorSigned: false })])).toEqual(['V-07'])
    expect(rulesOf({}, [row()], true)).toEqual(['V-11'])
  })
  it('a card written on one day, and one of round hours only, are told of', () => {
    const days = ['01', '02', '03', '04', '07']
    const onOneDay = days.map((day) => row({ workedOn: `2021-06-${day}`, enteredOn: '2021-06-07' }))
    expect(rulesOf({}, onOneDay)).toEqual(['V-12'])
    const round = days.map((day) =>
      row({ workedOn: `2021-06-${day}`, enteredOn: `2021-06-${day}`, endsAt: 660, minutes: 120 }),
    )
    expect(rulesOf({}, round)).toEqual(['V-12'])
    expect(rulesOf({}, [...round.slice(1), row({ enteredOn: '2021-06-02' })])).toEqual([])
  })
  it('work before the agreement, outside the task, without a line or twice at once is told of', () => {
    const doubts = (one: ReturnType<typeof row>, others: ReturnType<typeof row>[] = []) =>
      doubtsOfWork(one, [one, ...others], agreement, terms).map(({ rule }) => rule)
    expect(doubts(row({ workedOn: '2021-05-31', enteredOn: null }))).toEqual(['V-02'])
    expect(doubts(row({ workedOn: '2022-01-01', enteredOn: null }))).toEqual(['C-06', 'V-02'])
    expect(doubts(row({ lineId: null }))).toEqual(['V-13'])
    expect(doubts(row(), [row({ startsAt: 600, endsAt: 700 })])).toEqual(['V-11'])
    expect(doubts(row(), [row({ startsAt: 630, endsAt: 700 })])).toEqual([])
    expect(doubts(row({ enteredOn: '2021-05-31' }))).toEqual(['V-12'])
    expect(rulesOf({ signedOn: '2021-06-02' })).toEqual(['V-02'])
  })
  it('a thing given has a valuation and a paper of its owner, and was not bought with public money', () => {
    const item = {
      lineId: 1,
      givenOn: '2021-06-01',
      valuationBasis: 'cennik',
      ownerDocument: 'umowa użyczenia',
      boughtWithPublicMoney: false,
    }
    expect(doubtsOfItem(item, terms)).toEqual([])
    const bad = { ...item, valuationBasis: '', ownerDocument: '', boughtWithPublicMoney: true }
    expect(doubtsOfItem(bad, terms)).toHaveLength(3)
  })
})
