import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { FindingOverride, ReportFinding } from '#shared/settlements/overrides.ts'
import type { ReportPart } from '#shared/settlements/reportParts.ts'
import { partLink, recordLink, severityLook } from './findingWords.ts'
import { LeftFindings } from './LeftFindings.tsx'
import { OverrideForm } from './OverrideForm.tsx'
import css from './workbench.module.css'

type ItemProps = {
  finding: ReportFinding
  reportId: number
  grantId: number
  frozen: boolean
  onPart: (part: ReportPart) => void
}

function FindingItem({ finding, reportId, grantId, frozen, onPart }: ItemProps) {
  const { severity, message, todo, record } = finding
  const [asking, setAsking] = useState(false)
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
        {severity === 'blocks' && !asking && !frozen && (
          <button type="button" className={css.linkButton} onClick={() => setAsking(true)}>
            Pomiń z powodem…
          </button>
        )}
        {asking && <OverrideForm finding={finding} reportId={reportId} onClose={() => setAsking(false)} />}
      </div>
    </li>
  )
}

type Props = {
  findings: readonly ReportFinding[]
  lapsed: readonly FindingOverride[]
  reportId: number
  grantId: number
  /** The report was filed: reasons are neither given nor taken back. */
  frozen?: boolean
  onPart: (part: ReportPart) => void
}

/** Everything found wrong with the report, the gravest first, each with what to do and a way to the record; below, what is left as it is. */
export const FindingList = ({ findings, lapsed, reportId, grantId, frozen = false, onPart }: Props) => {
  const open = findings.filter((finding) => finding.override === null)
  return (
    <section className={css.findings} aria-labelledby="findings-title">
      <h2 id="findings-title">Do zrobienia ({open.length})</h2>
      {open.length === 0 ? (
        <p className={css.allGood}>
          <IconCircleCheck size={18} aria-hidden />
          {findings.length === 0 ? 'Nic. Sprawdzenie nie znalazło braków ani błędów.' : 'Nic otwartego.'}
        </p>
      ) : (
        <ul>
          {open.map((finding) => (
            <FindingItem
              key={`${finding.check} ${finding.message}`}
              finding={finding}
              reportId={reportId}
              grantId={grantId}
              frozen={frozen}
              onPart={onPart}
            />
          ))}
        </ul>
      )}
      <LeftFindings
        findings={findings.filter((finding) => finding.override !== null)}
        lapsed={lapsed}
        frozen={frozen}
      />
    </section>
  )
}
