import '@testing-library/jest-dom/vitest'

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
