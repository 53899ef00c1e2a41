import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import type { GridSession } from '#shared/classes/gridSchema.ts'
import { formatTime } from '#shared/classes/timeOfDay.ts'
import { formatDate, type IsoDate, weekday } from '#shared/kernel/dates.ts'
import css from './attendance.module.css'
import { isNotCounted } from './gridModel.ts'
import { columnWidth } from './gridSizes.ts'

const days = ['pn', 'wt', 'śr', 'cz', 'pt', 'so', 'nd']
export const dayShort = (day: IsoDate): string => days[weekday(day) - 1] ?? ''

type Props = {
  id: string
  session: GridSession
  today: IsoDate
  column: number
  edited: boolean
  active: boolean
  focused: boolean
  onPick: () => void
}

/** Head of a meeting: day, hour, group, and whether it counts. */
export function GridHead({ id, session, today, column, edited, active, focused, onPick }: Props) {
  const missing = isNotCounted(session, today)
  const state = edited
    ? { sign: IconPencil, word: 'wpisane, niezatwierdzone' }
    : session.confirmedOn !== null
      ? { sign: IconCheck, word: 'zatwierdzone' }
      : missing
        ? { sign: IconAlertTriangle, word: 'nie policzono' }
        : undefined
  const Sign = state?.sign
  return (
    <div
      role="columnheader"
      id={id}
      aria-colindex={column + 2}
      className={css.session}
      style={{ width: columnWidth }}
      data-active={active || undefined}
      data-focused={(active && focused) || undefined}
      data-state={edited ? 'edited' : missing ? 'missing' : undefined}
      title={`${session.groupName}: ${formatDate(session.heldOn)}, ${formatTime(session.startsAt)}–${formatTime(session.endsAt)}${session.topic ? `, ${session.topic}` : ''}${state ? ` (${state.word})` : ''}`}
      onClick={onPick}
    >
      <span className={css.day}>
        {formatDate(session.heldOn).slice(0, 5)}
        <span className="k-visually-hidden">{session.heldOn.slice(0, 4)}</span>
      </span>
      <span className={css.hour}>
        {dayShort(session.heldOn)} {formatTime(session.startsAt)}
      </span>
      <span className={css.sessionFoot}>
        <span className={css.groupName}>{session.groupName}</span>
        {Sign && <Sign size={14} aria-hidden />}
        {state && <span className="k-visually-hidden">{state.word}</span>}
      </span>
    </div>
  )
}
