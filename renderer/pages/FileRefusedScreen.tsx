import { Button } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import { WaysOut } from '../features/copies/WaysOut.tsx'
import css from './fileRefused.module.css'

/** Troubles that a copy helps against; a busy or read-only file, or a disk that is away, is not one of them. */
const withWayOut = new Set(['damaged', 'newer', 'notOurs', 'empty', 'locked', 'notWritten', 'io'])

type Props = {
  error: CallError
  onAgain: () => void
  /** Another way out, quieter. */
  other?: ReactNode
}

/** Stands in place of the whole window when the file could not be opened: what happened, that the file is whole, what to do. */
export function FileRefusedScreen({ error, onAgain, other }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = 'Nie otwarto pliku – Klubownik'
    heading.current?.focus()
  }, [])
  return (
    <main className={css.screen}>
      <IconAlertOctagon size={32} aria-hidden />
      <h1 ref={heading} tabIndex={-1}>
        Nie otwarto pliku z danymi
      </h1>
      <p role="alert">{error.message}</p>
      <p className={css.safe}>Program niczego w tym pliku nie zmienił.</p>
      <div className={css.ways}>
        <Button onClick={onAgain}>Spróbuj ponownie</Button>
        {other}
      </div>
      {withWayOut.has(error.code) && <WaysOut code={error.code} />}
    </main>
  )
}
