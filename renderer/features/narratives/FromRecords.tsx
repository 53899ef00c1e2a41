import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DraftedField } from '#shared/narratives/contract.ts'
import { asHeading, asSentence, missingHeadings, piecesOf } from '#shared/narratives/pieces.ts'
import type { Report } from '#shared/settlements/contract.ts'
import { useAsk } from '../../api/hooks.tsx'
import css from './narratives.module.css'

type Props = {
  field: DraftedField
  report: Report
  text: string
  /** The form has one box for results and actions. */
  alone: boolean
  insert: (words: (before: string) => string) => void
}

/** Names the text still needs, and sentences from the records to be put in where the caret stands. */
export function FromRecords({ field, report, text, alone, insert }: Props) {
  const promised = useAsk('results.ofGrant', { grantId: report.grantId }).data
  const drafts = useAsk('narratives.drafts', { reportId: report.id }).data
  const [isOpen, setOpen] = useState(false)
  const missing = promised ? missingHeadings(field, text, promised, alone) : []
  const pieces = drafts ? piecesOf(drafts[field].now) : []
  if (missing.length === 0 && pieces.length === 0) return null
  return (
    <div className={css.records}>
      {missing.length > 0 && (
        <section aria-label="Czego brakuje w tekście">
          <p className={css.dim}>Nie ma jeszcze w tekście, pod nazwą z oferty (kliknij, żeby wstawić nagłówek):</p>
          <ul className={css.headings}>
            {missing.map((heading) => (
              <li key={heading}>
                <button
                  type="button"
                  className={css.piece}
                  onClick={() => insert((before) => asHeading(before, heading))}
                >
                  {heading}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {pieces.length > 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            Wstaw z danych…
          </Button>
          {isOpen && (
            <ul className={css.pieces} aria-label="Zdania z danych">
              {pieces.map(({ heading, words }) => (
                <li key={`${heading} ${words}`}>
                  <span className={css.dim}>{heading}</span>
                  <button
                    type="button"
                    className={css.piece}
                    onClick={() => insert((before) => asSentence(before, words))}
                  >
                    {words}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
