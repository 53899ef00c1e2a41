import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DescriptionLabelsData, descriptionLabels } from '#backend/documents/descriptionLabels.ts'
import type { DescriptionSheet } from '#backend/documents/descriptionSheets.ts'
import { fontWidth } from '#backend/documents/fontWidth.ts'
import { fitLabels, labelLineHeight } from '#backend/documents/labelText.ts'
import { setPdf } from '#backend/documents/render.ts'
import { type LabelGridName, labelGridNames, labelGrids, labelPlace, labelsOn } from '#shared/descriptions/labels.ts'
import { gr } from '#shared/kernel/money.ts'
import { askPdf, textOf } from '../support/printedPdf.ts'

const substance =
  'Materiały plastyczne i żywność na warsztaty „Źdźbło” dla 24 uczestniczek i uczestników Klubu Integracji Społecznej'
const aSheet = (change: Partial<DescriptionSheet> = {}, text = substance): DescriptionSheet => ({
  number: 'FV 12/06/2021',
  kind: 'faktura',
  supplier: 'Przedsiębiorstwo Wielobranżowe „Świętosław” sp. z o.o.',
  issuedOn: '2021-06-01',
  gross: gr(1234_56),
  lines: ['I.1.1. Materiały'],
  split: 'Z dokumentu na kwotę 1 234,56 zł w zadaniu rozlicza się 1 234,56 zł, w tym z dotacji: 1 234,56 zł.',
  annotation: '',
  payment: '10.06.2021, przelew, wyciąg nr 6/2021',
  bookingNumber: '17',
  ksefNumber: '',
  description: {
    documentId: 1,
    substance: text,
    divisionKey: '',
    procurement: '',
    researchedOn: null,
    offersCount: null,
    statementGiven: true,
    bookkeeping: '402-1',
    checkedBy: 'Anna Nowak',
    checkedOn: '2021-06-02',
    formalBy: 'Grażyna Gżegżółka-Brzęczyszczykiewicz',
    formalOn: '2021-06-02',
    approvedBy: '',
    approvedOn: null,
    revision: 1,
  },
  ...change,
})
const long = `${'Zażółć gęślą jaźń, bo społeczność Łękołodów świętuje. '.repeat(30)}${'Ż'.repeat(300)} koniec`
const data = (name: LabelGridName, sheets: readonly DescriptionSheet[], first = 1): DescriptionLabelsData => ({
  day: '2021-07-01',
  task: { organisation: 'Stowarzyszenie', title: 'Klub Integracji Społecznej', contract: 'umowa nr KIS/7/2021' },
  grid: labelGrids[name],
  first,
  sheets,
})

/** Numbers of the labels, from 0 over all sheets, in which each word stands whole; -1: it stands in none. */
async function wordsAt(of: DescriptionLabelsData): Promise<{ word: string; label: number }[]> {
  const boxes = askPdf((await setPdf(descriptionLabels(of))).bytes, 'pdftotext', '-bbox', 'FILE', '-')
  const unit = 7200 / 25.4 / 10_000
  return boxes
    .split('<page ')
    .slice(1)
    .flatMap((page, sheet) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map((at) => {
        const [x1, y1, x2, y2] = at.slice(1, 5).map(Number) as [number, number, number, number]
        const label = Array.from({ length: labelsOn(of.grid) }, (_, index) => index).find((index) => {
          const { x, y } = labelPlace(of.grid, index)
          const [left, top] = [x * unit, y * unit]
          return x1 >= left && y1 >= top && x2 <= left + of.grid.width * unit && y2 <= top + of.grid.height * unit
        })
        return { word: at[5]!, label: label === undefined ? -1 : sheet * labelsOn(of.grid) + label }
      }),
    )
}

it.each(labelGridNames)(
  'on labels %s no word passes the edge, however long the texts, and none is lost',
  async (name) => {
    const sheets = [
      aSheet({}, long),
      aSheet({ number: 'FV 2' }),
      aSheet({ annotation: long, ksefNumber: '7'.repeat(35) }),
    ]
    const words = await wordsAt(data(name, sheets, labelsOn(labelGrids[name])))
    expect(words.filter(({ label }) => label === -1)).toEqual([])
    // The first label is the last of the first sheet; those before it are used up and stay empty.
    expect(Math.min(...words.map(({ label }) => label))).toBe(labelsOn(labelGrids[name]) - 1)
    const text = words.map(({ word }) => word).join(' ')
    expect(text.match(/Zażółć/g)).toHaveLength(60)
    expect(text.match(/koniec/g)).toHaveLength(2)
    expect(text).toContain('ciąg dalszy')
  },
)
it('every edge of every label lies on the sheet, and labels do not overlap', () => {
  for (const grid of Object.values(labelGrids)) {
    const last = labelPlace(grid, labelsOn(grid) - 1)
    expect(last.sheet).toBe(0)
    expect(last.x + grid.width).toBeLessThanOrEqual(21_000)
    expect(last.y + grid.height).toBeLessThanOrEqual(29_700)
    expect(labelPlace(grid, labelsOn(grid))).toEqual({ ...labelPlace(grid, 0), sheet: 1 })
    expect(Math.min(grid.gapX, grid.gapY)).toBeGreaterThanOrEqual(0)
  }
})
it('an ordinary description takes one label of the larger sheets and is written whole', async () => {
  const { bytes, pages } = await setPdf(descriptionLabels(data('2x4', [aSheet()])))
  const text = textOf(bytes)
  expect(pages).toBe(1)
  expect(text).not.toContain('ciąg dalszy')
  for (const part of ['FV 12/06/2021', 'Klubu Integracji', 'nr 17; 402-1', 'Anna Nowak, 02.06.2021', 'do wypłaty:'])
    expect(text).toContain(part)
})
it('whatever is written, each label is set within its room', () => {
  const room = { width: 160, height: 90 }
  const text = fc.array(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 60 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (first, second) => {
      const { size, labels } = fitLabels(
        'Opis dokumentu 1',
        [
          { name: 'Opis:', text: first },
          { name: 'Sprawdzono:', text: second.slice(0, 60), signed: true },
        ],
        room,
      )
      for (const lines of labels) {
        expect(lines.reduce((all, { height }) => all + height, 0) * size * labelLineHeight).toBeLessThanOrEqual(90.001)
        for (const { bold, plain } of lines)
          expect(fontWidth(bold, size, true) + fontWidth(plain, size, false)).toBeLessThanOrEqual(160.001)
      }
    }),
    { numRuns: 40 },
  )
})
it('a short text keeps the largest size, a longer one is set smaller before it goes on', () => {
  const room = { width: 160, height: 90 }
  const of = (count: number) => fitLabels('Opis', [{ name: '', text: 'słowo '.repeat(count) }], room)
  expect(of(5)).toMatchObject({ size: 8, labels: { length: 1 } })
  const smaller = Array.from({ length: 120 }, (_, count) => of(count)).filter((one) => one.size < 8)
  expect(smaller[0]!.labels).toHaveLength(1)
  expect(of(120).labels.length).toBeGreaterThan(1)
})
