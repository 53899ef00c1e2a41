import { expect, it } from 'vitest'
import { findingsInBothThemes, findingsOf } from '../support/accessibility.ts'
import { theProduct } from '../support/product.ts'
import { emptyStates, judgeLooks } from './screenStates.ts'

const product = theProduct({ oneWindow: true })

it.for(emptyStates)(
  '$path of an empty file: axe finds nothing, light or dark',
  { timeout: 60_000 },
  async ({ path, looks }) => {
    const page = await product.visit(path)
    expect(await judgeLooks(page, looks, findingsInBothThemes)).toEqual([])
  },
)

it('the checker itself finds what is planted', async () => {
  const page = await product.open('/kosz')
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    heading.style.color = 'rgb(128 128 128)'
    heading.style.fontSize = '12px'
    heading.after(document.createElement('button'))
  })
  expect((await findingsOf(page)).join()).toMatch(/button-name.*color-contrast/)
  expect(await findingsOf(page, 'color-contrast')).toHaveLength(1)
})
