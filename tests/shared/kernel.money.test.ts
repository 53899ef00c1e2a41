import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allocate,
  formatPercent2,
  formatZloty,
  gr,
  maxGrosze,
  minus,
  parseZloty,
  percent2,
  sum,
} from '#shared/kernel/money.ts'
import { choking } from '../support/hostileText.ts'

const amount = fc.integer({ min: -maxGrosze, max: maxGrosze }).map(gr)
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })

describe('an amount typed by hand', () => {
  it.each([
    ['1 234,56', 123_456],
    ['1\u00a0234,56', 123_456],
    ['1\u202f234,56', 123_456],
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1234.56', 123_456],
    ['1 234.56', 123_456],
    ['1234,5', 123_450],
    ['12 zł', 1_200],
    ['12zł', 1_200],
    ['  119 412,00 ZŁ  ', 11_941_200],
    ['0,01 PLN', 1],
    ['-5', -500],
    ['−1 000,00', -100_000],
    ['0', 0],
    ['-0', 0],
    ['007', 700],
    ['1000000000,00', maxGrosze],
  ])('%s is read', (text, grosze) => expect(parseZloty(text)).toBe(grosze))

  it.each([
    ['three decimals', '1,234'],
    ['three decimals after a dot, or a thousand', '1.234'],
    ['three decimals after groups', '1 234,567'],
    ['no decimals after the comma', '12,'],
    ['no whole part', ',50'],
    ['a broken group', '1 23,00'],
    ['a group too many digits long', '1234 567,00'],
    ['groups with two kinds of sign', '1 234.567,00'],
    ['two commas', '1,2,3'],
    ['a plus', '+5'],
    ['words', 'sto złotych'],
    ['exponents', '1e5'],
    ['hexadecimals', '0x10'],
    ['infinity', 'Infinity'],
    ['another currency', '5 EUR'],
    ['full-width digits', '１２'],
    ['more than a milliard', '1000000000,01'],
    ['a NUL', '12\u0000'],
    ['a second line', '12\n13'],
    ['nothing', ''],
    ['the currency alone', 'zł'],
  ])('%s is refused', (_, text) => expect(parseZloty(text)).toBeUndefined())

  it('is read back exactly from how it is printed', () => {
    fc.assert(fc.property(amount, (grosze) => parseZloty(formatZloty(grosze)) === grosze))
    fc.assert(fc.property(amount, (grosze) => parseZloty(`${formatZloty(grosze)} zł`) === grosze))
  })
  it('gives an amount or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseZloty(text)
        return read === undefined || Number.isSafeInteger(read)
      }),
    )
  })
  it('never hangs on bad input', () => expect(choking(parseZloty)).toEqual([]))
})

describe('a printed amount', () => {
  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [-5, '−0,05'],
    [99_999, '999,99'],
    [100_000, '1\u00a0000,00'],
    [11_941_200, '119\u00a0412,00'],
    [-123_456_789, '−1\u00a0234\u00a0567,89'],
  ])('%d gr is %s', (grosze, text) => expect(formatZloty(gr(grosze))).toBe(text))
})

describe('money as a number', () => {
  it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    '%d is not an amount: a bug is thrown, not kept',
    (value) => expect(() => gr(value)).toThrow(RangeError),
  )
  it('has no negative zero', () => expect(Object.is(gr(-0), 0)).toBe(true))
  it('sums and subtracts exactly', () => {
    expect(sum([])).toBe(0)
    expect(sum([gr(10), gr(20), gr(-31)])).toBe(-1)
    expect(minus(gr(10), gr(30))).toBe(-20)
  })
})

describe('splitting an amount', () => {
  it('gives the odd grosz to the largest remainder, earlier parts first', () => {
    expect(allocate(gr(100), [1, 1, 1])).toEqual([34, 33, 33])
    expect(allocate(gr(-100), [1, 1, 1])).toEqual([-34, -33, -33])
    expect(allocate(gr(10_000), [2, 3, 5])).toEqual([2_000, 3_000, 5_000])
    expect(allocate(gr(5), [1, 2])).toEqual([2, 3])
    expect(allocate(gr(1), [3, 3, 3, 3])).toEqual([1, 0, 0, 0])
  })
  it('gives everything to the last part when nothing is weighed', () => {
    expect(allocate(gr(7), [0, 0])).toEqual([0, 7])
    expect(allocate(gr(7), [])).toEqual([])
  })
  it('adds up, with as many parts as weights', () => {
    fc.assert(
      fc.property(amount, weights, (whole, by) => {
        const parts = allocate(whole, by)
        return parts.length === by.length && sum(parts) === whole
      }),
    )
  })
  it('keeps every part within one grosz of its exact share, with the sign of the whole', () => {
    fc.assert(
      fc.property(amount, weights, (whole, by) => {
        const total = by.reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        return allocate(whole, by).every(
          (part, i) =>
            Math.abs(part) <= Math.abs(whole) &&
            (part === 0 || part > 0 === whole > 0) &&
            // |part − whole·weight/total| < 1, without fractions
            (() => {
              const off = BigInt(part) * BigInt(total) - BigInt(whole) * BigInt(by[i]!)
              return off < BigInt(total) && -off < BigInt(total)
            })(),
        )
      }),
    )
  })
  it('gives a larger weight no smaller part, and no weight nothing', () => {
    fc.assert(
      fc.property(amount, weights, (whole, by) => {
        fc.pre(by.some((weight) => weight > 0))
        const parts = allocate(whole, by).map(Math.abs)
        return by.every((a, i) => (a > 0 || parts[i] === 0) && by.every((b, j) => a <= b || parts[i]! >= parts[j]!))
      }),
    )
  })
  it('stays exact where a double would not', () => {
    expect(allocate(gr(maxGrosze), [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER])).toEqual([
      maxGrosze / 2,
      maxGrosze / 2,
    ])
  })
  it.each([[[-1, 2]], [[0.5]], [[Number.NaN]]])('refuses weights %j as a bug', (bad) =>
    expect(() => allocate(gr(1), bad)).toThrow(RangeError),
  )
})

describe('a percentage with two decimals', () => {
  it.each([
    [1, 3, 3_333],
    [2, 3, 6_667],
    [1, 8, 1_250],
    [11_941_200, 11_941_200, 10_000],
    [1, 20_000, 1],
    [1, 20_001, 0],
    [-1, 20_000, 0],
    [-3, 20_000, -1],
    [-1, 3, -3_333],
    [1, -3, -3_333],
    [0, 5, 0],
  ])('%d of %d is %d hundredths', (part, base, expected) => expect(percent2(gr(part), gr(base))).toBe(expected))

  it('does not exist where the base is zero', () => expect(percent2(gr(5), gr(0))).toBeUndefined())
  it('is the exact share rounded half up: x − ½ < result − … ≤ x + ½', () => {
    fc.assert(
      fc.property(amount, amount, (part, base) => {
        fc.pre(base !== 0)
        const [p, b] = base < 0 ? [-BigInt(part), -BigInt(base)] : [BigInt(part), BigInt(base)]
        const twice = 2n * (BigInt(percent2(part, base)!) * b - 10_000n * p)
        return -b < twice && twice <= b
      }),
    )
  })
  it('is printed with a comma', () => {
    expect([10_000, 3_333, 5, -12].map(formatPercent2)).toEqual(['100,00', '33,33', '0,05', '−0,12'])
  })
})
