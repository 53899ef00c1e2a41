import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { AgendaView } from '#shared/agenda/grid.ts'
import { stepped } from '#shared/agenda/grid.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'

type Keys = {
  readonly view: AgendaView
  readonly day: IsoDate
  readonly onDay: (day: IsoDate) => void
  readonly onOpen: (day: IsoDate) => void
}
/**
 * A grid of days for the keyboard: arrows go by day and by week, Home and End within the week, Page Up and Page Down by what
 * is shown, Enter or Space opens the day. The day in the tab order has `data-day`; it takes the focus when the keys moved it.
 */
export function useDayKeys({ view, day, onDay, onOpen }: Keys) {
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const weekday = (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7
    const days: Readonly<Record<string, IsoDate>> = {
      ArrowLeft: addDays(day, -1),
      ArrowRight: addDays(day, 1),
      ArrowUp: addDays(day, -7),
      ArrowDown: addDays(day, 7),
      Home: addDays(day, -weekday),
      End: addDays(day, 6 - weekday),
      PageUp: stepped(view, day, -1),
      PageDown: stepped(view, day, 1),
    }
    const next = days[event.key]
    if (next !== undefined) {
      event.preventDefault()
      moved.current = true
      onDay(next)
    } else if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof HTMLTableCellElement) {
      event.preventDefault()
      onOpen(day)
    }
  }
  return { grid, onKeyDown }
}
