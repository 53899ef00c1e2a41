import { type KeyboardEvent, useEffect, useState } from 'react'
import type { Entry, EntryGroup } from './paletteGroups.ts'

type Options = {
  groups: readonly EntryGroup[]
  /** What is shown from the file still answers other words. */
  isWaiting: boolean
  onClose: () => void
}
const step: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
}

/** Which line is chosen, and what the keys do: arrows, Home, End, Page Up and Down, Enter, Escape. */
export function usePalette({ groups, isWaiting, onClose }: Options) {
  const [chosen, setChosen] = useState<string>()
  const [pressed, setPressed] = useState(false)
  const entries: readonly Entry[] = groups.flatMap((group) => group.entries)
  const found = entries.findIndex(({ key }) => key === chosen)
  const at = Math.max(found, 0)
  const active = entries[at]
  const mayGo = active !== undefined && (active.local || !isWaiting)
  // Enter pressed before the answer came waits for it: what stood there until then answered other words.
  useEffect(() => {
    if (!pressed || (isWaiting && !mayGo)) return
    setPressed(false)
    active?.go()
  }, [pressed, isWaiting, mayGo, active])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const move = step[event.key]
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') setPressed(true)
    else if (move && !event.shiftKey)
      setChosen(entries.length === 0 ? undefined : entries[move(at, entries.length)]!.key)
    else return
    event.preventDefault()
  }
  /** Other words: the first line is chosen again. */
  const restart = () => {
    setChosen(undefined)
    setPressed(false)
  }
  return { active, count: entries.length, onKeyDown, choose: setChosen, restart }
}
