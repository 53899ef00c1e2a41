import { expect, it } from 'vitest'
import { heading, page, paragraph, together } from '#backend/documents/page.ts'
import { setPdf } from '#backend/documents/render.ts'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { radar } from '#shared/charts/radar.ts'
import { svgOf } from '#shared/charts/svg.ts'
import { askPdf, textOf } from '../support/printedPdf.ts'

const names = ['Sprawczość', 'Źródła wsparcia', 'Zdrowie & „siły”']
const size = { width: 480, text: 8.5 }
const charts = () => [
  svgOf(
    radar(
      { axes: names, series: [{ name: 'początkowy', values: [3, 4, 5] }], from: 1, to: 10, rings: [1, 4, 7, 10] },
      size,
    ),
  ),
  svgOf(
    dumbbell(
      {
        rows: names.map((name) => ({ name, before: 2, after: 9, words: '+7' })),
        from: 1,
        to: 10,
        ticks: [1, 4, 7, 10],
        beforeName: 'początkowy',
        afterName: 'końcowy',
      },
      size,
    ),
  ),
]
const print = async () =>
  (await setPdf({ ...page({ title: 'Wykresy', day: '2021-12-31' }), content: charts().map((svg) => ({ svg })) })).bytes

it('a chart is printed as words and lines with embedded fonts, also the bold one', async () => {
  const bytes = await print()
  const text = textOf(bytes)
  for (const word of [...names, 'początkowy', 'końcowy', '+7']) expect(text).toContain(word)
  const [, , ...fonts] = askPdf(bytes, 'pdffonts').trim().split('\n')
  expect(fonts.map((font) => /SourceSans3-(\w+)/.exec(font)?.[1]).toSorted()).toEqual(['Regular', 'SemiBold'])
  for (const font of fonts) expect(font).toMatch(/CID TrueType +Identity-H +yes yes yes/)
  expect(askPdf(bytes, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
})
it('the same chart gives the same bytes', async () => {
  expect(Buffer.from(await print()).equals(await print())).toBe(true)
})
it.each([28, 34, 38, 42])('a chart kept with its heading is not lost where %i lines stand before it', async (lines) => {
  const { bytes } = await setPdf({
    ...page({ title: 'Wykresy', day: '2021-12-31' }),
    content: [
      ...Array.from({ length: lines }, () => paragraph('wiersz')),
      ...charts().map((svg, at) => together(heading(`Wykres ${at + 1}`), { svg })),
      heading('Koniec'),
    ],
  })
  const text = textOf(bytes)
  for (const words of ['Wykres 1', 'Wykres 2', 'Źródła wsparcia', '+7', 'Koniec']) expect(text).toContain(words)
})
