import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRestricted, markNames, restrictedWords, withoutDetails } from '#shared/dataProtection/restriction.ts'

const names = ['Łoś Piotr', 'Piotr Łoś']
const nobody = { personIds: [], participationIds: [] }

describe('the mark of somebody whose data may only be kept', () => {
  it('stands beside the name in both orders, in sentences, lists and records', () => {
    const value = {
      title: 'Przegląd planu: Łoś Piotr, Gęś Maria',
      people: ['Piotr Łoś', 'Gęś Maria'],
      row: { lastName: 'Łoś', firstName: 'Piotr', hours: 12, at: null },
    }
    expect(markNames(value, names)).toEqual({
      title: 'Przegląd planu: Łoś Piotr (przetwarzanie ograniczone), Gęś Maria',
      people: ['Piotr Łoś (przetwarzanie ograniczone)', 'Gęś Maria'],
      row: { lastName: 'Łoś', firstName: 'Piotr (przetwarzanie ograniczone)', hours: 12, at: null },
    })
  })
  it('is put once however often it is asked for, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...names, 'Łosoś Piotr'))), (texts) => {
        const once = markNames(texts, names)
        expect(markNames(once, names)).toEqual(once)
        expect(once.map((text) => text.replaceAll(` (${restrictedWords})`, ''))).toEqual(texts)
        expect(markNames(texts, [])).toBe(texts)
      }),
    )
  })
  it('leaves bytes and what is no plain record as they are', () => {
    const bytes = new Uint8Array([1, 2, 3])
    expect(markNames({ bytes }, names).bytes).toBe(bytes)
  })
})

describe('a row of a list', () => {
  it('is restricted by the number of the person or of the participation', () => {
    const restricted = { personIds: [3], participationIds: [7] }
    expect(isRestricted({ personId: 3 }, restricted)).toBe(true)
    expect(isRestricted({ participationId: 7 }, restricted)).toBe(true)
    expect(isRestricted({ id: 3, personId: 7, participationId: 3 }, restricted)).toBe(false)
    expect(isRestricted({ personId: null }, restricted)).toBe(false)
    expect(isRestricted({ personId: 3 }, nobody)).toBe(false)
  })
  it('tells the name and not how to reach the person', () => {
    const rows = [
      { personId: 3, name: 'Łoś Piotr', phone: '600 100 200', note: 'x', seats: 1 },
      { personId: 4, name: 'Gęś Maria', phone: '600 100 201', note: 'y', seats: 2 },
    ]
    const [hers, other] = withoutDetails(rows, { personIds: [3], participationIds: [] })
    expect(hers).toEqual({ personId: 3, name: 'Łoś Piotr', phone: '', note: '', seats: 1 })
    expect(other).toBe(rows[1])
  })
})
