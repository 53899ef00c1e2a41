import { expect, it } from 'vitest'
import { cell, headCell, moneyCell, page, table } from '#backend/documents/page.ts'
import { setPdf } from '#backend/documents/render.ts'
import { gr } from '#shared/kernel/money.ts'
import { pagesOf } from '../support/printedPdf.ts'

const bill = (count: number) => ({
  ...page({ title: 'Rachunek', day: '2022-01-10' }),
  content: [
    table({
      widths: ['*', 80],
      head: [[headCell('Koszt'), headCell('Kwota')]],
      rows: [
        ...Array.from({ length: count }, (_, index) => [cell(`koszt ${index + 1}`), moneyCell(gr(100))]),
        [cell('Razem działania'), moneyCell(gr(100))],
        [cell('Ogółem'), moneyCell(gr(100))],
      ],
      sums: 2,
    }),
  ],
})

it('sums of a table never stand on a page without the row before them, wherever the page ends', async () => {
  for (let count = 42; count < 52; count++) {
    const pages = pagesOf((await setPdf(bill(count))).bytes)
    const last = pages.at(-1)!
    expect(last, `${count} rows`).toContain('Koszt')
    expect(last, `${count} rows`).toContain(`koszt ${count}`)
    expect(last).toContain('Razem działania')
    // Nothing is lost or printed twice on the way.
    const text = pages.join('\n')
    for (let at = 1; at <= count; at++) expect(text.match(new RegExp(`koszt ${at}\\b`, 'g'))).toHaveLength(1)
  }
})
