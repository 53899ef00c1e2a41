import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { type AgendaView, spanOf } from '#shared/agenda/grid.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { AgendaList } from './AgendaList.tsx'
import { AgendaTools } from './AgendaTools.tsx'
import css from './agenda.module.css'
import type { AgendaChoice } from './agendaChoice.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { WeekGrid } from './WeekGrid.tsx'

type Props = {
  choice: AgendaChoice
  onChoice: (change: Partial<AgendaChoice>) => void
  day: IsoDate
  today: IsoDate
  onDay: (day: IsoDate) => void
  onOpen: (day: IsoDate) => void
  /** Entries of the days in sight, for whoever shows one of them beside. */
  onItems: (items: readonly AgendaItem[]) => void
}

const views: Readonly<Record<string, AgendaView>> = { m: 'month', w: 'week', l: 'list' }
const isTyped = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')

/** The calendar as a month, a week or a list. Inside it T is today, and M, W and L choose how it is drawn. */
export function AgendaSection({ choice, onChoice, day, today, onDay, onOpen, onItems }: Props): ReactNode {
  const { view, hidden } = choice
  const { data, error, again } = useAsk('agenda.dates', spanOf(view, day), { keep: true })
  const shown = data?.filter(({ kind }) => !hidden.includes(kind))
  const items = Map.groupBy(shown ?? [], (item) => item.day)
  useEffect(() => {
    if (data) onItems(data.filter(({ kind }) => !hidden.includes(kind)))
  }, [data, hidden, onItems])
  const calendar = useRef<HTMLDivElement>(null)
  const byKey = useRef(false)
  // What had the keyboard went with the view before: the day has it in the new one, so that the next key is heard as well.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each view
  useEffect(() => {
    if (!byKey.current) return
    byKey.current = false
    const place = calendar.current?.querySelector<HTMLElement>(`[data-day="${day}"], [data-days]`)
    ;(place ?? calendar.current)?.focus()
  }, [view])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyped(event.target)) return
    const next = views[event.key.toLowerCase()]
    if (next !== undefined) {
      byKey.current = next !== view
      onChoice({ view: next })
    }
    if (event.key.toLowerCase() === 't') onDay(today)
    else if (next === undefined) return
    event.preventDefault()
  }
  const grid = { day, today, items, onDay, onOpen }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of what is inside; the element itself is not for anybody to act on.
    <div ref={calendar} className={css.calendar} tabIndex={-1} data-quiet-focus onKeyDown={onKeyDown}>
      <AgendaTools choice={choice} onChoice={onChoice} day={day} today={today} onDay={onDay} />
      {error ? (
        <RefusedState error={error} onAgain={again} />
      ) : !shown ? (
        <Loading what="Wczytuję kalendarz…" />
      ) : view === 'month' ? (
        <div className={css.monthBox}>
          <MonthGrid {...grid} />
        </div>
      ) : view === 'week' ? (
        <WeekGrid {...grid} />
      ) : shown.length > 0 ? (
        <AgendaList today={today} items={items} />
      ) : (
        <EmptyState
          title="W tym miesiącu nic nie przypada"
          action={
            hidden.length > 0 ? { label: 'Pokaż wszystkie rodzaje', onAct: () => onChoice({ hidden: [] }) } : undefined
          }
        >
          Tu stoją zajęcia, przeglądy planów, pomiary, terminy umów i dotacji oraz wszystko inne, co ma dzień. Wpisy
          biorą się z zapisów programu: nic nie trzeba przepisywać.
        </EmptyState>
      )}
    </div>
  )
}
