import { Link } from 'wouter'
import type { EditionRow } from '#shared/editions/schema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk } from '../../api/hooks.tsx'
import { editionTitle } from '../../texts/editionTitle.ts'
import css from './today.module.css'

/** Editions people can still join: not closed and not over. */
export const openEditions = (editions: readonly EditionRow[], today: IsoDate): EditionRow[] =>
  editions.filter(({ closedOn, endsOn }) => closedOn === null && endsOn >= today)

const people = (n: number): string => counted(n, 'osoba', 'osoby', 'osób')

function Places({ edition }: { edition: EditionRow }) {
  const standing = useAsk('recruitment.list', { editionId: edition.id }).data?.standing
  const title = editionTitle(edition.name)
  const free = standing?.free ?? null
  const words =
    standing === undefined
      ? ''
      : free === null
        ? `bez limitu miejsc, ${people(standing.taken)}`
        : free === 0
          ? 'brak wolnych miejsc'
          : counted(free, 'wolne miejsce', 'wolne miejsca', 'wolnych miejsc')
  const waiting = standing && standing.reserve + standing.qualified + standing.applied
  return (
    <li className={css.card}>
      <span className={css.pair}>
        <Link href={`/edycje/${edition.id}/czesc/rekrutacja`}>{title}</Link>
        <strong>{words}</strong>
      </span>
      <span className={css.small}>
        {free !== null && `${standing?.taken} z ${standing?.places} zajęte, `}
        {waiting ? `${people(waiting)} czeka w rekrutacji, ` : ''}
        do {formatDate(edition.endsOn)}
      </span>
    </li>
  )
}

/** Places left in the editions that are open. */
export const PlacesPart = ({ editions }: { editions: readonly EditionRow[] }) => (
  <section className={css.block} aria-labelledby="today-places">
    <h2 id="today-places">Wolne miejsca</h2>
    <ul className={css.lines}>
      {editions.map((edition) => (
        <Places key={edition.id} edition={edition} />
      ))}
    </ul>
  </section>
)
