import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { plain, read } from './read.ts'

export type Saved = { name: string; bytes: Uint8Array }

/** What the browser saves because of an act, read back from the disk. */
async function saved(page: Page, act: Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), act])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** The preview of a document: the very PDF, page by page. */
export const paperOf = (page: Page, label: string) => {
  const preview: Locator = page.getByRole('region', { name: label, exact: true })
  return {
    preview,
    /** Waits until the first page is drawn and answers its text layer. */
    async text(): Promise<string> {
      const first = preview.getByRole('article', { name: 'Strona 1', exact: true })
      await first.locator('canvas').waitFor()
      return read(first)
    },
    /** The text layers of all pages that are drawn. */
    async textOfAll(): Promise<string> {
      const pages = await preview.getByRole('article').allTextContents()
      return plain(pages.join(' '))
    },
    /** Saves the document as the browser does. */
    save: (): Promise<Saved> => saved(page, preview.getByRole('button', { name: 'Zapisz PDF' }).click()),
    /** What the browser saves because of an act. */
    saved: (act: Promise<void>): Promise<Saved> => saved(page, act),
  }
}
