import { useState } from 'react'
import { Link } from 'wouter'
import type { FormPart } from '#shared/settlements/forms/form.ts'
import type { ReportFinding } from '#shared/settlements/overrides.ts'
import type { ReportPart } from '#shared/settlements/reportParts.ts'
import { partLink, recordLink, severityLook } from './findingWords.ts'
import { OverrideForm } from './OverrideForm.tsx'
import css from './workbench.module.css'

type Props = {
  finding: ReportFinding
  reportId: number
  grantId: number
  /** The report was filed: no reason is given any more. */
  frozen?: boolean
  /** Parts of the form, with what they are called in it. */
  parts: readonly FormPart[]
  onPart: (part: ReportPart) => void
  /** Its sign and word stand above it already. */
  isInGroup: boolean
}

/** One thing found wrong: what, what to do, the way to the record, and a way to leave it with a reason when it blocks. */
export function FindingItem({ finding, reportId, grantId, frozen = false, parts, onPart, isInGroup }: Props) {
  const { severity, message, todo, record } = finding
  const [asking, setAsking] = useState(false)
  const { icon: Sign, word } = severityLook[severity]
  const link = record && recordLink(record, { grantId, reportId })
  return (
    <li className={css.finding} data-severity={severity} data-in-group={isInGroup || undefined}>
      {!isInGroup && <Sign size={18} aria-hidden />}
      <div>
        <p>
          {!isInGroup && <strong>{word}.</strong>} {message}
        </p>
        <p className={css.todo}>{todo}</p>
        {link && <Link href={link.href}>{link.words}</Link>}
        {record?.kind === 'report' && record.part && (
          <button type="button" className={css.linkButton} onClick={() => onPart(record.part ?? 'header')}>
            {partLink(record, parts)}
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
