import { useEffect, useSyncExternalStore } from 'react'

/** Minutes without a key or a movement after which the window locks the file; 0: never. Kept on this computer. */
export const idleChoices = [1, 5, 10, 15, 30, 60, 0] as const
const usual = 10
const choiceKey = 'klubownik.idleMinutes'
/** When somebody last did anything in any window of the program, in milliseconds. */
const activityKey = 'klubownik.lastActivity'
const listeners = new Set<() => void>()

const chosen = (): number => {
  const kept = localStorage.getItem(choiceKey)
  return kept !== null && idleChoices.some((choice) => String(choice) === kept) ? Number(kept) : usual
}
const choose = (minutes: number): void => {
  localStorage.setItem(choiceKey, String(minutes))
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
/** The chosen idle time in minutes, and the way to choose another. */
export const useIdleMinutes = (): [number, (minutes: number) => void] => [
  useSyncExternalStore(subscribe, chosen),
  choose,
]

const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
/** Milliseconds between two looks at the clock, and between two notes of activity. */
const pace = 5_000

/** Calls `onIdle` when nobody has touched any window of the program for so many minutes. `minutes` 0: never. */
export function useIdle(minutes: number, onIdle: () => void): void {
  useEffect(() => {
    if (minutes === 0) return
    let noted = 0
    const note = () => {
      const now = Date.now()
      if (now - noted < pace) return
      noted = now
      localStorage.setItem(activityKey, String(now))
    }
    note()
    const timer = setInterval(() => {
      // A clock that was set back counts as activity now: better late than at once.
      const last = Math.min(Number(localStorage.getItem(activityKey) ?? noted), Date.now())
      if (Date.now() - last >= minutes * 60_000) onIdle()
    }, pace)
    for (const act of acts) window.addEventListener(act, note, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      for (const act of acts) window.removeEventListener(act, note, { capture: true })
    }
  }, [minutes, onIdle])
}
