import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sources } from '#shared/grants/sources.ts'
import { checks } from '#shared/settlements/checks/all.ts'
import { declaredChecks } from '#shared/settlements/checks/declared.ts'
import { impossibleMistakes } from '#shared/settlements/checks/impossible.ts'
import { report, reportInput } from '#shared/settlements/contract.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

describe('the declared list of checks', () => {
  it('is exactly C-01 to C-66, each once', () => {
    const all = Array.from({ length: 66 }, (_, index) => `C-${String(index + 1).padStart(2, '0')}`)
    expect(declaredChecks.map(({ id }) => id)).toEqual(all)
  })
  it('names of each a title and a source; each runs or cannot happen', () => {
    for (const { title, source } of declaredChecks) expect(title && source).toBeTruthy()
    for (const { because } of impossibleMistakes) expect(because).toMatch(/^\p{Ll}/u)
    expect(checks.length + impossibleMistakes.length).toBe(66)
  })
})

const amount = fc.integer({ min: 0, max: 5_000_00 })
const source = fc.constantFrom(...sources)
const input = fc
  .record({
    names: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
    plans: fc.array(fc.tuple(source, amount), { minLength: 4, maxLength: 4 }),
    spent: fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), source, amount), { maxLength: 8 }),
  })
  .map(({ names, plans, spent }) =>
    anInput({
      lines: names.map((name, index) => aLine(index + 1, [plans[index]!], { name })),
      documents: spent.map(([line, from, paid], index) => aDocument(index + 1, [[line, from, paid]])),
    }),
  )

describe('mistakes that cannot be made', () => {
  it('C-13: the documents counted add up to II.1 to the grosz', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { total, leftOut } = settle(given)
        const out = new Set(leftOut.map((part) => part.documentId))
        const counted = given.documents.filter(({ id }) => !out.has(id)).flatMap((own) => own.allocations)
        expect(counted.reduce((sum, part) => sum + part.amount, 0)).toBe(total.actual)
      }),
    )
  })
  it('C-14: row 4 is the grant in the whole, within half a hundredth of a per cent', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { sourceRows, shareRows, sourcesTotal } = settle(given)
        const share = shareRows[0]!.actual
        if (share === null) {
          expect(sourcesTotal.actual).toBe(0)
          return
        }
        const grant = sourceRows.find(({ row }) => row === '1.1')!.actual
        expect(Math.abs(share * sourcesTotal.actual - grant * 10_000) * 2).toBeLessThanOrEqual(sourcesTotal.actual)
      }),
    )
  })
  it('C-16: a report is partial or final and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(null), fc.constant(['partial', 'final'])), (kind) => {
        fc.pre(kind !== 'partial' && kind !== 'final')
        expect(reportInput.safeParse({ kind }).error?.issues.some(({ path }) => path[0] === 'kind')).toBe(true)
      }),
    )
  })
  it('C-17: a report has no title, number or date of the contract of its own', () => {
    const fields = Object.keys(report.shape)
    expect(fields.filter((field) => /title|contract|funder/i.test(field))).toEqual([])
    expect(() => reportInput.parse({ contractNumber: 'DPS/7' })).toThrow(/contractNumber/)
  })
  it('C-18: the planned column is the sum of the lines in force', () => {
    fc.assert(
      fc.property(input, (given) => {
        const planned = given.lines.flatMap((line) => line.amounts).reduce((sum, own) => sum + own.planned, 0)
        expect(settle(given).total.planned).toBe(planned)
      }),
    )
  })
  it('C-19: the rows of II.1 are the lines of the budget, by name and in their order', () => {
    fc.assert(
      fc.property(input, (given) => {
        const year = settle(given).years.find((table) => table.year === 2021)!
        const rows = year.actions.flatMap((action) => action.lines)
        expect(rows.map(({ name, code }) => [name, code])).toEqual(
          given.lines.map(({ name }, index) => [name, `I.1.${index + 1}.`]),
        )
      }),
    )
  })
  it('C-27: what is charged to no line of the budget is never counted, and is named', () => {
    fc.assert(
      fc.property(input, (given) => {
        const known = new Set(given.lines.map((line) => line.id))
        const strange = given.documents.filter((own) => own.allocations.some((part) => !known.has(part.budgetLineId)))
        const { leftOut, total } = settle(given)
        const named = leftOut.filter(({ reason }) => reason === 'unknownLine').map(({ documentId }) => documentId)
        expect(named).toEqual(strange.map(({ id }) => id))
        const without = { ...given, documents: given.documents.filter((own) => !strange.includes(own)) }
        expect(settle(without).total).toEqual(total)
      }),
    )
  })
})
