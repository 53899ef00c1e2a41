import { entryOn } from '#shared/agenda/entry.ts'
import { formatTime } from '#shared/classes/timeOfDay.ts'
import { requestKindNames } from '#shared/dataProtection/names.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { breachesOf, requestsOf } from '../dataProtection/queries.ts'
import type { AgendaSource } from './span.ts'

/** Days by which people are owed an answer about their data, and breaches a report. */
export const protectionDates: AgendaSource = {
  kinds: ['protection'],
  read: async (db, { from, to, today }) => {
    const requests = (await requestsOf(db, today)).filter(({ dueOn }) => dueOn >= from && dueOn <= to)
    // Only the day of a breach stands in a calendar, so the moment it is looked at does not matter.
    const breaches = (await breachesOf(db, `${addDays(today, 1)}T00:00:00Z`)).filter(
      ({ dueOn, state }) => dueOn >= from && dueOn <= to && state !== 'notOwed',
    )
    return [
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
