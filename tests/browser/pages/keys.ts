import type { Locator, Page } from 'playwright-core'
import { field } from './fields.ts'

/** What has the focus, as it is named: the label of a field, the words of anything else. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const place = document.activeElement
    const label =
      place instanceof HTMLInputElement || place instanceof HTMLSelectElement ? place.labels?.[0] : undefined
    return (label ?? place)?.textContent?.replace(/\s*\*\s*$/, '').trim() ?? ''
  })

/** Counts every touch of mouse, pen or finger from now on; ask it at the end. */
export async function pointerWatch(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Object.assign(globalThis, { touches: 0 })
    addEventListener('pointerdown', () => Object.assign(globalThis, { touches: 1 }), true)
  })
  return () => page.evaluate(() => (globalThis as unknown as { touches: number }).touches)
}

/** A window worked on without a mouse: every step is a key. */
export const keysOf = (page: Page) => {
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  const type = (text: string): Promise<void> => page.keyboard.type(text)
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate(
      (element) =>
        element === document.activeElement ||
        (element.matches('[role=radiogroup]') && element.contains(document.activeElement)),
    )

  /** Goes on with Tab until the place has the focus; `key`: another way to go on. */
  const goTo = async (target: Locator, key = 'Tab'): Promise<void> => {
    await target.waitFor()
    for (let step = 0; step < 80; step += 1) {
      if (await hasFocus(target)) return
      await press(key)
    }
    throw new Error(`Not reached with ${key} in 80 steps: ${target}`)
  }
  return {
    press,
    type,
    goTo,
    focused: () => focusedName(page),
    /** Goes to a button or a link and presses it. */
    async act(target: Locator): Promise<void> {
      await goTo(target)
      await press('Enter')
    },
    /** Opens a screen: from anywhere the navigation is reached with Tab. */
    async open(screen: string): Promise<void> {
      await goTo(page.getByRole('navigation', { name: 'Ekrany' }).getByRole('link', { name: screen }))
      await press('Enter')
      await page.getByRole('heading', { level: 1, name: screen }).waitFor()
    },
    /** Types into the fields of a form, going from one to the next with Tab. */
    async fill(form: Locator, values: Readonly<Record<string, string>>): Promise<void> {
      for (const [name, value] of Object.entries(values)) {
        await goTo(field(form, name))
        await press('Control+a')
        await type(value)
      }
    },
    /**
     * Types a paper in one go: Enter goes on from field to field, those without a value are passed, and Ctrl+Enter saves
     * after the last one. Answers the names of the fields that were passed through.
     */
    async fillInOneGo(values: Readonly<Record<string, string>>): Promise<string[]> {
      const passed: string[] = []
      const left = new Map(Object.entries(values))
      while (left.size > 0) {
        if (passed.length > 40) throw new Error(`Not met: ${[...left.keys()].join(', ')}`)
        const name = await focusedName(page)
        passed.push(name)
        const value = left.get(name)
        if (value !== undefined) await type(value)
        left.delete(name)
        if (left.size > 0) await press('Enter')
      }
      await press('Control+Enter')
      return passed
    },
  }
}
