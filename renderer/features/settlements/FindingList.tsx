import { IconChevronRight, IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { checkTitles } from '#shared/settlements/checks/declared.ts'
import type { FormPart } from '#shared/settlements/forms/form.ts'
import type { FindingOverride, ReportFinding } from '#shared/settlements/overrides.ts'
import type { ReportPart } from '#shared/settlements/reportParts.ts'
import { type Severity, severities } from '#shared/settlements/result.ts'
import { FindingItem } from './FindingItem.tsx'
import { countsOf, type FindingGroup, findingGroups } from './findingGroups.ts'
import css from './findings.module.css'
import { severityLook } from './findingWords.ts'
import { LeftFindings } from './LeftFindings.tsx'
import workbench from './workbench.module.css'

type ItemProps = {
  reportId: number
  grantId: number
  /** The report was filed: reasons are neither given nor taken back. */
  frozen?: boolean
  /** Parts of the form, with what they are called in it. */
  parts: readonly FormPart[]
  onPart: (part: ReportPart) => void
}

/** From so many findings on, the same kind is folded into one line. */
const many = 3

function Group({ group, ...props }: ItemProps & { group: FindingGroup }) {
  const { check, severity, findings } = group
  const { icon: Sign, word } = severityLook[severity]
  const items = (isInGroup: boolean) =>
    findings.map((finding) => (
      <FindingItem
        key={`${finding.record?.kind} ${finding.record?.id} ${finding.message}`}
        finding={finding}
        isInGroup={isInGroup}
        {...props}
      />
    ))
  if (findings.length < many) return items(false)
  return (
    <li>
      <details className={css.group} data-severity={severity}>
        <summary>
          <IconChevronRight size={16} aria-hidden className={css.arrow} />
          <Sign size={18} aria-hidden />
          <span>
            <strong>{word}.</strong> {checkTitles[check]} ({findings.length})
          </span>
        </summary>
        <ul>{items(true)}</ul>
      </details>
    </li>
  )
}

type FilterProps = {
  findings: readonly ReportFinding[]
  chosen: Severity | null
  onChoose: (s: Severity | null) => void
}

/** How many findings of each gravity there are; a press leaves only those in sight, another brings all back. */
function Filter({ findings, chosen, onChoose }: FilterProps) {
  const counts = countsOf(findings)
  const present = severities.filter((severity) => counts[severity] > 0)
  if (present.length < 2) return null
  return (
    <fieldset className={css.filter} aria-label="Pokaż tylko">
      {present.map((severity) => {
        const { icon: Sign, plural } = severityLook[severity]
        return (
          <button
            key={severity}
            type="button"
            data-severity={severity}
            aria-pressed={chosen === severity}
            aria-label={`${plural}: ${counts[severity]}`}
            title={plural}
            onClick={() => onChoose(chosen === severity ? null : severity)}
          >
            <Sign size={16} aria-hidden />
            {counts[severity]}
          </button>
        )
      })}
    </fieldset>
  )
}

type Props = ItemProps & { findings: readonly ReportFinding[]; lapsed: readonly FindingOverride[] }

/**
 * Everything found wrong with the report, the gravest first, each with what to do and a way to the record; many of one kind
 * are folded into one line. Below, what is left as it is.
 */
export const FindingList = ({ findings, lapsed, ...props }: Props) => {
  const [only, setOnly] = useState<Severity | null>(null)
  const open = findings.filter((finding) => finding.override === null)
  // What was chosen may have been mended since.
  const chosen = only !== null && open.some(({ severity }) => severity === only) ? only : null
  const shown = chosen === null ? open : open.filter(({ severity }) => severity === chosen)
  return (
    <section className={workbench.findings} aria-labelledby="findings-title">
      <h2 id="findings-title">Do zrobienia ({open.length})</h2>
      <Filter findings={open} chosen={chosen} onChoose={setOnly} />
      {open.length === 0 ? (
        <p className={workbench.allGood}>
          <IconCircleCheck size={18} aria-hidden />
          {findings.length === 0 ? 'Nic. Sprawdzenie nie znalazło braków ani błędów.' : 'Nic otwartego.'}
        </p>
      ) : (
        <ul>
          {findingGroups(shown).map((group) => (
            <Group key={group.key} group={group} {...props} />
          ))}
        </ul>
      )}
      <LeftFindings
        findings={findings.filter((finding) => finding.override !== null)}
        lapsed={lapsed}
        frozen={props.frozen ?? false}
      />
    </section>
  )
}
