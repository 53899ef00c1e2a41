import { Checkbox } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CaseDiagnoses } from '#shared/diagnoses/schema.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { Segments } from '../../ui/form/Segments.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './diagnoses.module.css'

export type Preview = (document: PrintRequest, label: string) => ReactNode

const papers = [
  { value: 'diagnosisCard', label: 'Karta pełna' },
  { value: 'diagnosisCopy', label: 'Kopia uczestnika' },
  { value: 'diagnosisSummary', label: 'Podsumowanie dla OPS' },
] as const
type Paper = (typeof papers)[number]['value']

/** The three papers of one person; the summary only where it may be handed on, the notes only when asked for. */
export function CardPrints({ diagnoses, preview }: { diagnoses: CaseDiagnoses; preview: Preview }) {
  const [paper, setPaper] = useState<Paper>('diagnosisCard')
  const [withNotes, setWithNotes] = useState(false)
  const { participationId, summaryBasis } = diagnoses
  const document: PrintRequest =
    paper === 'diagnosisCard'
      ? { kind: paper, participationId, withRestrictedNotes: withNotes }
      : { kind: paper, participationId }
  return (
    <div className={css.prints}>
      <div className={css.choices}>
        <Segments
          label="Wydruk"
          options={papers}
          value={paper}
          onChange={(next) => {
            setPaper(next)
            setWithNotes(false)
          }}
        />
        {paper === 'diagnosisCard' && (
          <Checkbox
            label="Drukuj z notatkami zastrzeżonymi psychologa"
            checked={withNotes}
            onChange={(event) => setWithNotes(event.currentTarget.checked)}
          />
        )}
        {paper === 'diagnosisSummary' && summaryBasis !== null && (
          <p className={css.dim}>Podstawa przekazania: {summaryBasis}.</p>
        )}
      </div>
      {paper === 'diagnosisSummary' && summaryBasis === null ? (
        <Notice kind="block" title="Podsumowania nie można jeszcze przekazać do OPS.">
          Nie ma zgody osoby uczestniczącej ani kontraktu socjalnego. Zapisz zgodę w karcie pomiaru albo kontrakt w
          danych udziału.
        </Notice>
      ) : (
        preview(document, papers.find((one) => one.value === paper)!.label)
      )}
    </div>
  )
}
