import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { gr } from '#shared/kernel/money.ts'
import { allowedByOwn, type ReturnBasis, returnAmounts } from '#shared/returns/amounts.ts'
import { returnBasis, shiftExcess } from '#shared/returns/basis.ts'
import { type ReturnFacts, returnOf } from '#shared/returns/calculation.ts'
import { lateInterest } from '#shared/returns/lateInterest.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

const whole: ReturnBasis = {
  received: gr(100_000_00),
  accepted: gr(100_000_00),
  ineligible: gr(0),
  shiftExcess: gr(0),
  grantPlanned: gr(100_000_00),
  own: [],
  unusedIncome: gr(0),
}
const nothing = { ineligible: 0, shift: 0, ownShare: 0, unspent: 0, income: 0 }
const amounts = (change: Partial<Record<keyof ReturnBasis, unknown>>) =>
  returnAmounts({ ...whole, ...change } as ReturnBasis)

describe('the five numbers of a return', () => {
  it('are all zero when the grant was used to the grosz', () => expect(returnAmounts(whole)).toEqual(nothing))
  it('tell apart what was ineligible, in excess, never used and earned', () => {
    const told = amounts({ accepted: 90_000_00, ineligible: 2_000_00, shiftExcess: 1_500_00, unusedIncome: 12_34 })
    expect(told).toEqual({ ineligible: 2_000_00, shift: 1_500_00, ownShare: 0, unspent: 8_000_00, income: 12_34 })
  })
  it('take back the part of the grant that the own contribution no longer carries', () => {
    // Planned 20 000 to 100 000; given 18 000 carries 90 000 of the grant.
    const own = [{ planned: gr(20_000_00), actual: gr(18_000_00) }]
    expect(amounts({ own })).toEqual({ ...nothing, ownShare: 10_000_00 })
    expect(amounts({ own, accepted: 90_000_00 })).toEqual({ ...nothing, unspent: 10_000_00 })
  })
  it('count the proportion on what remains after the excess over the shift', () => {
    const own = [{ planned: gr(20_000_00), actual: gr(18_000_00) }]
    expect(amounts({ own, shiftExcess: 4_000_00 })).toEqual({ ...nothing, shift: 4_000_00, ownShare: 6_000_00 })
  })
  it('look at money and at work and things apart, and go by the worse', () => {
    const own = [
      { planned: gr(10_000_00), actual: gr(20_000_00) },
      { planned: gr(10_000_00), actual: gr(9_500_00) },
    ]
    expect(amounts({ own }).ownShare).toBe(5_000_00)
  })
  it('tie nothing to a contribution that was never planned', () => {
    expect(allowedByOwn(gr(100), [{ planned: gr(0), actual: gr(0) }])).toBeNull()
  })
  it('do not ask back what the club paid above the grant', () => {
    expect(amounts({ accepted: 100_000_00, ineligible: 300_00 })).toEqual(nothing)
    expect(amounts({ accepted: 99_900_00, ineligible: 300_00 })).toEqual({ ...nothing, ineligible: 100_00 })
  })
})

const money = fc.integer({ min: -1_000_00, max: 500_000_00 }).map(gr)
const positive = fc.integer({ min: 0, max: 500_000_00 }).map(gr)
const basis: fc.Arbitrary<ReturnBasis> = fc.record({
  received: positive,
  accepted: money,
  ineligible: money,
  shiftExcess: positive,
  grantPlanned: positive,
  own: fc.array(fc.record({ planned: positive, actual: money }), { maxLength: 2 }),
  unusedIncome: positive,
})
const total = (told: ReturnType<typeof returnAmounts>) => Object.values(told).reduce((a, b) => a + b, 0)

