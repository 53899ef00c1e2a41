import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useId, useRef } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { PrintPreview } from '../features/documents/PrintPreview.tsx'
import css from './printDialog.module.css'

type Props = { paper: { readonly label: string; readonly document: PrintRequest }; onClose: () => void }

/** A paper over the window, as large as the window allows; Escape closes it and what was under it has not moved. */
export function PrintDialog({ paper, onClose }: Props) {
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
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header className={css.head}>
        <h2 id={id}>{paper.label}</h2>
        <ActionIcon aria-label="Zamknij wydruk" title="Zamknij wydruk (Esc)" onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </header>
      <PrintPreview document={paper.document} label={paper.label} />
    </dialog>
  )
}
