import { UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconArrowBackUp, IconArrowForwardUp, IconCheck } from '@tabler/icons-react'
import css from './frame.module.css'
import { useStatus } from './status.tsx'

export type HistorySteps = {
  /** What Undo would take back, in words: `dodano osobę`. */
  undo: string | null
  /** What Redo would do again. */
  redo: string | null
  /** Why the last step cannot be taken back, as a sentence. */
  blocked?: string | null
  onUndo: () => void
  onRedo: () => void
  busy?: boolean
}

/** The foot of the window: what was just done, and the steps that can be taken back or done again, in words. */
export function HistoryLine({ undo, redo, blocked, onUndo, onRedo, busy = false }: HistorySteps) {
  const { done } = useStatus()
  return (
    <footer className={css.foot}>
      <div role="status" className={css.done} data-tone={done?.tone} title={done?.sentence}>
        {done && (
          <>
            {done.tone === 'refused' ? (
              <IconAlertTriangle size={16} aria-hidden />
            ) : (
              <IconCheck size={16} aria-hidden />
            )}
            {done.sentence}
          </>
        )}
      </div>
      {done?.undo && (
        <UnstyledButton className={css.step} onClick={done.undo}>
          Cofnij to
        </UnstyledButton>
      )}
      <div className={css.steps}>
        {undo !== null && (
          <UnstyledButton className={css.step} onClick={onUndo} disabled={busy} title="Ctrl+Z">
            <IconArrowBackUp size={16} aria-hidden />
            <span>Cofnij: {undo}</span>
          </UnstyledButton>
        )}
        {undo === null && blocked && <span className={css.blocked}>{blocked}</span>}
        {redo !== null && (
          <UnstyledButton className={css.step} onClick={onRedo} disabled={busy} title={`Ponów: ${redo} (Ctrl+Shift+Z)`}>
            <IconArrowForwardUp size={16} aria-hidden />
            <span>Ponów</span>
          </UnstyledButton>
        )}
      </div>
    </footer>
  )
}
