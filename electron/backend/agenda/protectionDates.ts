import { entryOn } from '#shared/agenda/entry.ts'
import { formatTime } from '#shared/classes/timeOfDay.ts'
import { requestKindNames } from '#shared/dataProtection/names.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { kindsOfRecord } from '#shared/retention/kinds.ts'
import { breachesOf, requestsOf } from '../dataProtection/queries.ts'
import { termLines } from '../retention/due.ts'
import type { AgendaSource } from './span.ts'

/**
 * Days by which people are owed an answer about their data, and breaches a report; and the days from which records of a kind are
 * due to go, folded, since a year ends for many at once. The list says how many are still there, so such a day passes by itself.
 */
export const protectionDates: AgendaSource = {
  kinds: ['protection'],
  read: async (db, { from, to, today }) => {
    const requests = (await requestsOf(db, today)).filter(({ dueOn }) => dueOn >= from && dueOn <= to)
    // Only the day of a breach stands in a calendar, so the moment it is looked at does not matter.
    const breaches = (await breachesOf(db, `${addDays(today, 1)}T00:00:00Z`)).filter(
      ({ dueOn, state }) => dueOn >= from && dueOn <= to && state !== 'notOwed',
    )
    // Due from the day after the last day that keeps the record. The papers of a grant have a day among its own.
    const ends = (await termLines(db))
      .map((line) => ({ ...line, day: addDays(line.until, 1) }))
      .filter(({ kind, day }) => kind !== 'grant' && day >= from && day <= to)
    const folded = [...Map.groupBy(ends, ({ kind, day }) => `${kind}-${day}`)]
    return [
      ...folded.map(([key, [first, ...others]]) =>
        entryOn(today, {
          id: `przechowywanie-${key}`,
          day: first!.day,
          kind: 'protection',
          title: `Minął termin przechowywania: ${kindsOfRecord[first!.kind].name}`,
          note: `zapisów: ${others.length + 1}`,
          href: '/ochrona-danych/terminy',
          acts: false,
        }),
      ),
      ...requests.map((one) =>
        entryOn(today, {
          id: `wniosek-rodo-${one.id}`,
          day: one.dueOn,
          kind: 'protection',
          title: `Odpowiedź na wniosek o dane: ${requestKindNames[one.kind]}`,
          people: [one.who],
          record: { kind: 'personRequest', id: one.id },
          href: `/ochrona-danych/wnioski/${one.id}`,
          done: one.answeredOn !== null,
        }),
      ),
      ...breaches.map((one) =>
        entryOn(today, {
          id: `naruszenie-${one.id}`,
          day: one.dueOn,
          kind: 'protection',
          title: 'Zgłoszenie naruszenia do UODO',
          note: `do godziny ${formatTime(one.dueAt)}`,
          record: { kind: 'breach', id: one.id },
          href: `/ochrona-danych/naruszenia/${one.id}`,
          done: one.reportedOn !== null,
        }),
      ),
    ]
  },
}
