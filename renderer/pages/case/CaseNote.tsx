import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { endClassWords } from '#shared/participations/endClass.ts'
import type { CaseHead } from '#shared/participations/schema.ts'
import { standingOf, standingWords } from '#shared/participations/standing.ts'
import css from './case.module.css'

/** `10.05.2021 – 31.12.2021`, or what is known of it. */
const termOf = ({ startedOn, plannedEndOn, endedOn }: CaseHead): string | undefined => {
  if (startedOn === null) return undefined
  if (endedOn !== null) return `${formatDate(startedOn)} – ${formatDate(endedOn)}`
  return `od ${formatDate(startedOn)}${plannedEndOn === null ? '' : `, plan do ${formatDate(plannedEndOn)}`}`
}

/** How a case stands, in one line under the name: edition, stage, time, group, what does not fit. */
export function CaseNote({ head }: { head: CaseHead }) {
  const term = termOf(head)
  return (
    <ul className={css.note}>
      <li>
        <Link href={`/edycje/${head.editionId}`}>{head.editionName}</Link>
      </li>
      <li>
        <strong>{standingWords[standingOf(head)]}</strong>
        {head.endClass !== null && ` (${endClassWords[head.endClass][head.sex]}: ${head.endReasonLabel ?? ''})`}
      </li>
      {term && <li>{term}</li>}
      {head.mainGroupLabel && <li>{head.mainGroupLabel}</li>}
      {head.warnings > 0 && (
        <li className={css.due}>
          <IconAlertTriangle size={16} aria-hidden />
          <Link href={`/uczestnicy/udzial/${head.id}/udzial`}>
            {counted(head.warnings, 'uwaga', 'uwagi', 'uwag')} do sprawdzenia
          </Link>
        </li>
      )}
      <li>
        <Link href={`/uczestnicy/${head.personId}`}>Dane osoby</Link>
      </li>
    </ul>
  )
}
