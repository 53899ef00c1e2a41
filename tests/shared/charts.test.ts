import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bars } from '#shared/charts/bars.ts'
import type { Drawing, Shape } from '#shared/charts/drawing.ts'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { radar } from '#shared/charts/radar.ts'
import { svgOf } from '#shared/charts/svg.ts'
import { textWidth, wrapWords } from '#shared/charts/words.ts'

const size = { width: 480, text: 9 }
const of = <K extends Shape['kind']>(drawing: Drawing, kind: K) =>
  drawing.shapes.filter((shape): shape is Extract<Shape, { kind: K }> => shape.kind === kind)
const wordsOf = (drawing: Drawing) => of(drawing, 'words').map((shape) => shape.text)
const marksOf = (drawing: Drawing, form: string) => of(drawing, 'mark').filter((mark) => mark.form === form)
const scale = { from: 1, to: 10, rings: [1, 4, 7, 10] }

const rating = fc.option(fc.integer({ min: 1, max: 10 }), { nil: null })
const name = fc.string({ minLength: 1, maxLength: 60 })
const row = fc.record({ name, before: rating, after: rating, words: fc.constantFrom('+3', '–', '-10') })

describe('a radar of areas', () => {
  const axes = ['Sprawczość', 'Samoocena', 'Motywacja', 'Zdrowie']
  const draw = (...values: (number | null)[][]) =>
    radar({ axes, series: values.map((one, index) => ({ name: `pomiar ${index + 1}`, values: one })), ...scale }, size)

  it('puts the first area at the top and the next ones clockwise', () => {
    const [top, right, bottom, left] = marksOf(draw([10, 10, 10, 10]), 'hollowCircle').map((mark) => mark.at)
    expect(top!.x).toBeCloseTo(240)
    expect(bottom!.x).toBeCloseTo(240)
    expect(top!.y).toBeLessThan(bottom!.y)
    expect(right!.x).toBeGreaterThan(left!.x)
    expect(right!.y).toBeCloseTo(left!.y)
  })
  it('has the lowest rating a tenth of the way out and the highest at the rim', () => {
    const y = (value: number) => marksOf(draw([value, null, null, null]), 'hollowCircle')[0]!.at.y
    const middle = marksOf(draw([null, 10, null, null]), 'hollowCircle')[0]!.at.y
    const rim = middle - y(10)
    expect(middle - y(1)).toBeCloseTo(rim / 10)
    expect(middle - y(4)).toBeCloseTo(rim * 0.4)
  })
  it('closes the outline of a measurement in which every area was rated', () => {
    const lines = of(draw([3, 3, 3, 3]), 'line').filter((line) => line.ink === 'series2' && line.closed)
    expect(lines).toHaveLength(1)
  })
  it('draws no line to an area that was not rated', () => {
    const drawn = draw([3, null, 3, 3])
    // Three areas, and the sample in the legend.
    expect(marksOf(drawn, 'hollowCircle')).toHaveLength(4)
    const joined = of(drawn, 'line').filter((line) => line.ink === 'series2' && line.points.length === 2)
    // Motywacja–Zdrowie and Zdrowie–Sprawczość, and the sample in the legend.
    expect(joined).toHaveLength(3)
  })
  it('tells the two measurements apart by shape and dashes, not by colour alone', () => {
    const drawn = draw([1, 2, 3, 4], [5, 6, 7, 8])
    expect(marksOf(drawn, 'hollowCircle')).toHaveLength(5)
    expect(marksOf(drawn, 'circle')).toHaveLength(5)
    expect(
      of(drawn, 'line')
        .filter((line) => line.dashed)
        .every((line) => line.ink === 'series2'),
    ).toBe(true)
    expect(wordsOf(drawn)).toEqual(expect.arrayContaining(['pomiar 1', 'pomiar 2', ...axes]))
  })
})

