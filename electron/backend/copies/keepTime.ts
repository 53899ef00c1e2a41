/** Milliseconds after the start before anything is asked, so that the start is not slowed down, and between two turns. */
const first = 20_000
const between = 60_000

/** Asks every minute what the clock wants; each turn waits for the one before. Ends when the returned function is called. */
export function keepTime(turn: () => Promise<void>): () => void {
  let isOver = false
  let timer: NodeJS.Timeout
  const wait = (milliseconds: number): void => {
    timer = setTimeout(() => void turn().finally(() => isOver || wait(between)), milliseconds)
    // The clock alone does not keep the program running.
    timer.unref()
  }
  wait(first)
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
