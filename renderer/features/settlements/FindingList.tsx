import { IconCircleCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ReportPart } from '#shared/settlements/reportParts.ts'
import type { Finding } from '#shared/settlements/result.ts'
import { partLink, recordLink, severityLook } from './findingWords.ts'
import css from './workbench.module.css'

type ItemProps = { finding: Finding; grantId: number; onPart: (part: ReportPart) => void }

function FindingItem({ finding: { severity, message, todo, record }, grantId, onPart }: ItemProps) {
  const { icon: Sign, word } = severityLook[severity]
  const link = record && recordLink(record, grantId)
  return (
    <li className={css.finding} data-severity={severity}>
      <Sign size={18} aria-hidden />
      <div>
        <p>
          <strong>{word}.</strong> {message}
        </p>
        <p className={css.todo}>{todo}</p>
        {link && <Link href={link.href}>{link.words}</Link>}
        {record?.kind === 'report' && record.part && (
          <button type="button" className={css.linkButton} onClick={() => onPart(record.part ?? 'header')}>
            {partLink(record)}
          </button>
        )}
      </div>
    </li>
  )
}

type Props = { findings: readonly Finding[]; grantId: number; onPart: (part: ReportPart) => void }

/** Everything found wrong with the report, the gravest first, each with what to do and a way to the record. */
export const FindingList = ({ findings, grantId, onPart }: Props) => (
  <section className={css.findings} aria-labelledby="findings-title">
    <h2 id="findings-title">Do zrobienia ({findings.length})</h2>
    {findings.length === 0 ? (
      <p className={css.allGood}>
        <IconCircleCheck size={18} aria-hidden />
        Nic. Sprawdzenie nie znalazło braków ani błędów.
      </p>
    ) : (
      <ul>
        {findings.map((finding) => (
          <FindingItem
            key={`${finding.check} ${finding.message}`}
            finding={finding}
            grantId={grantId}
            onPart={onPart}
          />
        ))}
      </ul>
    )}
  </section>
)
