import { useEffect, useState } from 'react'
import { weeksOfMonth } from '#shared/agenda/grid.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { dayInWords, monthInWords, weekdayNames } from '#shared/agenda/words.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { holidayOn } from '#shared/kernel/holidays.ts'
import { counted } from '#shared/kernel/text.ts'
import { freeDayName } from '#shared/kernel/workingDays.ts'
import css from './agenda.module.css'
import { EntryChip } from './EntryChip.tsx'
import { useDayKeys } from './useDayKeys.ts'

export type GridProps = {
  day: IsoDate
  today: IsoDate
  items: ReadonlyMap<IsoDate, readonly AgendaItem[]>
  onDay: (day: IsoDate) => void
  onOpen: (day: IsoDate) => void
}

/** Entries that fit into a cell of the least row: measured, since the window and the letters may be of any size. */
function useFitting(grid: { readonly current: HTMLTableElement | null }, weeks: number): number {
  const [lines, setLines] = useState(3)
  useEffect(() => {
    const table = grid.current
    if (!table || typeof ResizeObserver === 'undefined') return
    const measure = () => {
      const body = table.tBodies[0]?.getBoundingClientRect().height ?? 0
      const letters = Number.parseFloat(getComputedStyle(table).fontSize) || 13
      // A cell has the number of its day above; a line of an entry is a letter and a half high, and one is left for „więcej”.
      const room = Math.floor((body / weeks - letters * 2) / (letters * 1.62))
      setLines(Math.max(1, Math.min(12, room)))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(table)
    return () => observer.disconnect()
  }, [grid, weeks])
  return lines
}

/** What a day is, in full words, with how much it holds. */
const labelOf = (day: IsoDate, count: number, isToday: boolean): string =>
  [
    dayInWords(day),
    isToday && 'dziś',
    holidayOn(day),
    count > 0 ? counted(count, 'wpis', 'wpisy', 'wpisów') : 'bez wpisów',
  ]
    .filter(Boolean)
    .join(', ')

/** A month as a table of weeks from Monday; one day is in the tab order and arrows move it. */
export function MonthGrid({ day, today, items, onDay, onOpen }: GridProps) {
  const { grid, onKeyDown } = useDayKeys({ view: 'month', day, onDay, onOpen })
  const weeks = weeksOfMonth(day)
  const fit = useFitting(grid, weeks.length)
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of days that arrows move in is the ARIA pattern for a calendar.
    <table ref={grid} role="grid" className={css.month} aria-label={monthInWords(day)} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {weekdayNames.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]} style={{ height: `${100 / weeks.length}%` }}>
            {week.map((one) => {
              const own = items.get(one) ?? []
              const shown = own.length <= fit ? own : own.slice(0, Math.max(0, fit - 1))
              return (
                <td
                  key={one}
                  tabIndex={one === day ? 0 : -1}
                  data-day={one}
                  data-outside={one.slice(0, 7) !== day.slice(0, 7) || undefined}
                  data-free={freeDayName(one) !== undefined || undefined}
                  data-today={one === today || undefined}
                  data-chosen={one === day || undefined}
                  aria-current={one === today ? 'date' : undefined}
                  onClick={() => onDay(one)}
                  onDoubleClick={() => onOpen(one)}
                  onKeyDown={() => undefined}
                >
                  <div className={css.dayHead}>
                    <span className="k-visually-hidden">{labelOf(one, own.length, one === today)}</span>
                    <span className={css.number} aria-hidden>
                      {Number(one.slice(8))}
                    </span>
                    {holidayOn(one) && (
                      <span className={css.holiday} title={holidayOn(one)} aria-hidden>
                        {holidayOn(one)}
                      </span>
                    )}
                  </div>
                  {shown.map((item) => (
                    <EntryChip key={item.id} item={item} />
                  ))}
                  {own.length > shown.length && (
                    <button type="button" className={css.more} tabIndex={-1} onClick={() => onOpen(one)}>
                      +{own.length - shown.length} więcej
                    </button>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
