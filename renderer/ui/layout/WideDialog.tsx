import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import css from './wideDialog.module.css'

type Props = {
  title: string
  /** Names the way out: `Zamknij wydruk`. */
  close: string
  onClose: () => void
  /** Only as large as what it holds: for words and a table, not for a paper. */
  fits?: boolean
  children: ReactNode
}

/** Something to be looked at over the window, as large as the window allows; Escape closes it and what was under it has not moved. */
export function WideDialog({ title, close, onClose, fits = false, children }: Props) {
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
      data-fits={fits || undefined}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={css.head}>
        <h2 id={id}>{title}</h2>
        <ActionIcon aria-label={close} title={`${close} (Esc)`} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      {children}
    </dialog>
  )
}
