import { expect, it } from 'vitest'
import { findingsOf } from '../support/accessibility.ts'
import { theProduct } from '../support/product.ts'
import { emptyStates } from './screenStates.ts'

const product = theProduct()

it.for(emptyStates)(
  '$name ($path) of an empty file: axe finds nothing, light or dark',
  async ({ path, act, until }) => {
    const page = await product.open(path, { reducedMotion: 'reduce' })
    await act?.(page)
    await until(page).waitFor()
    expect(await findingsOf(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findingsOf(page, 'color-contrast')).toEqual([])
  },
)

it('the checker itself finds what is planted, light or dark', async () => {
  const page = await product.open()
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.style.color = 'rgb(128 128 128)'
    heading.style.fontSize = '12px'
    heading.after(document.createElement('button'))
  })
  const findings = await findingsOf(page)
  expect(findings.join()).toMatch(/button-name/)
  expect(findings.join()).toMatch(/color-contrast/)
  expect(await findingsOf(page, 'color-contrast')).toHaveLength(1)
})
