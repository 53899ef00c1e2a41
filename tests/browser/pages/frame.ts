import type { Locator, Page } from 'playwright-core'

/** The frame that stands around every screen. */
export const frameOf = (page: Page) => ({
  screens: page.getByRole('navigation', { name: 'Ekrany' }),
  content: page.getByRole('main'),
  panel: page.getByRole('complementary'),
  /** Opens a screen from the navigation and waits for its heading. */
  async go(screen: string): Promise<void> {
    await page.getByRole('navigation', { name: 'Ekrany' }).getByRole('link', { name: screen }).click()
    await page.getByRole('heading', { level: 1, name: screen }).waitFor()
  },
  button: (name: string | RegExp): Locator => page.getByRole('button', { name, exact: typeof name === 'string' }),
  tab: (name: string | RegExp): Locator => page.getByRole('tab', { name }),
  /** Waits until the foot of the window says this. */
  said: (sentence: string | RegExp): Promise<void> =>
    page.getByRole('contentinfo').getByRole('status').filter({ hasText: sentence }).waitFor(),
  undo: page.getByRole('contentinfo').getByRole('button', { name: /^Cofnij:/ }),
  redo: page.getByRole('contentinfo').getByRole('button', { name: /^Ponów/ }),
})