describe('over any grant', () => {
  it('no number is negative and together they are at most what came', () => {
    fc.assert(
      fc.property(basis, (own) => {
        const told = returnAmounts(own)
        expect(Math.min(...Object.values(told))).toBeGreaterThanOrEqual(0)
        expect(total(told)).toBeLessThanOrEqual(own.received + own.unusedIncome)
      }),
    )
  })
  it('what is kept keeps the planned proportion to the own contribution', () => {
    fc.assert(
      fc.property(basis, (own) => {
        const told = returnAmounts(own)
        const kept = BigInt(own.received + own.unusedIncome - total(told))
        if (own.grantPlanned === 0) return
        for (const { planned, actual } of own.own)
          if (planned > 0)
            expect(kept * BigInt(planned)).toBeLessThanOrEqual(BigInt(Math.max(0, actual)) * BigInt(own.grantPlanned))
      }),
    )
  })
  it('income changes only the fifth number, and the contribution only the third where nothing was overspent', () => {
    fc.assert(
      fc.property(basis, positive, (own, other) => {
        const { income: _before, ...before } = returnAmounts(own)
        const { income, ...after } = returnAmounts({ ...own, unusedIncome: other })
        expect(after).toEqual(before)
        expect(income).toBe(other)
        if (Math.max(0, own.accepted) + Math.max(0, own.ineligible) > own.received) return
        const { ownShare: _share, ...rest } = returnAmounts(own)
        expect(returnAmounts({ ...own, own: [] })).toMatchObject(rest)
      }),
    )
  })
})

describe('read from a settlement', () => {
  const over = anInput({
    grant: { shiftPermille: 100, received: gr(2_000_00) },
    lines: [aLine(1, [['grant', 1_000_00]]), aLine(2, [['grant', 1_000_00]])],
    documents: [aDocument(1, [[1, 'grant', 1_200_00]]), aDocument(2, [[2, 'grant', 700_00]])],
  })
  it('a line over the shift is an excess; counted on the action it is not', () => {
    const { lines } = settle(over)
    expect(shiftExcess(over, lines, 'line')).toBe(100_00)
    expect(shiftExcess(over, lines, 'action')).toBe(0)
  })
  it('a document put aside counts only when it was paid from the grant', () => {
    const aside = { ineligibleReason: 'poza umową' }
    const input = anInput({
      documents: [
        aDocument(1, [[1, 'grant', 100_00]], aside),
        aDocument(2, [[1, 'ownMoney', 50_00]], aside),
        aDocument(3, [[1, 'grant', 30_00]], { ...aside, paidOn: null }),
      ],
    })
    const read = returnBasis(input, settle(input), { shiftScope: 'line', incomeAccrued: 0 })
    expect(returnAmounts(read)).toEqual({ ...nothing, ineligible: 100_00, unspent: 900_00 })
  })
  it('interest and other income do not fill each other up', () => {
    const input = anInput({
      report: { interestAccrued: gr(10_00) },
      documents: [aDocument(1, [[1, 'grant', 1_000_00]]), aDocument(2, [[1, 'interest', 25_00]])],
    })
    const read = returnBasis(input, settle(input), { shiftScope: 'line', incomeAccrued: 40_00 })
    expect(returnAmounts(read).income).toBe(40_00)
  })
})

const rates = [
  { code: 'tax.interest', validFrom: '2022-01-01', validTo: null, value: 800 },
  { code: 'tax.interest', validFrom: '2022-02-11', validTo: null, value: 1000 },
]
describe('interest for lateness', () => {
  it('counts each day at its own rate and rounds to whole złote at the end', () => {
    // 10 000 zł: 10 days at 8 % = 21,92 zł and 10 days at 10 % = 27,40 zł; 49,32 zł together.
    expect(lateInterest(gr(10_000_00), '2022-02-01', '2022-02-20', rates)).toBe(49_00)
    expect(lateInterest(gr(10_000_00), '2022-02-01', '2022-02-10', rates)).toBe(22_00)
  })
  it('half a złoty goes up', () => {
    // 365 days at 10 % of 5,00 zł is 0,50 zł.
    expect(lateInterest(gr(5_00), '2022-03-01', '2023-02-28', rates)).toBe(1_00)
    expect(lateInterest(gr(4_99), '2022-03-01', '2023-02-28', rates)).toBe(0)
  })
  it('is nothing before the day and unknown where the table has no rate', () => {
    expect(lateInterest(gr(10_000_00), '2022-02-01', '2022-01-31', rates)).toBe(0)
    expect(lateInterest(gr(10_000_00), '2021-12-31', '2022-01-02', rates)).toBeUndefined()
  })
})

