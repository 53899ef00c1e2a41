import type { Locator } from 'playwright-core'
import { read } from './read.ts'

/** A field by the name it is read out with. */
export const field = (scope: Locator, name: string | RegExp): Locator => {
  const named = { name, exact: true }
  return scope
    .getByRole('textbox', named)
    .or(scope.getByRole('searchbox', named))
    .or(scope.getByRole('combobox', named))
    .or(scope.getByRole('radiogroup', named))
    .or(scope.getByRole('checkbox', named))
    .first()
}

type Kind = 'text' | 'native' | 'radio' | 'check'
const kindOf = (element: Locator): Promise<Kind> =>
  element.evaluate((node) => {
    if (node instanceof HTMLSelectElement) return 'native'
    if (node.getAttribute('role') === 'radiogroup') return 'radio'
    if (node instanceof HTMLInputElement && node.type === 'checkbox') return 'check'
    return 'text'
  })

/** Puts a value into a field the way its kind asks for: text is typed, an option is chosen by its words. */
export async function put(scope: Locator, name: string, value: string): Promise<void> {
  const target = field(scope, name)
  const kind = await kindOf(target)
  if (kind === 'native') await target.selectOption({ label: value })
  else if (kind === 'radio') await target.getByText(value, { exact: true }).click()
  else if (kind === 'check') await target.setChecked(value === 'tak')
  else await target.fill(value)
}

/** Fills a form in the order given. */
export async function fillIn(scope: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await put(scope, name, value)
}

/** Chooses from a list that is searched by typing; the option is found by any of its words. */
export async function choose(scope: Locator, name: string, words: string): Promise<void> {
  await field(scope, name).click()
  await field(scope, name).fill(words)
  await scope.page().getByRole('option').filter({ hasText: words }).first().click()
}

/** What stands in a field now. */
export const typedIn = (scope: Locator, name: string): Promise<string> => field(scope, name).inputValue()

/** The sentence that stands beside a field that is refused; waits for it. */
export async function complaintOf(scope: Locator, name: string): Promise<string> {
  const target = field(scope, name)
  await target.and(scope.page().locator('[aria-invalid="true"]')).waitFor()
  const ids = (await target.getAttribute('aria-describedby')) ?? ''
  const sentences = await Promise.all(
    ids
      .split(' ')
      .filter((id) => id.endsWith('-error'))
      .map((id) => read(scope.page().locator(`[id="${id}"]`))),
  )
  return sentences.join(' ')
}
