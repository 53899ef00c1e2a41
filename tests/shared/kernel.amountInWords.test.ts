import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountInWords } from '#shared/kernel/amountInWords.ts'
import { gr, maxGrosze } from '#shared/kernel/money.ts'

describe('an amount in words', () => {
  it.each([
    [0, 'zero złotych 00/100'],
    [100, 'jeden złoty 00/100'],
    [200, 'dwa złote 00/100'],
    [501, 'pięć złotych 01/100'],
    [1_299, 'dwanaście złotych 99/100'],
    [2_200, 'dwadzieścia dwa złote 00/100'],
    [10_150, 'sto jeden złotych 50/100'],
    [100_000, 'tysiąc złotych 00/100'],
    [200_400, 'dwa tysiące cztery złote 00/100'],
    [1_500_000, 'piętnaście tysięcy złotych 00/100'],
    [11_941_200, 'sto dziewiętnaście tysięcy czterysta dwanaście złotych 00/100'],
    [123_456_789, 'milion dwieście trzydzieści cztery tysiące pięćset sześćdziesiąt siedem złotych 89/100'],
    [500_000_000, 'pięć milionów złotych 00/100'],
    [maxGrosze, 'miliard złotych 00/100'],
    [-250, 'minus dwa złote 50/100'],
    [-5, 'minus zero złotych 05/100'],
  ])('%d gr is „%s”', (amount, words) => expect(amountInWords(gr(amount))).toBe(words))

  it('differs for different amounts and holds words, spaces and the grosze only', () => {
    const amount = fc.integer({ min: 0, max: maxGrosze })
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const words = amountInWords(gr(a))
        return (
          /^[a-ząćęłńóśźż]+( [a-ząćęłńóśźż]+)* \d\d\/100$/.test(words) && (a === b) === (words === amountInWords(gr(b)))
        )
      }),
    )
  })
})
