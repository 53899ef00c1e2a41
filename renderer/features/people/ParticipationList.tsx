import { Link } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import type { Person } from '#shared/people/schema.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import css from './people.module.css'

type Part = Person['participations'][number]

const termOf = ({ startedOn, endedOn }: Part): string =>
  endedOn === null ? `od ${formatDate(startedOn)}, w trakcie` : `${formatDate(startedOn)} – ${formatDate(endedOn)}`
const paperOf = ({ endedOn, certificateNumber }: Part): string => {
  if (certificateNumber !== null) return `zaświadczenie ${certificateNumber}`
  return endedOn === null ? '' : 'zaświadczenie do wydania'
}

/** The editions a person took part in, the latest first. */
export function ParticipationList({ participations }: { participations: readonly Part[] }) {
  if (participations.length === 0)
    return (
      <EmptyState title="Ta osoba nie jest w żadnej edycji.">
        Otwórz edycję i wybierz „Dopisz osobę”: <Link href="/edycje">Edycje</Link>.
      </EmptyState>
    )
  return (
    <ul className={css.parts}>
      {participations.map((part) => (
        <li key={part.id}>
          <Link href={`/edycje/${part.editionId}`}>{part.editionName}</Link>
          <span>{termOf(part)}</span>
          <span className={css.dim}>{paperOf(part)}</span>
        </li>
      ))}
    </ul>
  )
}
