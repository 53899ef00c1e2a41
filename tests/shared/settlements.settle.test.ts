import { describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { lawVersionFor } from '#shared/settlements/lawVersion.ts'
import { settlement } from '#shared/settlements/result.ts'
import { settlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

const rowsOf = (result: ReturnType<typeof settle>) =>
  Object.fromEntries(result.sourceRows.map(({ row, planned, actual }) => [row, [planned, actual]]))
const sharesOf = (result: ReturnType<typeof settle>) =>
  Object.fromEntries(result.shareRows.map(({ row, planned, actual }) => [row, [planned, actual]]))

describe('a grant with its own contribution, unevenly split', () => {
  const input = anInput({
    actions: [
      { id: 20, position: 2, name: 'Kursy' },
      { id: 10, position: 1, name: 'Zajęcia' },
    ],
    lines: [
      aLine(
        1,
        [
          ['grant', 600_00],
          ['ownMoney', 33_33],
        ],
        { actionId: 10, position: 1 },
      ),
      aLine(
        2,
        [
          ['grant', 300_00],
          ['personal', 100_00],
        ],
        { actionId: 20, position: 1 },
      ),
      aLine(
        3,
        [
          ['grant', 100_00],
          ['material', 50_00],
        ],
        { actionId: null, position: 1 },
      ),
    ],
    documents: [
      aDocument(1, [
        [1, 'grant', 599_99],
        [1, 'ownMoney', 33_34],
        [2, 'grant', 1],
      ]),
      aDocument(2, [[2, 'grant', 299_99]]),
      aDocument(3, [[2, 'personal', 100_00]], { paidOn: null, paymentMethod: null }),
      aDocument(4, [
        [3, 'grant', 100_00],
        [3, 'fees', 12_00],
      ]),
      aDocument(5, [[3, 'material', 45_55]], { paidOn: null, performedOn: null }),
    ],
  })
  const result = settle(settlementInput.parse(input))

  it('adds up actions in their order, then administrative costs, then all', () => {
    expect(result.years).toHaveLength(1)
    const [table] = result.years
    expect(table!.actions.map(({ code, planned, actual }) => [code, planned, actual])).toEqual([
      ['I.1.', 633_33, 633_33],
      ['I.2.', 400_00, 400_00],
    ])
    expect(table!.actions[1]!.lines.map((line) => line.code)).toEqual(['I.2.1.'])
    expect(table!.actionsTotal).toEqual({ planned: 1_033_33, actual: 1_033_33 })
    expect(table!.administrative.map((line) => [line.code, line.actual])).toEqual([['II.1.', 157_55]])
    expect(table!.total).toEqual({ planned: 1_183_33, actual: 1_190_88 })
  })
  it('gives II.2 the same totals by source, with interest and income unplanned', () => {
    expect(rowsOf(result)).toEqual({
      '1': [1_000_00, 999_99],
      '1.1': [1_000_00, 999_99],
      '1.2': [null, 0],
      '1.3': [null, 0],
      '2': [33_33, 45_34],
      '2.1': [33_33, 33_34],
      '2.2': [0, 12_00],
      '2.3': [0, 0],
      '2.4': [0, 0],
      '3': [150_00, 145_55],
      '3.1': [100_00, 100_00],
      '3.2': [50_00, 45_55],
    })
    expect(result.sourcesTotal).toEqual(result.total)
  })
  it('takes row 4 of the total cost, rows 5 and 6 of the grant', () => {
    expect(sharesOf(result)).toEqual({ '4': [84_51, 83_97], '5': [3_33, 4_53], '6': [15_00, 14_56] })
  })
  it('can take rows 5 and 6 of the grant received instead, in the column of what was spent', () => {
    const half = {
      ...input,
      grant: { ...input.grant, received: gr(500_00) },
      report: { ...input.report, percentBase: 'received' as const },
    }
    expect(sharesOf(settle(half))).toEqual({
      '4': [84_51, 83_97],
      '5': [3_33, 9_07],
      '6': [15_00, 29_11],
    })
  })
  it('is a shape the contract can carry', () => expect(settlement.parse(result)).toEqual(result))
})

it('prints a third as 33,33 % and two thirds as 66,67 %, half a hundredth upwards', () => {
  const shares = (grant: number, own: number) =>
    sharesOf(
      settle(
        anInput({
          lines: [
            aLine(1, [
              ['grant', grant],
              ['ownMoney', own],
            ]),
          ],
          documents: [],
        }),
      ),
    )['4']![0]
  expect(shares(1, 2)).toBe(33_33)
  expect(shares(2, 1)).toBe(66_67)
  expect(shares(1, 19_999)).toBe(1)
  expect(shares(1, 20_000)).toBe(0)
})

it('has no percentage where the base is nothing or below', () => {
  const empty = settle(anInput({ lines: [], documents: [] }))
  expect(sharesOf(empty)).toEqual({ '4': [null, null], '5': [null, null], '6': [null, null] })
  const negative = settle(anInput({ documents: [aDocument(1, [[1, 'grant', -5_00]])] }))
  expect(sharesOf(negative)['4']![1]).toBeNull()
})

it('a correction lowers the line it charges', () => {
  const result = settle(
    anInput({ documents: [aDocument(1, [[1, 'grant', 1_000_00]]), aDocument(2, [[1, 'grant', -123_45]])] }),
  )
  expect(result.years[0]!.actions[0]!.lines[0]!.actual).toBe(876_55)
  expect(result.grantUnspent).toBe(123_45)
  expect(result.lines[0]).toMatchObject({ planned: 1_000_00, spent: 876_55, left: 123_45, grantExcess: 0 })
})

describe('what does not count as spent', () => {
  const documents = [
    aDocument(1, [[1, 'grant', 100_00]], { paidOn: null }),
    aDocument(
      2,
      [
        [1, 'grant', 10_00],
        [1, 'material', 2_00],
      ],
      { ineligibleReason: 'odsetki karne' },
    ),
    aDocument(3, [[1, 'grant', 1_00]]),
    aDocument(4, [[99, 'grant', 7_00]]),
  ]
  const result = settle(anInput({ documents }))
  it('unpaid and ineligible amounts stand apart with the reason', () => {
    expect(result.total.actual).toBe(1_00)
    expect(result.leftOut.map(({ documentId, amount, reason }) => [documentId, amount, reason])).toEqual([
      [1, 100_00, 'unpaid'],
      [2, 10_00, 'ineligible'],
      [2, 2_00, 'ineligible'],
      [4, 7_00, 'unknownLine'],
    ])
  })
  it('an unpaid amount shows on its line as waiting', () => {
    expect(result.lines[0]).toMatchObject({ spent: 1_00, unpaid: 100_00, left: 999_00 })
  })
})

describe('the limit of a line', () => {
  const balance = (shiftPermille: number | null, spent: number) =>
    settle(
      anInput({
        grant: { shiftPermille },
        lines: [
          aLine(1, [
            ['grant', 333_33],
            ['ownMoney', 50_00],
          ]),
        ],
        documents: [aDocument(1, [[1, 'grant', spent]])],
      }),
    ).lines[0]!
  it('is the planned grant and the allowed shift, rounded down to the grosz', () => {
    expect(balance(100, 0)).toMatchObject({ grantPlanned: 333_33, grantLimit: 366_66, planned: 383_33 })
  })
  it('is reached without excess and passed by the grosz above it', () => {
    expect(balance(100, 366_66).grantExcess).toBe(0)
    expect(balance(100, 366_67).grantExcess).toBe(1)
  })
  it('does not exist where the contract sets none', () => {
    expect(balance(null, 999_999_00)).toMatchObject({ grantLimit: null, grantExcess: 0 })
  })
})

describe('a task of two years', () => {
  const input = anInput({
    actions: [
      { id: 1, position: 1, name: 'Zajęcia' },
      { id: 2, position: 2, name: 'Tylko w drugim roku' },
    ],
    lines: [
      {
        ...aLine(1, []),
        amounts: [...aLine(1, [['grant', 100_00]]).amounts, ...aLine(1, [['grant', 200_00]], { year: 2022 }).amounts],
      },
      aLine(2, [['grant', 50_00]], { actionId: 2, position: 1, year: 2022 }),
    ],
    documents: [
      aDocument(1, [[1, 'grant', 90_00]]),
      aDocument(2, [[1, 'grant', 11_00]], { issuedOn: '2021-12-20', paidOn: '2022-01-03' }),
      aDocument(3, [[2, 'personal', 5_00]], { issuedOn: '2022-02-01', performedOn: '2022-01-31', paidOn: null }),
    ],
    grant: { taskTo: '2022-12-31', spendGrantTo: '2022-12-31' },
  })
  const final = settle({ ...input, report: { ...input.report, periodTo: '2022-12-31' } })

  it('has a table for each year, by the year of payment', () => {
    expect(final.years.map(({ year, total }) => [year, total.planned, total.actual])).toEqual([
      [2021, 100_00, 90_00],
      [2022, 250_00, 16_00],
    ])
    expect(final.total).toEqual({ planned: 350_00, actual: 106_00 })
    expect(final.sourcesTotal).toEqual(final.total)
  })
  it('leaves out of a year the action that has nothing in it, and keeps its number', () => {
    expect(final.years[0]!.actions.map((action) => action.code)).toEqual(['I.1.'])
    expect(final.years[1]!.actions.map((action) => action.code)).toEqual(['I.1.', 'I.2.'])
  })
  it('gives a partial report only its own year, and says what belongs to the next', () => {
    const partial = settle({ ...input, report: { ...input.report, kind: 'partial', periodTo: '2021-12-31' } })
    expect(partial.years.map((table) => table.year)).toEqual([2021])
    expect(partial.total).toEqual({ planned: 100_00, actual: 90_00 })
    expect(partial.leftOut.map(({ documentId, reason }) => [documentId, reason])).toEqual([
      [2, 'outsidePeriod'],
      [3, 'outsidePeriod'],
    ])
    expect(partial.grantAccepted).toBe(101_00)
  })
  it('a final report of the last year leaves the first year to its own report', () => {
    const last = settle({ ...input, report: { ...input.report, periodFrom: '2022-01-01', periodTo: '2022-12-31' } })
    expect(last.years.map((table) => table.year)).toEqual([2022])
    expect(last.leftOut.map(({ documentId }) => documentId)).toEqual([1])
  })
})

it('a payment some days after the task stays in the final report, in the year it was made', () => {
  const result = settle(anInput({ documents: [aDocument(1, [[1, 'grant', 40_00]], { paidOn: '2022-01-05' })] }))
  expect(result.years.map(({ year, total }) => [year, total.actual])).toEqual([
    [2021, 0],
    [2022, 40_00],
  ])
})

it('the law of a grant follows the day of its call', () => {
  expect(lawVersionFor('2026-08-31')).toBe('before-2026-09-01')
  expect(lawVersionFor('2026-09-01')).toBe('from-2026-09-01')
})
