import { IconCircleCheck } from '@tabler/icons-react'
import { useWatch } from 'react-hook-form'
import { Link } from 'wouter'
import type { CodeListItem } from '#shared/club/schema.ts'
import { type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'
import type { CaseRecord, ContractRecord } from '#shared/participations/schema.ts'
import {
  exclusionFacts,
  groupFacts,
  type ParticipationFacts,
  participationWarnings,
  type WarningPart,
} from '#shared/participations/warnings.ts'
import { useCodeItems } from '../../api/useCodes.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import type { CaseValues } from './caseValues.ts'
import css from './participations.module.css'

type Props = { record: CaseRecord; contracts: readonly ContractRecord[]; today: IsoDate }

const dayOf = (typed: string | null): IsoDate | null => (typed !== null && isIsoDate(typed) ? typed : null)
const entryOf = (items: readonly CodeListItem[], code: string) =>
  items.find((item) => item.code === code) ?? { label: code, attributes: {} }

/** The facts as they are being typed. */
function useFacts({ record, contracts }: Omit<Props, 'today'>): ParticipationFacts {
  const typed = useWatch<CaseValues>() as CaseValues
  const groups = useCodeItems('target_group')
  const exclusions = useCodeItems('exclusion')
  const group = (code: string) => groupFacts(code, entryOf(groups, code))
  return {
    person: record.person,
    edition: record.edition,
    stage: record.stage,
    startedOn: dayOf(typed.startedOn),
    plannedEndOn: dayOf(typed.plannedEndOn),
    endedOn: dayOf(typed.endedOn),
    mainGroup: typed.mainGroup === null ? null : group(typed.mainGroup),
    groups: typed.groups.filter((code) => code !== typed.mainGroup).map(group),
    exclusions: typed.exclusions.map((code) => exclusionFacts(code, entryOf(exclusions, code))),
    entitlementStatementOn: dayOf(typed.entitlementStatementOn),
    pupRegisteredOn: dayOf(typed.pupRegisteredOn),
    pupMonths: typeof typed.pupMonths === 'number' ? typed.pupMonths : null,
    longtermNational: typed.longtermNational,
    contracts,
  }
}

/** Where a warning is mended, when that is not this sheet. */
function Way({ part, record }: { part: WarningPart; record: CaseRecord }) {
  if (part === 'contract') return <Link href={`/uczestnicy/udzial/${record.id}/kontrakt`}>Kontrakt</Link>
  if (part === 'person') return <Link href={`/uczestnicy/${record.person.id}`}>Dane osoby</Link>
  return null
}

/** What does not fit together, with the rule it comes from; it follows what is typed and stops nothing. */
export function WarningsAside({ record, contracts, today }: Props) {
  const warnings = participationWarnings(useFacts({ record, contracts }), today)
  return (
    <aside className={css.warnings} aria-label="Do sprawdzenia" aria-live="polite">
      <h2>Do sprawdzenia{warnings.length > 0 && ` (${warnings.length})`}</h2>
      {warnings.length === 0 && (
        <p className={css.fits}>
          <IconCircleCheck size={18} aria-hidden />
          Wszystko do siebie pasuje.
        </p>
      )}
      {warnings.map(({ code, sentence, source, part }) => (
        <Notice key={code} kind="due">
          {sentence}
          {source && <p className={css.source}>Podstawa: {source}.</p>}
          <Way part={part} record={record} />
        </Notice>
      ))}
    </aside>
  )
}
