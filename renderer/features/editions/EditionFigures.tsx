import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Edition, ParticipantRow } from '#shared/editions/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import css from './editions.module.css'

/** How many places are taken; beyond the limit it is said, not forbidden. */
function Places({ places, taken }: { places: number | null; taken: number }) {
  if (places === null) return <>{taken}</>
  if (taken <= places)
    return (
      <>
        {taken} z {places} miejsc
      </>
    )
  return (
    <span className={css.due}>
      <IconAlertTriangle size={16} aria-hidden />
      {taken} na {places} miejsc (o {taken - places} za dużo)
    </span>
  )
}

/** The edition in numbers, under its name. */
export function EditionFigures({ edition, people }: { edition: Edition; people: readonly ParticipantRow[] }) {
  const ended = people.filter((person) => person.endedOn !== null)
  const owed = ended.filter((person) => person.certificateNumber === null).length
  return (
    <dl className={css.figures}>
      <div>
        <dt>Czas</dt>
        <dd>
          {formatDate(edition.startsOn)} – {formatDate(edition.endsOn)}
        </dd>
      </div>
      <div>
        <dt>Uczestnicy</dt>
        <dd>
          <Places places={edition.places} taken={people.length} />
        </dd>
      </div>
      <div>
        <dt>Zakończyło</dt>
        <dd>{ended.length}</dd>
      </div>
      <div>
        <dt>Zaświadczenia</dt>
        <dd>
          {ended.length - owed}
          {owed > 0 && <span className={css.due}>, do wydania: {owed}</span>}
        </dd>
      </div>
      {edition.grantId !== null && (
        <div>
          <dt>Dotacja</dt>
          <dd>
            <Link href={`/dotacje/${edition.grantId}`}>{edition.grantTitle}</Link>
          </dd>
        </div>
      )}
    </dl>
  )
}
