import { useSyncExternalStore } from 'react'

/** Height of rows in lists: 32 px, or 40 px for those who want more room. */
export type Density = 'compact' | 'comfortable'
const key = 'klubownik.density'
const listeners = new Set<() => void>()

const chosen = (): Density => (localStorage.getItem(key) === 'comfortable' ? 'comfortable' : 'compact')

/** Draws lists as chosen on this machine; called once before the first screen. */
export function applyDensity(): void {
  document.documentElement.dataset.density = chosen()
}

function choose(density: Density): void {
  localStorage.setItem(key, density)
  applyDensity()
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The chosen height of rows, and the way to choose another. */
export const useDensity = (): [Density, (density: Density) => void] => [useSyncExternalStore(subscribe, chosen), choose]