describe('a chart before and after', () => {
  const draw = (before: number | null, after: number | null) =>
    dumbbell(
      {
        rows: [{ name: 'Samoocena', before, after, words: '+3' }],
        from: 1,
        to: 10,
        ticks: [1, 10],
        beforeName: 'przed',
        afterName: 'po',
      },
      size,
    )
  const marks = (drawn: Drawing, form: string) => marksOf(drawn, form).slice(1)

  it('has a higher rating further to the right', () => {
    const drawn = draw(3, 6)
    expect(marks(drawn, 'circle')[0]!.at.x).toBeGreaterThan(marks(drawn, 'hollowCircle')[0]!.at.x)
    expect(wordsOf(drawn)).toContain('+3')
  })
  it('shows the one measurement there is', () => {
    expect(marks(draw(null, 6), 'hollowCircle')).toEqual([])
    expect(marks(draw(null, 6), 'circle')).toHaveLength(1)
    expect(marks(draw(2, null), 'circle')).toEqual([])
  })
  it('shows both where nothing changed', () => {
    const drawn = draw(5, 5)
    expect(marks(drawn, 'circle')[0]!.at).toEqual(marks(drawn, 'hollowCircle')[0]!.at)
    expect(marks(drawn, 'circle')[0]!.size).toBeLessThan(marks(drawn, 'hollowCircle')[0]!.size)
  })
})

describe('bars', () => {
  it('are as long as their values', () => {
    const drawn = bars(
      {
        rows: [
          { name: 'a', values: [2] },
          { name: 'b', values: [6] },
        ],
        series: ['n'],
      },
      size,
    )
    const [a, b] = of(drawn, 'box').map((box) => box.width)
    expect(b! / a!).toBeCloseTo(3)
  })
  it('lay several series one after another and name them', () => {
    const drawn = bars({ rows: [{ name: 'a', values: [2, 0, 3] }], series: ['wzrost', 'bez zmian', 'spadek'] }, size)
    const parts = of(drawn, 'box').slice(3)
    expect(parts.map((part) => part.ink)).toEqual(['series1', 'series3'])
    expect(parts[1]!.at.x).toBeGreaterThanOrEqual(parts[0]!.at.x + parts[0]!.width)
    expect(wordsOf(drawn)).toEqual(expect.arrayContaining(['wzrost', 'bez zmian', 'spadek', '2', '3', '5']))
  })
  it('stand also where every value is zero', () => {
    expect(of(bars({ rows: [{ name: 'a', values: [0] }], series: ['n'] }, size), 'box')).toEqual([])
  })
})

describe('words in a chart', () => {
  it('break between words and end with an ellipsis where there is no room', () => {
    expect(wrapWords('Prawa i kontakt z instytucjami', 80, 9)).toEqual(['Prawa i\u00a0kontakt', 'z\u00a0instytucjami'])
    expect(wrapWords('jeden dwa trzy cztery pięć sześć', 40, 9, 2)).toHaveLength(2)
    expect(wrapWords('jeden dwa trzy cztery pięć sześć', 40, 9, 2).at(-1)).toMatch(/…$/)
  })
  it('never are wider than their place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 30, max: 300 }), (text, width) =>
        wrapWords(text, width, 9).every((line) => textWidth(line, 9) <= width),
      ),
    )
  })
})

describe('every chart', () => {
  const inside = (drawing: Drawing) => {
    const points = drawing.shapes.flatMap((shape) => (shape.kind === 'line' ? shape.points : [shape.at]))
    return points.every(
      ({ x, y }) => x >= -0.01 && x <= drawing.width + 0.01 && y >= -0.01 && y <= drawing.height + 0.01,
    )
  }
  it('stays within its frame, whatever it shows', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
        const axes = rows.map((one) => one.name)
        const series = [
          { name: 'przed', values: rows.map((one) => one.before) },
          { name: 'po', values: rows.map((one) => one.after) },
        ]
        expect(inside(radar({ axes, series, ...scale }, size))).toBe(true)
        const both = { beforeName: 'przed', afterName: 'po', from: 1, to: 10, ticks: [1, 10] }
        expect(inside(dumbbell({ rows, ...both }, size))).toBe(true)
        const lengths = rows.map((one) => ({ name: one.name, values: [one.before ?? 0, one.after ?? 0] }))
        expect(inside(bars({ rows: lengths, series: ['przed', 'po'] }, size))).toBe(true)
      }),
    )
  })
  it('lets no text out of its place in the SVG', () => {
    const svg = svgOf(bars({ rows: [{ name: '<script>"&', values: [1] }], series: ['n'] }, size))
    expect(svg).toContain('&lt;script&gt;&quot;&amp;')
    expect(svg).not.toContain('<script')
  })
})
