import { ActionIcon, Button } from '@mantine/core'
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { SessionRow } from '#shared/classes/sessionSchema.ts'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import { addDays, formatDate, type IsoDate, weekday } from '#shared/kernel/dates.ts'
import { holidayOn } from '#shared/kernel/holidays.ts'
import { useAsk } from '../../api/hooks.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './classes.module.css'
import { SessionStateLine } from './SessionStateLine.tsx'
import { stateOf } from './sessionState.ts'

const names = ['Poniedziałek', 'Wtorek', 'Środa', 'Czwartek', 'Piątek', 'Sobota', 'Niedziela']
const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekday(day))

/** A week of many meetings is taller than the window. */
const scrolledByKeys = { tabIndex: 0 }

type Props = {
  editionId: number
  groupId: number | null
  today: IsoDate
  /** A day of the week to begin with. */
  start: IsoDate
  openId: number | null
  filter: ReactNode
  onOpen: (id: number) => void
}

/** Meetings of a week, a column a day, in order of time. */
export function WeekView({ editionId, groupId, today, start, openId, filter, onOpen }: Props) {
  const [monday, setMonday] = useState(() => mondayOf(start))
  const sunday = addDays(monday, 6)
  const { data, error, again } = useAsk(
    'classes.sessions',
    { editionId, groupId, from: monday, to: sunday, limit: 500, offset: 0 },
    { keep: true },
  )
  if (error) return <RefusedState error={error} onAgain={again} />
  const byDay = Map.groupBy(data?.rows ?? [], (row) => row.heldOn)
  return (
    <>
      <div className={css.facts}>
        {filter}
        <nav className={css.weekNav} aria-label="Tydzień">
          <ActionIcon aria-label="Poprzedni tydzień" onClick={() => setMonday(addDays(monday, -7))}>
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <h2 aria-live="polite">
            {formatDate(monday)} – {formatDate(sunday)}
          </h2>
          <ActionIcon aria-label="Następny tydzień" onClick={() => setMonday(addDays(monday, 7))}>
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
          <Button variant="default" onClick={() => setMonday(mondayOf(today))}>
            Bieżący tydzień
          </Button>
        </nav>
      </div>
      <section className={css.week} aria-label="Spotkania w tygodniu" {...scrolledByKeys}>
        {names.map((name, index) => {
          const day = addDays(monday, index)
          return (
            <section key={name} className={css.weekDay} data-today={day === today || undefined} aria-label={name}>
              <h3>
                {name} {formatDate(day).slice(0, 5)}
                {holidayOn(day) && <span>{holidayOn(day)}</span>}
              </h3>
              {(byDay.get(day) ?? []).map((row) => (
                <Card key={row.id} row={row} today={today} open={row.id === openId} onOpen={onOpen} />
              ))}
            </section>
          )
        })}
      </section>
    </>
  )
}

type CardProps = { row: SessionRow; today: IsoDate; open: boolean; onOpen: (id: number) => void }
const Card = ({ row, today, open, onOpen }: CardProps) => (
  <button
    type="button"
    className={css.card}
    data-tone={stateOf(row, today).tone}
    aria-current={open || undefined}
    onClick={() => onOpen(row.id)}
  >
    <span>{formatTimes(row.startsAt, row.endsAt)}</span>
    <strong>{row.groupName ?? row.personName ?? row.supportLabel}</strong>
    {row.topic && <span>{row.topic}</span>}
    <SessionStateLine session={row} today={today} />
    {row.warnings.map((warning) => (
      <span key={warning.sentence} className={css.state} data-tone="due">
        <IconAlertTriangle size={14} aria-hidden />
        {
          {
            leader: 'prowadzący zajęty',
            venue: 'miejsce zajęte',
            participant: 'uczestnik zajęty',
            seats: 'za mało miejsc',
            outsideEdition: 'poza edycją',
            holiday: 'dzień wolny',
          }[warning.kind]
        }
      </span>
    ))}
  </button>
)
