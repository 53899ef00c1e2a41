import { Button } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { useAsk } from '../../api/hooks.tsx'
import dialogCss from '../../ui/layout/dialog.module.css'
import css from './sample.module.css'

/** Milliseconds between two questions. */
const pace = 200

/** Stands over the window while the sample is being made, so that nothing is typed that would be taken away with the screen. */
export function MakingSample({ onGiveUp }: { onGiveUp: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const progress = useAsk('sample.progress', {}, { every: pace }).data
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={dialogCss.dialog}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault()
        onGiveUp()
      }}
    >
      <h2 id={`${id}-title`}>Przygotowuję przykład…</h2>
      <p>Trwa to kilka sekund. Twój plik pozostaje nietknięty.</p>
      <progress
        className={css.progress}
        aria-label="Przygotowano"
        value={progress?.done ?? 0}
        max={progress?.total ?? 1}
      />
      <div className={dialogCss.buttons}>
        <Button variant="default" onClick={onGiveUp}>
          Zrezygnuj
        </Button>
      </div>
    </dialog>
  )
}
