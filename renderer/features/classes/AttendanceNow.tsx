import { Button } from '@mantine/core'
import { hoursWithUnit } from '#shared/classes/hoursSums.ts'
import { formatTimes } from '#shared/classes/timeOfDay.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import css from './attendance.module.css'
import { dayShort } from './GridHead.tsx'
import { type GridDraft, type GridModel, isNotCounted, totalsOf } from './gridModel.ts'
import type { AttendanceDesk } from './useAttendance.ts'

type Props = {
  model: GridModel
  draft: GridDraft
  desk: AttendanceDesk
  onOpenSession: (id: number) => void
}

/** The meeting and the person one stands at, and what can be done with the whole meeting. */
export function AttendanceNow({ model, draft, desk, onOpenSession }: Props) {
  const { session, person } = desk
  if (!session) return null
  const { present, of } = totalsOf(model, draft, session)
  const edited = draft[session.id] !== undefined
  const toCome = session.heldOn > model.today
  const state = edited
    ? 'wpisane, jeszcze nie zatwierdzone'
    : session.confirmedOn !== null
      ? `zatwierdzone ${formatDate(session.confirmedOn)}`
      : toCome
        ? 'dopiero będzie'
        : isNotCounted(session, model.today)
          ? 'nie policzono: zatwierdź obecność'
          : 'dzisiaj: zatwierdź po spotkaniu'
  const sum = person && model.grid.sums.find((one) => one.participationId === person.participationId)
  const hold = (event: { preventDefault: () => void }) => event.preventDefault()
  return (
    <section className={css.now} aria-label="Wybrane spotkanie">
      <div>
        <p>
          <span className={css.nowTitle}>
            {dayShort(session.heldOn)} {formatDate(session.heldOn)}, {formatTimes(session.startsAt, session.endsAt)} ·{' '}
            {session.groupName}
          </span>
          {session.topic && ` · ${session.topic}`}
        </p>
        <p>
          {hoursWithUnit(session)} · obecnych {present} z {of} · {state}
          {sum && sum.warnings.length > 0 && (
            <span className={css.missing}>
              {' '}
              · {person.name}: {sum.warnings.map((warning) => warning.sentence).join(' ')}
            </span>
          )}
        </p>
      </div>
      <div className={css.nowButtons}>
        <Button variant="default" onMouseDown={hold} onClick={() => desk.act({ do: 'copy' })} title="Klawisz =">
          Jak poprzednio (=)
        </Button>
        <Button variant="default" onMouseDown={hold} onClick={() => desk.act({ do: 'rest' })} title="Klawisz R">
          Reszta obecna (R)
        </Button>
        <Button variant="default" onClick={() => onOpenSession(session.id)}>
          Otwórz spotkanie
        </Button>
        <Button
          onMouseDown={hold}
          loading={desk.busy}
          onClick={() => desk.act({ do: 'confirm' })}
          title="Ctrl+Enter"
          disabled={session.confirmedOn !== null && !edited}
        >
          {session.confirmedOn === null ? 'Zatwierdź obecność' : 'Zatwierdź zmiany'}
        </Button>
      </div>
    </section>
  )
}
