import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Scan } from '#shared/scans/schema.ts'
import css from './scans.module.css'

type Props = { scan: Scan; onRename: (name: string) => Promise<boolean>; onClose: () => void }

/** A new name for a scan, without its ending: the ending is what the content is. */
export function RenameScan({ scan, onRename, onClose }: Props) {
  const [name, setName] = useState(scan.name.replace(/\.(?:pdf|jpg|png)$/, ''))
  const [isWrong, setWrong] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const isEmpty = name.trim() === ''
    setWrong(isEmpty)
    if (!isEmpty && (await onRename(name.trim()))) onClose()
  }
  return (
    <form
      className={css.rename}
      aria-label={`Nazwa skanu „${scan.name}”`}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // The panel around it stays open.
        event.stopPropagation()
        onClose()
      }}
    >
      <TextInput
        label="Nazwa skanu"
        value={name}
        maxLength={160}
        error={isWrong && 'Wpisz nazwę skanu.'}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit">Zapisz nazwę</Button>
      <Button variant="default" onClick={onClose}>
        Anuluj
      </Button>
    </form>
  )
}
