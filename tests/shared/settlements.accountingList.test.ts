import { expect, it } from 'vitest'
import { accountingRows, accountingSums } from '#shared/settlements/accountingList.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

const input = anInput({
  lines: [aLine(1, []), aLine(2, [])],
  documents: [
    aDocument(
      1,
      [
        [2, 'grant', 100],
        [1, 'grant', 70],
        [1, 'interest', 5],
        [1, 'ownMoney', 30],
      ],
      { number: 'FV 2', issuedOn: '2021-07-01' },
    ),
    aDocument(2, [[1, 'fees', 9]], { number: 'FV 1', issuedOn: '2021-06-01' }),
    aDocument(3, [[1, 'grant', 1]], { number: 'bez zapłaty', paidOn: null }),
    aDocument(4, [[1, 'personal', 50]], { number: 'karta' }),
  ],
})

it('lists each document once on each of its lines, in the order of the form and then by day', () => {
  expect(
    accountingRows(input).map(({ number, lineCode, money, ofGrant, ofOthers }) => [
      number,
      lineCode,
      money,
      ofGrant,
      ofOthers,
    ]),
  ).toEqual([
    ['FV 1', 'I.1.1.', 9, 0, 9],
    ['FV 2', 'I.1.1.', 105, 75, 30],
    ['FV 2', 'I.1.2.', 100, 100, 0],
  ])
})
it('leaves out what nobody paid, and what proves only work unless its column is wanted', () => {
  const rows = accountingRows(input, true)
  expect(rows.map((row) => row.number)).not.toContain('bez zapłaty')
  expect(rows.find((row) => row.number === 'karta')).toMatchObject({ money: 0, personal: 50 })
  expect(accountingSums(rows)).toEqual({ money: 214, ofGrant: 175, ofOthers: 39, personal: 50, material: 0 })
})
