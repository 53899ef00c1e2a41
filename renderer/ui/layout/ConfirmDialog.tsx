import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import css from './dialog.module.css'

export type Question = {
  title: string
  /** What will happen and what cannot be taken back. */
  children?: ReactNode
  /** Names the act: `Unieważnij zaświadczenie 7/KIS/2021`. */
  act: string
  /** Names the other way: `Wróć do edycji`. */
  stay?: string
  /** Red: the act destroys something. */
  destroys?: boolean
}
type Props = Question & { onAct: () => void; onStay: () => void; busy?: boolean }

/** Asks before what cannot be undone, and only then. Escape stays; the way back has the focus at first. */
export function ConfirmDialog({
  title,
  children,
  act,
  stay = 'Nie teraz',
  destroys = false,
  busy = false,
  onAct,
  onStay,
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={children ? `${id}-words` : undefined}
      onCancel={(event) => {
        event.preventDefault()
        onStay()
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {children && (
        <div id={`${id}-words`} className={css.words}>
          {children}
        </div>
      )}
      <div className={css.buttons}>
        <Button variant="default" onClick={onStay}>
          {stay}
        </Button>
        <Button {...(destroys ? { color: 'red' } : {})} loading={busy} onClick={onAct}>
          {act}
        </Button>
      </div>
    </dialog>
  )
}
