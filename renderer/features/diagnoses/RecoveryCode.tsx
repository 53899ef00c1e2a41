import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useUnsaved } from '../../ui/layout/unsaved.ts'
import css from './diagnoses.module.css'

export type PrintOf = (papers: readonly { label: string; document: PrintRequest }[], label?: string) => ReactNode
type Props = { code: string; print: PrintOf; onDone: () => void }

/** The code, shown this once; it is kept nowhere and cannot be asked for again. */
export function RecoveryCode({ code, print, onDone }: Props) {
  const forget = useUnsaved(true)
  return (
    <Notice kind="due" title="Wydrukuj kartkę z kodem, zanim pójdziesz dalej.">
      <p>
        Ten kod otworzy notatki, gdy nikt nie będzie pamiętał hasła. Program pokazuje go tylko teraz. Bez hasła i bez
        kodu notatek nie odczyta nikt.
      </p>
      <p className={css.code}>{code}</p>
      <div className={css.choices}>
        {print(
          [{ label: 'Kartka z kodem odzyskiwania', document: { kind: 'notesRecoverySheet', code } }],
          'Drukuj kartkę z kodem',
        )}
        <Button
          variant="default"
          onClick={() => {
            forget()
            onDone()
          }}
        >
          Kartka jest wydrukowana
        </Button>
      </div>
    </Notice>
  )
}
