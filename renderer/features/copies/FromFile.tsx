import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import css from './copies.module.css'

/** Restoring from any file of this computer, by its path: a copy brought from another one. */
export function FromFile({ onOpen }: { onOpen: (path: string) => void }) {
  const [path, setPath] = useState('')
  return (
    <form
      className={css.acts}
      onSubmit={(event) => {
        event.preventDefault()
        onOpen(path.trim())
      }}
    >
      <TextInput
        label="Plik spoza listy (pełna ścieżka)"
        placeholder="na przykład E:\kopie\klubownik-kopia-….klub"
        className={css.grow ?? ''}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={path.trim() === ''}>
        Zobacz, co jest w pliku
      </Button>
    </form>
  )
}
