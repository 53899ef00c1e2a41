import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatBankAccount,
  formatNip,
  readBankAccount,
  readKrs,
  readNip,
  readPesel,
  readRegon,
} from '#shared/kernel/identifiers.ts'
import { choking } from '../support/hostileText.ts'

/** Every text that differs from `number` in exactly one digit. */
const oneDigitOff = (number: string): string[] =>
  [...number].flatMap((digit, at) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .map((other) => number.slice(0, at) + other + number.slice(at + 1)),
  )
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''))
/** The valid numbers among the ten (or hundred) that the given digits can be completed to. */
const completed = (body: string, tail: 1 | 2, read: (text: string) => unknown): string[] =>
  Array.from({ length: 10 ** tail }, (_, i) => body + String(i).padStart(tail, '0')).filter(
    (text) => read(text) !== undefined,
  )

describe('PESEL', () => {
  it.each([
    ['44051401359', '1944-05-14', 'M'],
    ['02070803628', '1902-07-08', 'K'],
    ['02270803624', '2002-07-08', 'K'],
  ])('%s was born %s, %s', (pesel, birthDate, sex) => expect(readPesel(pesel)).toEqual({ pesel, birthDate, sex }))
  it('is read with spaces and dashes of any kind', () => {
    expect(readPesel(' 440514-01359 ')?.pesel).toBe('44051401359')
    expect(readPesel('440514–01359')?.pesel).toBe('44051401359')
  })
  it.each([
    ['all zeros (the sum is right, the day is not)', '00000000000'],
    ['29 February of a common year', '01222912344'],
    ['ten digits', '4405140135'],
    ['twelve digits', '440514013590'],
    ['letters', '4405140135a'],
    ['full-width digits', '４４０５１４０１３５９'],
    ['nothing', ''],
  ])('%s is refused', (_, text) => expect(readPesel(text)).toBeUndefined())
  it('is refused with any one digit changed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1, max: 28 }), digits(4), (year, day, serial) => {
        const body = `${String(year).padStart(2, '0')}81${String(day).padStart(2, '0')}${serial}`
        const [pesel, ...others] = completed(body, 1, readPesel)
        return (
          others.length === 0 &&
          readPesel(pesel!)?.birthDate.startsWith('18') &&
          oneDigitOff(pesel!).every((off) => !readPesel(off))
        )
      }),
    )
  })
  it('never hangs on bad input', () => expect(choking(readPesel)).toEqual([]))
})

describe('NIP', () => {
  it.each([
    ['1234563218', '1234563218'],
    ['526-025-02-74', '5260250274'],
    ['526-02-50-274', '5260250274'],
    ['PL 5260250274', '5260250274'],
    ['pl5260250274', '5260250274'],
  ])('%s is read', (text, nip) => expect(readNip(text)).toBe(nip))
  it.each(['0000000000', '1234563219', '123456321', '12345632180', 'PLPL5260250274', '526 025 02 7A', ''])(
    '%j is refused',
    (text) => expect(readNip(text)).toBeUndefined(),
  )
  it('does not exist where the sum gives ten, and is refused with any one digit changed', () => {
    fc.assert(
      fc.property(digits(9), (body) => {
        const found = completed(body, 1, readNip)
        return found.length <= 1 && found.every((nip) => oneDigitOff(nip).every((off) => !readNip(off)))
      }),
    )
  })
  it('is printed in four groups', () => expect(formatNip('5260250274')).toBe('526-025-02-74'))
  it('never hangs on bad input', () => expect(choking(readNip)).toEqual([]))
})

describe('REGON', () => {
  it.each(['123456785', '000002217', '12345678512347', '12345678500010'])('%s is read', (text) =>
    expect(readRegon(text)).toBe(text),
  )
  it.each(['000000000', '00000000000000', '123456786', '12345678612347', '12345678512348', '1234567851', ''])(
    '%j is refused',
    (text) => expect(readRegon(text)).toBeUndefined(),
  )
  it('has one check digit for every body; it catches a changed digit wherever the sum is not ten', () => {
    const weights = [8, 9, 2, 3, 4, 5, 6, 7]
    const sumOf = (text: string) => weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0) % 11
    fc.assert(
      fc.property(digits(8), (body) => {
        fc.pre(body !== '00000000')
        const [regon, ...others] = completed(body, 1, readRegon)
        const missed = oneDigitOff(regon!).filter((off) => readRegon(off))
        return others.length === 0 && missed.every((off) => new Set([sumOf(off), sumOf(regon!)]).has(10))
      }),
    )
  })
  it('never hangs on bad input', () => expect(choking(readRegon)).toEqual([]))
})

describe('KRS', () => {
  it.each([
    ['0000123456', '0000123456'],
    ['123456', '0000123456'],
    ['0000 123 456', '0000123456'],
  ])('%s is read', (text, krs) => expect(readKrs(text)).toBe(krs))
  it.each(['', '0', '0000000000', '12345678901', '12a'])('%j is refused', (text) =>
    expect(readKrs(text)).toBeUndefined(),
  )
  it('never hangs on bad input', () => expect(choking(readKrs)).toEqual([]))
})

describe('a bank account', () => {
  it.each(['61 1090 1014 0000 0712 1981 2874', 'PL62102010680000110200123456', '62-1020-1068-0000-1102-0012-3456'])(
    '%s is read',
    (text) => expect(readBankAccount(text)).toMatch(/^\d{26}$/),
  )
  it.each(['61 1090 1014 0000 0712 1981 2875', '00000000000000000000000000', '6110901014000007121981287', ''])(
    '%j is refused',
    (text) => expect(readBankAccount(text)).toBeUndefined(),
  )
  it('is refused with any one digit changed', () => {
    for (const account of ['61109010140000071219812874', '62102010680000110200123456'])
      expect(oneDigitOff(account).filter((off) => readBankAccount(off))).toEqual([])
  })
  it('is refused when the bank’s own number is wrong although the whole adds up', () => {
    const rest = '109010150000071219812874'
    const check = Array.from({ length: 97 }, (_, i) => String(i + 2).padStart(2, '0')).find(
      (two) => BigInt(`${rest}2521${two}`) % 97n === 1n,
    )
    expect(readBankAccount(`${check}${rest}`)).toBeUndefined()
  })
  it('is printed in fours', () =>
    expect(formatBankAccount('61109010140000071219812874')).toBe('61 1090 1014 0000 0712 1981 2874'))
  it('never hangs on bad input', () => expect(choking(readBankAccount)).toEqual([]))
})
