import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { ruleSentence } from '#shared/classes/attendanceRules.ts'
import type { Grid } from '#shared/classes/gridSchema.ts'
import { notCounted } from '#shared/classes/hoursSums.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { AttendanceGrid } from './AttendanceGrid.tsx'
import { AttendanceNow } from './AttendanceNow.tsx'
import css from './attendance.module.css'
import { markKeys } from './gridKeys.ts'
import { type Confirmed, modelOf, withConfirmed } from './gridModel.ts'
import { useAttendance } from './useAttendance.ts'
import { useGridDraft } from './useGridDraft.ts'
import { useMarkLabels } from './useMarkLabels.ts'

type Props = {
  editionId: number
  groupId: number | null
  today: IsoDate
  /** The group chosen above the grid. */
  filter: ReactNode
  onOpenSession: (id: number) => void
  onPlan: () => void
}

/** Attendance of an edition or of one of its groups. */
export function AttendanceBoard({ editionId, groupId, today, filter, onOpenSession, onPlan }: Props) {
  const { data: grid, error, again } = useAsk('classes.grid', { editionId, groupId })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!grid) return <Loading what="Wczytuję obecność…" />
  return (
    <div className={css.board}>
      {grid.sessions.length === 0 ? (
        <>
          <div className={css.tools}>{filter}</div>
          <EmptyState
            title="Nie ma jeszcze spotkań do zaznaczania"
            action={{ label: 'Zaplanuj spotkania', onAct: onPlan }}
          >
            Tu zaznaczysz obecność: uczestnicy w wierszach, spotkania w kolumnach. Najpierw zaplanuj spotkania grupy.
          </EmptyState>
        </>
      ) : grid.people.length === 0 ? (
        <>
          <div className={css.tools}>{filter}</div>
          <EmptyState title="Nikogo tu jeszcze nie ma">
            {grid.forRelated
              ? 'To zajęcia dla dzieci i osób bliskich. Dopisz je w danych uczestników tej grupy.'
              : 'Dopisz uczestników do grupy, a pojawią się w wierszach.'}
          </EmptyState>
        </>
      ) : (
        <Desk
          key={`${editionId}-${groupId}`}
          grid={grid}
          editionId={editionId}
          today={today}
          filter={filter}
          onStale={again}
          onOpenSession={onOpenSession}
        />
      )}
    </div>
  )
}

type DeskProps = {
  grid: Grid
  editionId: number
  today: IsoDate
  filter: ReactNode
  onStale: () => void
  onOpenSession: (id: number) => void
}

function Desk({ grid, editionId, today, filter, onStale, onOpenSession }: DeskProps) {
  const [made, setMade] = useState<readonly Confirmed[]>([])
  const model = useMemo(() => modelOf(withConfirmed(grid, made), today), [grid, made, today])
  const drafting = useGridDraft(editionId)
  const desk = useAttendance(model, drafting, {
    onStale,
    onConfirmed: (one) => setMade((all) => [...all.filter((old) => old.input.sessionId !== one.input.sessionId), one]),
  })
  const labels = useMarkLabels()
  return (
    <>
      <div className={css.tools}>
        {filter}
        <ul className={css.legend} aria-label="Znaki i klawisze">
          {!grid.forRelated &&
            markKeys.map(({ key, mark }) => (
              <li key={key}>
                <button
                  type="button"
                  tabIndex={-1}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => desk.act({ do: 'mark', mark })}
                >
                  <kbd>{key}</kbd>
                  {key === mark ? '' : `${mark} – `}
                  {labels.get(mark) ?? mark}
                </button>
              </li>
            ))}
          <li>
            <button
              type="button"
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => desk.act({ do: 'toggle' })}
            >
              <kbd>Spacja</kbd>
              jest / nie ma
            </button>
          </li>
          <li>
            <Button
              size="compact-sm"
              variant="default"
              disabled={!drafting.canUndo}
              onClick={() => drafting.undo()}
              title="Ctrl+Z"
            >
              Cofnij znak
            </Button>
          </li>
        </ul>
      </div>
      <AttendanceNow model={model} draft={drafting.draft} desk={desk} onOpenSession={onOpenSession} />
      {desk.refusal && (
        <div role="alert">
          <Notice kind="block" title={desk.refusal} />
        </div>
      )}
      <AttendanceGrid
        model={model}
        draft={drafting.draft}
        at={desk.at}
        editor={desk.editor}
        onAct={desk.act}
        onGo={desk.go}
        takesFocus
      />
      <p className={css.rule}>
        {grid.forRelated
          ? 'Zajęcia dla dzieci i osób bliskich: liczy się, kto był. Frekwencji się nie oblicza.'
          : `${ruleSentence(grid.limits)} Próg: ${grid.limits.thresholdPercent}\u00a0%, ostrzeżenie: ${grid.limits.warningPercent}\u00a0%.`}{' '}
        {grid.notCounted > 0 && (
          <span className={css.missing}>
            <IconAlertTriangle size={14} aria-hidden />
            {notCounted(grid.notCounted)} bez zatwierdzonej obecności
          </span>
        )}
      </p>
    </>
  )
}
