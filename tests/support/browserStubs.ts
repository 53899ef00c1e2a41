import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeAll } from 'vitest'

/** What the component library asks of a browser and happy-dom does not have. */
const noMatch = (query: string): MediaQueryList => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
})

class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.matchMedia = noMatch
window.ResizeObserver ??= NoResizes
Element.prototype.scrollIntoView ??= () => undefined

// What a screen comes to show is waited for as long as on a slow machine.
configure({ asyncUtilTimeout: 15_000 })

// All files of a worker share one window and one set of modules: each begins at the first screen with nothing remembered.
beforeAll(() => {
  window.history.replaceState(null, '', '/')
  localStorage.clear()
  sessionStorage.clear()
})
afterEach(cleanup)
