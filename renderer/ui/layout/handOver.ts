import { useEffect, useRef } from 'react'

type Taker = (words: string) => void
const waiting = new Map<string, string>()
const takers = new Map<string, Taker>()

/**
 * Hands words to a list that is on the screen, or will be when it is opened. They go past the address: what is looked for is
 * often a name, and addresses stay in the history of a browser.
 */
export function handOver(place: string, words: string): void {
  const take = takers.get(place)
  if (take) take(words)
  else waiting.set(place, words)
}

/** Forgets what nobody has taken yet. */
export const forgetHandedOver = (): void => waiting.clear()

/** Takes the words handed to this place, each time once. */
export function useHandedOver(place: string, take: Taker): void {
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    const taker: Taker = (words) => latest.current(words)
    takers.set(place, taker)
    const words = waiting.get(place)
    waiting.delete(place)
    if (words !== undefined) taker(words)
    return () => {
      if (takers.get(place) === taker) takers.delete(place)
    }
  }, [place])
}
