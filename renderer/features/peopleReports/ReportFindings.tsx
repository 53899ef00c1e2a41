import { IconAlertTriangle, IconCircleCheck, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react'
import type { ReportFinding } from '#shared/peopleReports/schema.ts'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import css from './report.module.css'

const looks = {
  error: { icon: IconExclamationCircle, word: 'Błąd' },
  warning: { icon: IconAlertTriangle, word: 'Uwaga' },
  info: { icon: IconInfoCircle, word: 'Informacja' },
} as const

type Props = { findings: readonly ReportFinding[]; onClose: () => void; onOpen: (figureId: string) => void }

/** What the checks found, the gravest first, each with what to do and the list it is about. */
export const ReportFindings = ({ findings, onClose, onOpen }: Props) => (
  <SidePanel title={`Do sprawdzenia (${findings.length})`} width={440} onClose={onClose}>
    {findings.length === 0 ? (
      <p className={css.allGood}>
        <IconCircleCheck size={18} aria-hidden />
        Nic. Liczby się zgadzają, nikomu nie brakuje danych.
      </p>
    ) : (
      <ul className={css.findings}>
        {findings.map(({ check, severity, message, todo, figureId }) => {
          const { icon: Sign, word } = looks[severity]
          return (
            <li key={`${check} ${message}`} data-severity={severity}>
              <Sign size={18} aria-hidden />
              <div>
                <p>
                  <strong>{word}.</strong> {message}
                </p>
                <p className={css.dim}>{todo}</p>
                {figureId !== null && (
                  <button type="button" className={css.link} onClick={() => onOpen(figureId)}>
                    Otwórz listę
                  </button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    )}
  </SidePanel>
)
