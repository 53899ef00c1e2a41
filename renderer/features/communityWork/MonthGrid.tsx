import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'wouter'
import { clockHours } from '#shared/communityWork/findingWords.ts'
import { daysOfMonth } from '#shared/communityWork/limits.ts'
import type { MonthRow } from '#shared/communityWork/schema.ts'
import { formatHours, hoursOf, minutesOf, parseHours } from '#shared/editions/hours.ts'
import { formatDate, weekday } from '#shared/kernel/dates.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { useUnsaved } from '../../ui/layout/unsaved.ts'
import { RowMark } from '../../ui/table/rowMark.tsx'
import css from './communityWork.module.css'
import { inPeriod, neighbour, type Place } from './gridCells.ts'

type Props = { year: number; month: number; rows: readonly MonthRow[] }
const written = (minutes: number | undefined): string => (minutes ? formatHours(hoursOf(minutes, 60)) : '')
/** Minutes meant by what was typed; `undefined`: it means none. */
function meant(text: string): number | undefined {
  if (text.trim() === '') return 0
  const hundredths = parseHours(text)
  const minutes = hundredths === undefined ? undefined : minutesOf(hundredths, 60)
  return minutes !== undefined && minutes <= 1440 ? minutes : undefined
}

/** Hours of a month, people down, days across: typed, arrows move, each cell is saved when it is left. */
export function MonthGrid({ year, month, rows }: Props) {
  const { tell } = useTell('communityWork.setDays')
  const say = useSay()
  const days = daysOfMonth(year, month)
  const table = useRef<HTMLTableElement>(null)
  /** What is typed and not saved yet, by cell. */
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map())
  useUnsaved(typed.size > 0)
  const keep = (key: string, text: string | undefined) =>
    setTyped((before) => {
      const next = new Map(before)
      if (text === undefined) next.delete(key)
      else next.set(key, text)
      return next
    })
  const save = async (key: string, row: MonthRow, day: string, before: number) => {
    const text = typed.get(key)
    if (text === undefined) return
    const minutes = meant(text)
    if (minutes === undefined) return
    if (minutes === before) return keep(key, undefined)
    const answer = await tell({ days: [{ workId: row.id, workedOn: day, minutes }] })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    keep(key, undefined)
    say({ sentence: `Zapisano: ${row.lastName} ${row.firstName}, ${formatDate(day)}, ${clockHours(minutes)}.` })
  }
  const move = (event: KeyboardEvent<HTMLInputElement>, from: Place, key: string) => {
    if (event.key === 'Escape' && typed.has(key)) {
      event.stopPropagation()
      return keep(key, undefined)
    }
    let to = neighbour(from, event.key, rows.length, days.length)
    const cellAt = (place: Place) =>
      table.current?.querySelector<HTMLInputElement>(`[data-cell="${place.row}-${place.day}"]`)
    while (to && cellAt(to)?.disabled) to = neighbour(to, event.key, rows.length, days.length)
    if (event.key === 'Enter' || to) event.preventDefault()
    if (to) cellAt(to)?.focus()
    else if (event.key === 'Enter') event.currentTarget.blur()
  }
  return (
    <div className={css.scroll}>
      <table ref={table} className={css.grid}>
        <caption className="k-visually-hidden">Godziny prac społecznie użytecznych w miesiącu</caption>
        <thead>
          <tr>
            <th scope="col">Osoba i miejsce</th>
            {days.map((day) => (
              <th key={day} scope="col" data-weekend={weekday(day) > 5 || undefined}>
                {Number(day.slice(8))}
              </th>
            ))}
            <th scope="col">Razem</th>
            <th scope="col">Kwota (zł)</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const minutes = new Map(row.days.map((one) => [one.workedOn, one.minutes]))
            const name = `${row.lastName} ${row.firstName}`
            return (
              <tr key={row.id}>
                <th scope="row">
                  <Link href={`/uczestnicy/udzial/${row.participationId}/wsparcie`}>{name}</Link>
                  <RowMark of={row} />
                  <span className={css.place} title={row.place}>
                    {row.place}
                  </span>
                </th>
                {days.map((day, place) => {
                  const key = `${row.id}-${day}`
                  const text = typed.get(key)
                  const wrong = text !== undefined && meant(text) === undefined
                  const passed = row.monthOver.some((one) => one.passedOn === day)
                  return (
                    <td key={day} data-weekend={weekday(day) > 5 || undefined}>
                      <input
                        className={css.cell}
                        data-cell={`${index}-${place}`}
                        data-over={passed || undefined}
                        aria-label={`${name}, ${formatDate(day)}${passed ? ', powyżej limitu' : ''}`}
                        aria-invalid={wrong || undefined}
                        title={wrong ? 'Wpisz godziny, na przykład 4 albo 2,5 (najwyżej 24).' : undefined}
                        inputMode="decimal"
                        autoComplete="off"
                        disabled={!inPeriod(row, day)}
                        value={text ?? written(minutes.get(day))}
                        onFocus={(event) => event.currentTarget.select()}
                        onChange={(event) => keep(key, event.currentTarget.value)}
                        onBlur={() => void save(key, row, day, minutes.get(day) ?? 0)}
                        onKeyDown={(event) => move(event, { row: index, day: place }, key)}
                      />
                    </td>
                  )
                })}
                <td className={css.sum}>{written(row.monthMinutes) || '0'}</td>
                <td className={css.sum}>{row.monthPay === null ? '–' : formatZloty(gr(row.monthPay))}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