const terms = {
  taskFrom: '2021-05-01',
  taskTo: '2021-12-31',
  spendGrantTo: '2021-12-31',
  spendOtherTo: '2021-12-31',
  reportDays: 30,
  reportUnit: 'calendar',
  useDays: 14,
  returnDays: 15,
  returnUnit: 'calendar',
  returnYearEnd: true,
  reminderDays: 7,
  controlDays: 14,
  moveFreeDays: true,
  retentionYears: 5,
  disposalYears: 5,
} as const
const facts: ReturnFacts = {
  basis: { ...whole, accepted: gr(88_000_00), ineligible: gr(2_000_00) },
  funderKind: 'state',
  terms,
  foundOn: '2022-01-20',
  transferredOn: '2021-05-10',
  returned: gr(0),
  returnedOn: null,
  rates: [{ code: 'tax.interest', validFrom: '2020-01-01', validTo: null, value: 800 }],
  today: '2022-03-02',
}
const row = (change: Partial<ReturnFacts>, kind: string) =>
  returnOf({ ...facts, ...change }).rows.find((own) => own.kind === kind)!

describe('articles, days and what was sent', () => {
  it('follow the funder', () => {
    expect([row({}, 'unspent').article, row({}, 'shift').article].map((text) => text.slice(0, 8))).toEqual([
      'art. 168',
      'art. 169',
    ])
    const local = { funderKind: 'local' } as const
    expect([row(local, 'unspent').article, row(local, 'ineligible').article].map((text) => text.slice(0, 8))).toEqual([
      'art. 251',
      'art. 252',
    ])
  })
  it('the unused part goes back by 31 January, the misused one within 15 days of being found, off free days', () => {
    expect(row({}, 'unspent')).toMatchObject({ amount: 10_000_00, due: '2022-01-31', interestFrom: '2022-02-01' })
    expect(row({}, 'ineligible')).toMatchObject({ due: '2022-02-04', interestFrom: '2021-05-10' })
  })
  it('interest of the unused part runs from the day after, of the misused one from the transfer', () => {
    // 30 days of 10 000 zł at 8 % = 65,75 zł; 297 days of 2 000 zł = 130,19 zł.
    expect(row({}, 'unspent').interest).toBe(66_00)
    expect(row({}, 'ineligible').interest).toBe(130_00)
    expect(row({ transferredOn: null }, 'ineligible').interest).toBeNull()
    expect(returnOf({ ...facts, transferredOn: null }).interest).toBeNull()
  })
  it('what was sent in time stops the interest of what fell due first', () => {
    const sent = { returned: gr(10_000_00), returnedOn: '2022-01-31' }
    expect(row(sent, 'unspent').interest).toBe(0)
    expect(row(sent, 'ineligible').interest).toBe(130_00)
    expect(returnOf({ ...facts, ...sent })).toMatchObject({ total: 12_000_00, open: 2_000_00 })
  })
  it('an amount without a day is not taken for sent', () => {
    expect(returnOf({ ...facts, returned: gr(12_000_00) }).open).toBe(12_000_00)
  })
  it('a report in order has nothing to send and no interest', () => {
    const told = returnOf({ ...facts, basis: whole, transferredOn: null, rates: [] })
    expect(told).toMatchObject({ total: 0, open: 0, interest: 0 })
  })
  it('a day later never costs less', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), (late) => {
        const on = (today: string) => returnOf({ ...facts, today }).interest ?? 0
        const day = addDays('2022-01-20', late)
        expect(on(addDays(day, 1))).toBeGreaterThanOrEqual(on(day))
      }),
    )
  })
})
