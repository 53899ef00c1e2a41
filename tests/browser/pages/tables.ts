import type { Locator } from 'playwright-core'
import { plain } from './read.ts'

/** What is seen in the row with these words, by the heading of its column. Waits for the row. */
export async function rowWith(table: Locator, words: string): Promise<Record<string, string>> {
  const row = table.getByRole('row').filter({ hasText: words }).first()
  await row.waitFor()
  const [headings, cells] = await Promise.all([
    table.getByRole('row').first().locator('th, td').allTextContents(),
    row.evaluate((element) =>
      [...element.children].flatMap((cell) => {
        const span = cell instanceof HTMLTableCellElement ? cell.colSpan : 1
        const seen = cell.cloneNode(true) as Element
        for (const unseen of seen.querySelectorAll('.k-visually-hidden')) unseen.remove()
        return [...Array<string>(span - 1).fill(''), seen.textContent]
      }),
    ),
  ])
  return Object.fromEntries(headings.map((heading, index) => [plain(heading), plain(cells[index] ?? null)]))
}

/** All rows of the body as text, top to bottom. */
export const rowsOf = async (table: Locator): Promise<string[]> =>
  (
    await table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' ')))
  ).map(plain)
