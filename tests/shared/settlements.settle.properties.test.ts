import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sources } from '#shared/grants/sources.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { gr } from '#shared/kernel/money.ts'
import { accountingRows, accountingSums } from '#shared/settlements/accountingList.ts'
import { findingsOf } from '#shared/settlements/checks/all.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aGrant, aReport } from '../support/settlements.ts'

const amount = fc.integer({ min: -10_000_00, max: 90_000_000_00 }).map(gr)
const day = fc
  .tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`)
const source = fc.constantFrom(...sources)
const actions = [
  { id: 1, position: 1, name: 'A' },
  { id: 2, position: 2, name: 'B' },
]
const line = fc.record({
  actionId: fc.constantFrom(1, 2, null),
  amounts: fc.array(
    fc.record({
      year: fc.constantFrom(2021, 2022),
      source,
      planned: fc.integer({ min: 0, max: 90_000_000_00 }).map(gr),
    }),
    { maxLength: 4 },
  ),
})
const document = fc.record({
  issuedOn: day,
  performedOn: fc.option(day),
  paidOn: fc.option(day),
  ineligibleReason: fc.option(fc.constant('poza umową'), { freq: 6 }),
  allocations: fc.array(fc.record({ budgetLineId: fc.integer({ min: 1, max: 9 }), source, amount }), { maxLength: 4 }),
})
const contribution = fc.record({
  budgetLineId: fc.integer({ min: 1, max: 9 }),
  source: fc.constantFrom('personal' as const, 'material' as const),
  amount: fc.integer({ min: 0, max: 90_000_000_00 }).map(gr),
  givenOn: day,
})
const input: fc.Arbitrary<SettlementInput> = fc
  .record({
    lines: fc.array(line, { maxLength: 8 }),
    documents: fc.array(document, { maxLength: 12 }),
    contributions: fc.array(contribution, { maxLength: 6 }),
    kind: fc.constantFrom('partial' as const, 'final' as const),
    periodTo: fc.constantFrom('2021-12-31', '2022-12-31'),
  })
  .map(({ lines, documents, contributions, kind, periodTo }) => ({
    contributions,
    grant: aGrant(),
    report: aReport({ kind, periodTo }),
    actions,
    lines: lines.map((own, index) => ({ ...own, id: index + 1, position: index + 1, name: 'x' })),
    documents: documents.map((own, index) => ({
      ...own,
      id: index + 1,
      number: `${index}`,
      kind: 'invoice',
      supplierName: '',
      paymentMethod: null,
      gross: gr(0),
    })),
  }))

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

it('II.1 and II.2 come to the same total in both columns', () => {
  fc.assert(
    fc.property(input, (given) => {
      const result = settle(given)
      expect(result.sourcesTotal).toEqual(result.total)
    }),
  )
})

it('the limit of a shift is the plan and the allowed part to the grosz, and what passes it is the excess, told as C-25', () => {
  fc.assert(
    fc.property(input, fc.option(fc.integer({ min: 0, max: 1000 })), (given, shiftPermille) => {
      const limited = { ...given, grant: { ...given.grant, shiftPermille } }
      const result = settle(limited)
      for (const { grantPlanned, grantSpent, grantLimit, grantExcess } of result.lines) {
        if (shiftPermille === null || grantLimit === null) {
          expect([shiftPermille, grantLimit, grantExcess]).toEqual([null, null, 0])
          continue
        }
        // Whole grosze downwards: not over the exact limit, and less than a grosz under it.
        const exact = BigInt(grantPlanned) * BigInt(1000 + shiftPermille)
        const short = exact - BigInt(grantLimit) * 1000n
        expect(short >= 0n && short < 1000n).toBe(true)
        expect(grantExcess).toBe(Math.max(0, grantSpent - grantLimit))
      }
      const told = findingsOf(limited, result, '2022-01-10').filter(({ check }) => check === 'C-25')
      const over = result.lines.filter(({ grantExcess }) => grantExcess > 0)
      expect(told.map(({ record }) => record?.id)).toEqual(over.map(({ budgetLineId }) => budgetLineId))
    }),
  )
})

it('every subtotal is the sum of what stands above it', () => {
  fc.assert(
    fc.property(input, (given) => {
      for (const column of ['planned', 'actual'] as const) {
        for (const table of settle(given).years) {
          for (const action of table.actions) {
            expect(total(action.lines.map((row) => row[column]))).toBe(action[column])
          }
          expect(total(table.actions.map((action) => action[column]))).toBe(table.actionsTotal[column])
          expect(total(table.administrative.map((row) => row[column]))).toBe(table.administrativeTotal[column])
          expect(table.actionsTotal[column] + table.administrativeTotal[column]).toBe(table.total[column])
        }
      }
    }),
  )
})

it('no allocation is lost or counted twice: counted and left out make up everything charged', () => {
  fc.assert(
    fc.property(input, (given) => {
      const result = settle(given)
      const charged = [
        ...given.documents.flatMap((own) => own.allocations.map((part) => part.amount)),
        ...(given.contributions ?? []).map((own) => own.amount),
      ]
      expect(result.total.actual + total(result.leftOut.map((part) => part.amount))).toBe(total(charged))
    }),
  )
})

it('percentages are the exact quotient, rounded half up to a hundredth', () => {
  fc.assert(
    fc.property(input, (given) => {
      const result = settle(given)
      const row = (number: string) => BigInt(result.sourceRows.find((own) => own.row === number)!.actual)
      const expected = (part: bigint, base: bigint): number | null => {
        if (base <= 0n) return null
        // q is right exactly when −1/2 ≤ q − exact·10000 ≤ 1/2, the upper end included: 2(q·base) − 2·10000·part in (−base, base]
        let q = (part * 10_000n) / base - 2n
        while (2n * (q + 1n) * base - 20_000n * part <= base) q += 1n
        return Number(q)
      }
      const whole = row('1') + row('2') + row('3')
      expect(result.shareRows.map((own) => own.actual)).toEqual([
        expected(row('1.1'), whole),
        expected(row('2'), row('1.1')),
        expected(row('3'), row('1.1')),
      ])
    }),
  )
})

it('the order of documents, lines and actions changes nothing', () => {
  const shuffled = input.chain((given) =>
    fc.tuple(
      fc.constant(given),
      fc.shuffledSubarray(given.documents, { minLength: given.documents.length }),
      fc.shuffledSubarray(given.lines, { minLength: given.lines.length }),
      fc.shuffledSubarray(given.actions, { minLength: given.actions.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([given, documents, lines, actionsInDisorder]) => {
      const { leftOut: one, ...first } = settle(given)
      const { leftOut: two, ...second } = settle({ ...given, documents, lines, actions: actionsInDisorder })
      expect(second).toEqual(first)
      expect(two).toHaveLength(one.length)
      expect(two).toEqual(expect.arrayContaining(one))
    }),
  )
})

it('partial reports one after another and the final one make up the whole task: nothing twice, nothing lost', () => {
  const ends = fc.uniqueArray(day, { minLength: 1, maxLength: 4 }).map((days) => days.toSorted())
  fc.assert(
    fc.property(input, ends, (given, periodEnds) => {
      const first = '2020-01-01'
      const report = (change: Partial<SettlementInput['report']>): SettlementInput => ({
        ...given,
        report: { ...given.report, ...change },
      })
      const parts = periodEnds.map((periodTo, index) => {
        const before = periodEnds[index - 1] ?? null
        const periodFrom = before === null ? first : addDays(before, 1)
        return settle(report({ kind: 'partial', periodFrom, periodTo, countedAfter: before }))
      })
      const last = periodEnds.at(-1)!
      const rest = { kind: 'final', periodFrom: addDays(last, 1), periodTo: '2023-12-31', countedAfter: last } as const
      const whole = settle(report({ kind: 'final', periodFrom: first, periodTo: '2023-12-31' }))
      const sumOf = (row: string) =>
        total([...parts, settle(report(rest))].map((one) => one.sourceRows.find((own) => own.row === row)!.actual))
      for (const { row, actual } of whole.sourceRows) expect(sumOf(row)).toBe(actual)
      expect(total([...parts, settle(report(rest))].map((one) => one.total.actual))).toBe(whole.total.actual)
    }),
  )
})
it('the list of accounting documents comes to the money of II.1, and its part of the grant to row 1, to the grosz', () => {
  fc.assert(
    fc.property(input, (given) => {
      const result = settle(given)
      const actual = (number: string) => result.sourceRows.find((row) => row.row === number)!.actual
      const sums = accountingSums(accountingRows(given))
      expect(sums.money).toBe(result.total.actual - actual('3'))
      expect(sums.ofGrant).toBe(actual('1'))
      expect(sums.ofOthers).toBe(actual('2'))
    }),
  )
})
