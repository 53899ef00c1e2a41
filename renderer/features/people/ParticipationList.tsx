import { Link } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { endClassWords } from '#shared/participations/endClass.ts'
import { standingOf, standingWords } from '#shared/participations/standing.ts'
import type { Person } from '#shared/people/schema.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import css from './people.module.css'

type Part = Person['participations'][number]

const termOf = (part: Part): string => {
  if (part.startedOn === null)
    return `${standingWords[standingOf(part)]}${part.appliedOn ? ` z ${formatDate(part.appliedOn)}` : ''}`
  return part.endedOn === null
    ? `od ${formatDate(part.startedOn)}, w trakcie`
    : `${formatDate(part.startedOn)} – ${formatDate(part.endedOn)}`
}
const endOf = ({ endClass, endReasonLabel }: Part, sex: Person['sex']): string =>
  endClass === null ? '' : `${endClassWords[endClass][sex]}: ${endReasonLabel ?? 'powód spoza listy'}`
const paperOf = ({ endedOn, certificateNumber }: Part): string => {
  if (certificateNumber !== null) return `zaświadczenie ${certificateNumber}`
  return endedOn === null ? '' : 'zaświadczenie do wydania'
}

/** The editions of a person, from application to end, the latest first; each leads to its case. */
export function ParticipationList({ person }: { person: Pick<Person, 'participations' | 'sex'> }) {
  const { participations, sex } = person
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
          <Link href={`/uczestnicy/udzial/${part.id}`}>{part.editionName}</Link>
          <span>{termOf(part)}</span>
          <span className={css.dim}>{endOf(part, sex)}</span>
          <span className={css.dim}>{paperOf(part)}</span>
        </li>
      ))}
    </ul>
  )
}
