import { formatDate, type IsoDate } from '../kernel/dates.ts'
import { holidayOn } from '../kernel/holidays.ts'
import { counted } from '../kernel/text.ts'
import { type DayMinutes, formatTimes } from './timeOfDay.ts'

type Named = { readonly id: number; readonly name: string }
/** A meeting as far as another one can get in its way. */
export type Occupied = {
  readonly sessionId: number | null
  /** How it is called: `Psychoedukacja I`. */
  readonly title: string
  readonly heldOn: IsoDate
  readonly startsAt: DayMinutes
  readonly endsAt: DayMinutes
  readonly leaders: readonly Named[]
  /** Null when online or not chosen. */
  readonly venue: Named | null
  /** People of the group on that day, or the one person of an individual meeting; ids of persons. */
  readonly people: readonly Named[]
}

export type ClassWarning = {
  readonly kind: 'leader' | 'venue' | 'participant' | 'seats' | 'outsideEdition' | 'holiday'
  readonly heldOn: IsoDate
  readonly sentence: string
  /** The meeting in the way, to open it. */
  readonly sessionId: number | null
}

const overlaps = (a: Occupied, b: Occupied): boolean =>
  a.heldOn === b.heldOn && a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** What others get in the way of a meeting: the same leader, place or person at the same time. Never a reason to refuse. */
export function conflictsOf(session: Occupied, others: readonly Occupied[]): ClassWarning[] {
  const warnings: ClassWarning[] = []
  for (const other of others) {
    if (other.sessionId !== null && other.sessionId === session.sessionId) continue
    if (!overlaps(session, other)) continue
    const when = `${formatDate(other.heldOn)}, ${formatTimes(other.startsAt, other.endsAt)}: ${other.title}`
    const add = (kind: ClassWarning['kind'], sentence: string) =>
      warnings.push({ kind, heldOn: session.heldOn, sentence, sessionId: other.sessionId })
    const busy = (mine: readonly Named[], theirs: readonly Named[]) =>
      mine.filter(({ id }) => theirs.some((one) => one.id === id))
    for (const { name } of busy(session.leaders, other.leaders))
      add('leader', `${name} prowadzi w tym czasie inne spotkanie (${when}).`)
    if (session.venue && other.venue && session.venue.id === other.venue.id)
      add('venue', `Miejsce „${session.venue.name}” jest w tym czasie zajęte (${when}).`)
    const people = busy(session.people, other.people)
    if (people.length > 0) add('participant', `W tym czasie gdzie indziej ${namesOf(people)} (${when}).`)
  }
  return warnings
}

function namesOf(people: readonly Named[]): string {
  const names = people.slice(0, 3).map(({ name }) => name)
  const more = people.length - names.length
  return `${people.length === 1 ? 'jest' : 'są'} ${names.join(', ')}${more > 0 ? ` i jeszcze ${counted(more, 'osoba', 'osoby', 'osób')}` : ''}`
}

type Surroundings = {
  readonly editionFrom: IsoDate
  readonly editionTo: IsoDate
  /** Places in the group; null: no limit. */
  readonly seats: number | null
}
/** What is unusual about a meeting by itself: outside the edition, on a public holiday, more people than places. */
export function oddities(session: Occupied, { editionFrom, editionTo, seats }: Surroundings): ClassWarning[] {
  const { heldOn } = session
  const warnings: ClassWarning[] = []
  const add = (kind: ClassWarning['kind'], sentence: string) =>
    warnings.push({ kind, heldOn, sentence, sessionId: null })
  if (heldOn < editionFrom || heldOn > editionTo)
    add(
      'outsideEdition',
      `${formatDate(heldOn)} leży poza edycją (${formatDate(editionFrom)}–${formatDate(editionTo)}).`,
    )
  const holiday = holidayOn(heldOn)
  if (holiday) add('holiday', `${formatDate(heldOn)} to dzień ustawowo wolny: ${holiday}.`)
  if (seats !== null && session.people.length > seats)
    add('seats', `W grupie: ${counted(session.people.length, 'osoba', 'osoby', 'osób')}, miejsc: ${seats}.`)
  return warnings
}
