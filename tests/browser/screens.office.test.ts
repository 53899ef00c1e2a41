import { expect, it } from 'vitest'
import { findingsInBothThemes } from '../support/accessibility.ts'
import { theProduct } from '../support/product.ts'
import { judgeLooks, officeStates } from './screenStates.ts'

const product = theProduct({ demo: true, oneWindow: true })

it.for(officeStates)('$path: axe finds nothing, light or dark', { timeout: 60_000 }, async ({ path, looks }) => {
  const page = await product.visit(path)
  expect(await judgeLooks(page, looks, findingsInBothThemes)).toEqual([])
})
