import type { IsoDate } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import type { AgendaKind } from './kinds.ts'
import type { AgendaItem } from './schema.ts'
import { stateOn } from './state.ts'

type Given = Pick<AgendaItem, 'id' | 'day' | 'kind' | 'title'> &
  Partial<Pick<AgendaItem, 'subject' | 'startsAt' | 'endsAt' | 'note' | 'people' | 'record' | 'href' | 'acts'>> & {
    readonly done?: boolean
  }

/** An entry as it stands today; what is not given is nothing. */
export const entryOn = (today: IsoDate, { done = false, acts = true, ...given }: Given): AgendaItem => ({
  startsAt: null,
  endsAt: null,
  note: '',
  people: [],
  record: null,
  href: null,
  subject: given.title,
  ...given,
  waiting: [],
  acts,
  state: stateOn(given.day, today, { done, acts }),
})

/** A day of one participant: a measurement, a review, a paper, a certificate, a contact. */
export type PersonDay = {
  readonly day: IsoDate
  readonly kind: AgendaKind
  readonly title: string
  readonly name: string
  readonly participationId: number
  readonly editionId: number
  readonly done: boolean
  /** The part of the case it is dealt with in: `teczka`. */
  readonly tab: string
  /** Names the thing apart from the day: `planReview-12`; of many people on one day a name of their own is made. */
  readonly id: string
  readonly acts?: boolean
}
/** Where many of an edition are dealt with at once. */
type HrefOfMany = (editionId: number, participationIds: readonly number[]) => string

/**
 * Days of participants as entries: those of one edition that are the same thing on the same day become one entry with the
 * names of those it is done and not done for, so that a day on which twenty people began is not twenty lines.
 */
export function foldPeople(days: readonly PersonDay[], today: IsoDate, hrefOfMany: HrefOfMany): AgendaItem[] {
  const groups = Map.groupBy(days, ({ editionId, day, kind, title }) => `${editionId}|${day}|${kind}|${title}`)
  return [...groups.values()].map((own): AgendaItem => {
    const [first] = own as [PersonDay]
    const waiting = first.acts === false ? [] : own.filter(({ done }) => !done)
    const one = own.length === 1
    const hrefOf = ({ participationId, tab }: PersonDay) => `/uczestnicy/udzial/${participationId}/${tab}`
    const entry = entryOn(today, {
      id: one ? first.id : `wspolne-${leastId(own)}`,
      day: first.day,
      kind: first.kind,
      subject: first.title,
      title: one ? first.title : `${first.title}: ${counted(own.length, 'osoba', 'osoby', 'osób')}`,
      note: one || waiting.length === 0 || waiting.length === own.length ? '' : `zostało: ${waiting.length}`,
      people: own.map(({ name }) => name),
      record: one ? { kind: 'participation', id: first.participationId } : { kind: 'edition', id: first.editionId },
      href: one
        ? hrefOf(first)
        : hrefOfMany(
            first.editionId,
            (waiting.length > 0 ? waiting : own).map(({ participationId }) => participationId),
          ),
      done: own.every(({ done }) => done),
      acts: first.acts ?? true,
    })
    return { ...entry, waiting: waiting.map((day) => ({ name: day.name, href: hrefOf(day) })) }
  })
}

/** The least of the names of things folded together: it stays when any other of them goes. */
const leastId = (own: readonly PersonDay[]): string => own.map(({ id }) => id).toSorted()[0]!

const rank = (minutes: number | null): number => minutes ?? -1
/** The order of a calendar: by day, then what takes the whole day, then by hour; the same everywhere. */
export const inOrder = (items: readonly AgendaItem[]): AgendaItem[] =>
  items.toSorted(
    (a, b) =>
      (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
      rank(a.startsAt) - rank(b.startsAt) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )

/** The title with the names it concerns: `Przegląd planu: Łoś Piotr`; a day of many names those that wait. */
export function titleWithNames({ title, people, waiting }: AgendaItem): string {
  const names = waiting.length > 0 ? waiting.map(({ name }) => name) : people
  return names.length === 0 ? title : `${title} – ${names.join(', ')}`
}
