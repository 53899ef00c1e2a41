import { Button } from '@mantine/core'
import { IconFileCode } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import css from './expenses.module.css'

type Props = {
  label: string
  multiple?: boolean
  onFiles: (files: readonly File[]) => Promise<void>
  /** What files may be dropped on. */
  children?: ReactNode
}

/** A button that takes XML files, and a place they may be dropped on. */
export function XmlChooser({ label, multiple = false, onFiles, children }: Props) {
  const chooser = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const take = async (files: readonly File[]) => {
    if (files.length === 0 || isBusy) return
    setBusy(true)
    await onFiles(multiple ? files : files.slice(0, 1))
    setBusy(false)
  }
  return (
    <section
      className={css.chooser}
      aria-label={label}
      onDragOver={(event: DragEvent) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault()
      }}
      onDrop={(event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        void take([...event.dataTransfer.files])
      }}
    >
      <Button
        variant="default"
        leftSection={<IconFileCode size={16} aria-hidden />}
        loading={isBusy}
        onClick={() => chooser.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple={multiple}
        accept=".xml,text/xml,application/xml"
        onChange={(event) => {
          void take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      {children}
    </section>
  )
}
