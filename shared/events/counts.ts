import { counted } from '../kernel/text.ts'

/** How the people of an event were counted. */
export type CountSource = 'list' | 'estimate'
export type EventCounts = {
  /** Participants of the club, always known by name. */
  readonly participants: number
  readonly family: number
  readonly guests: number
  readonly volunteers: number
  readonly source: CountSource
}

/** Everybody who was there. */
export const totalOf = (counts: EventCounts): number =>
  counts.participants + counts.family + counts.guests + counts.volunteers

/** A number of people as it has to be shown: an estimate always as `ok. 200` (kis.md 4.5). */
export const shownCount = (count: number, source: CountSource): string =>
  source === 'estimate' ? `ok.\u00a0${count.toLocaleString('pl-PL')}` : count.toLocaleString('pl-PL')

/** The same with the noun: `ok. 200 osób`. */
export const shownPeople = (count: number, source: CountSource): string =>
  `${source === 'estimate' ? 'ok.\u00a0' : ''}${counted(count, 'osoba', 'osoby', 'osób')}`

/** Everybody at several events together; an estimate as soon as one of them is. People come to several events, so it counts visits. */
export function eventsTotal(events: readonly EventCounts[]): { visits: number; source: CountSource } {
  return {
    visits: events.reduce((sum, one) => sum + totalOf(one), 0),
    source: events.some((one) => one.source === 'estimate') ? 'estimate' : 'list',
  }
}
