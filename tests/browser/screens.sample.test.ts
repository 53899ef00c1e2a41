import { beforeAll, expect, it } from 'vitest'
import { screens } from '../../renderer/screens.tsx'
import { findingsInBothThemes } from '../support/accessibility.ts'
import { theProduct } from '../support/product.ts'
import { preparePerson } from './prepare.ts'
import { emptyStates, frameStates, judgeLooks, sampleStates } from './screenStates.ts'

const product = theProduct({ demo: true, oneWindow: true })
beforeAll(async () => {
  // One paper to be issued anew, one record in the bin.
  await product.ask('certificates.annul', { id: 12, reason: 'Błąd w nazwisku' })
  await product.ask('people.remove', { id: await preparePerson(product, 'Gżegżółka') })
})

it('every screen of the navigation is looked at, empty and full', () => {
  const paths = screens.flat().map(({ path }) => path)
  const seenIn = (states: readonly { path: string }[]) =>
    paths.filter((path) => states.some((state) => state.path === path))
  expect(seenIn(sampleStates)).toEqual(paths)
  expect(seenIn(emptyStates)).toEqual(paths)
})

it.for(frameStates)('$path: axe finds nothing, light or dark', { timeout: 60_000 }, async ({ path, looks }) => {
  const page = await product.visit(path)
  expect(await judgeLooks(page, looks, findingsInBothThemes)).toEqual([])
})
