import { lanesOf, weekOf } from '#shared/agenda/grid.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { dayInWords, weekdayNames } from '#shared/agenda/words.ts'
import { formatTime } from '#shared/classes/timeOfDay.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { holidayOn } from '#shared/kernel/holidays.ts'
import css from './agenda.module.css'
import { EntryChip } from './EntryChip.tsx'
import type { GridProps } from './MonthGrid.tsx'
import { useDayKeys } from './useDayKeys.ts'

type Timed = AgendaItem & { startsAt: number; endsAt: number }
const isTimed = (item: AgendaItem): item is Timed => item.startsAt !== null && item.endsAt !== null

/** Whole hours from the earliest to the latest meeting of the week, at least a working day. */
function hoursOfWeek(items: readonly Timed[]): number[] {
  const first = Math.min(8, ...items.map(({ startsAt }) => Math.floor(startsAt / 60)))
  const last = Math.max(16, ...items.map(({ endsAt }) => Math.ceil(endsAt / 60)))
  return Array.from({ length: last - first }, (_, index) => first + index)
}
/** Pixels of an hour. */
const hourHeight = 44

/** A week: what takes a whole day above, what has hours by its hours below. */
export function WeekGrid({ day, today, items, onDay, onOpen }: GridProps) {
  const { grid, onKeyDown } = useDayKeys({ view: 'week', day, onDay, onOpen })
  const days = weekOf(day)
  const of = (one: IsoDate) => items.get(one) ?? []
  const hours = hoursOfWeek(days.flatMap((one) => of(one).filter(isTimed)))
  const start = (hours[0] ?? 8) * 60
  const top = (minutes: number): number => ((minutes - start) / 60) * hourHeight
  const label = `Tydzień od ${formatDate(days[0]!)} do ${formatDate(days[6]!)}`
  return (
    <section className={css.weekScroll} aria-label="Tydzień" {...{ tabIndex: -1 }}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of days that arrows move in is the ARIA pattern for a calendar. */}
      <table ref={grid} role="grid" className={css.week} aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={css.hours}>
              <span className="k-visually-hidden">Godzina</span>
            </th>
            {days.map((one, index) => (
              <th key={one} scope="col" data-today={one === today || undefined}>
                {weekdayNames[index]} {Number(one.slice(8))}.{one.slice(5, 7)}
                {holidayOn(one) && <span className={css.holiday}>{holidayOn(one)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={css.wholeDays}>
            <th scope="row" className={css.hours}>
              cały dzień
            </th>
            {days.map((one) => (
              <td
                key={one}
                tabIndex={one === day ? 0 : -1}
                data-day={one}
                data-today={one === today || undefined}
                data-chosen={one === day || undefined}
                onClick={() => onDay(one)}
                onDoubleClick={() => onOpen(one)}
                onKeyDown={() => undefined}
              >
                <span className="k-visually-hidden">
                  {[dayInWords(one), one === today && 'dziś', holidayOn(one)].filter(Boolean).join(', ')}
                </span>
                {of(one)
                  .filter((item) => !isTimed(item))
                  .map((item) => (
                    <EntryChip key={item.id} item={item} />
                  ))}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row" className={css.hours} aria-label="godziny">
              <div style={{ height: hours.length * hourHeight }}>
                {hours.map((hour) => (
                  <span key={hour} style={{ top: top(hour * 60) }}>
                    {formatTime(hour * 60)}
                  </span>
                ))}
              </div>
            </th>
            {days.map((one) => (
              <td key={one} className={css.timed} style={{ backgroundSize: `100% ${hourHeight}px` }}>
                <div style={{ height: hours.length * hourHeight }}>
                  {lanesOf(of(one).filter(isTimed)).map(({ item, column, columns }) => (
                    <div
                      key={item.id}
                      className={css.block}
                      style={{
                        top: top(item.startsAt),
                        height: Math.max(22, top(item.endsAt) - top(item.startsAt) - 2),
                        left: `${(column / columns) * 100}%`,
                        width: `${100 / columns}%`,
                      }}
                    >
                      <EntryChip item={item} />
                    </div>
                  ))}
                </div>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
