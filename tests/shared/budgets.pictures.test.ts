import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesDrawing } from '#shared/budgets/pictureBars.ts'
import { type Charge, picturesOf } from '#shared/budgets/pictures.ts'
import { gr, sum } from '#shared/kernel/money.ts'

const task = { taskFrom: '2021-05-01', taskTo: '2022-02-28' }
const amount = (year: number, planned: number) => ({ year, source: 'grant' as const, planned: gr(planned) })
const lines = [
  { id: 1, code: 'I.1.1.', name: 'Psycholog', amounts: [amount(2021, 800_00), amount(2022, 100_01)] },
  { id: 2, code: 'II.1.', name: 'Biuro', amounts: [amount(2021, 8_00)] },
]
const charge = (lineId: number, value: number, countedOn: string | null, issuedOn = '2021-12-30'): Charge => ({
  lineId,
  source: 'grant',
  amount: gr(value),
  countedOn,
  issuedOn,
})
const charges = [charge(1, 300_00, '2021-06-10'), charge(1, 50_00, null), charge(2, 9_00, '2022-01-05')]

it('keeps apart what was spent, what is still to be paid and what is left, line by line', () => {
  const { lines: shown, total } = picturesOf(task, lines, charges, null)
  expect(shown.map(({ planned, spent, committed, left }) => [planned, spent, committed, left])).toEqual([
    [900_01, 300_00, 50_00, 550_01],
    [8_00, 9_00, 0, -1_00],
  ])
  expect(total).toEqual({ planned: 908_01, spent: 309_00, committed: 50_00, left: 549_01 })
})
it('counts one year alone: its plan, what was spent in it, and documents of it that wait for payment', () => {
  expect(picturesOf(task, lines, charges, 2022).total).toEqual({
    planned: 100_01,
    spent: 9_00,
    committed: 0,
    left: 91_01,
  })
  expect(picturesOf(task, lines, charges, 2021).total).toMatchObject({
    planned: 808_00,
    spent: 300_00,
    committed: 50_00,
  })
})
it('spreads the plan of a year over the months of the task in it, to the grosz, and adds up what was spent', () => {
  const { months } = picturesOf(task, lines, charges, null)
  expect(months[0]).toEqual({ month: '2021-05', spent: 0, plannedSoFar: 101_00, spentSoFar: 0 })
  expect(months[1]).toMatchObject({ month: '2021-06', spent: 300_00, spentSoFar: 300_00 })
  expect(months.at(-1)).toEqual({ month: '2022-02', spent: 0, plannedSoFar: 908_01, spentSoFar: 309_00 })
})
it('loses nothing: lines, sources and months come to the total', () => {
  const day = fc
    .tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}-10`)
  const some = fc.array(fc.tuple(fc.constantFrom(1, 2), fc.integer({ min: -5_00, max: 900_00 }), fc.option(day), day))
  fc.assert(
    fc.property(some, fc.constantFrom(null, 2021, 2022), (rows, year) => {
      const made = picturesOf(
        task,
        lines,
        rows.map((row) => charge(...row)),
        year,
      )
      for (const key of ['planned', 'spent', 'committed', 'left'] as const) {
        expect(sum(made.lines.map((line) => line[key]))).toBe(made.total[key])
        expect(sum(made.sources.map((row) => row[key]))).toBe(made.total[key])
      }
      expect(made.months.at(-1)?.spentSoFar ?? 0).toBe(made.total.spent)
      expect(made.months.at(-1)?.plannedSoFar ?? 0).toBe(made.total.planned)
    }),
  )
})
it('says in words what a bar cannot show: how far over the plan a line is', () => {
  const words = linesDrawing(picturesOf(task, lines, charges, null), { width: 600, text: 9 }).shapes.flatMap((shape) =>
    shape.kind === 'words' ? [shape.text] : [],
  )
  expect(words).toContain('ponad plan 1,00')
  expect(words).toContain('zostało 550,01')
  expect(words).toContain('300,00')
})
