import { entryOn } from '#shared/agenda/entry.ts'
import { formatTime } from '#shared/classes/timeOfDay.ts'
import { requestKindNames } from '#shared/dataProtection/names.ts'
import type { PersonRequest } from '#shared/dataProtection/requestSchema.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { kindsOfRecord } from '#shared/retention/kinds.ts'
import { breachesOf } from '../dataProtection/queries.ts'
import { requestsOf } from '../dataProtection/requests/queries.ts'
import { termLines } from '../retention/due.ts'
import type { AgendaSource } from './span.ts'

type Act = { readonly id: string; readonly day: IsoDate; readonly title: string; readonly note?: string; done: boolean }
/**
 * What is owed on a request and by when: the answer; word to the person that it takes longer, which nobody can give any more once
 * the answer went out; word to the recipients of the data, from the day of the answer on (art. 12 ust. 3, art. 19).
 */
function actsOf(one: PersonRequest): Act[] {
  const about = requestKindNames[one.kind]
  const isAnswered = one.answeredOn !== null
  const answer = { id: `wniosek-rodo-${one.id}`, day: one.dueOn, title: `Odpowiedź na wniosek o dane: ${about}` }
  return [
    { ...answer, done: isAnswered },
    ...(one.extensionState === 'none'
      ? []
      : [
          {
            ...{ id: `wniosek-rodo-${one.id}-przedluzenie`, day: one.extensionDueOn },
            title: `Powiadomienie o późniejszej odpowiedzi na wniosek o dane: ${about}`,
            done: isAnswered || one.extensionToldOn !== null,
          },
        ]),
    ...(one.recipientsLeft.length === 0 || one.answeredOn === null
      ? []
      : [
          {
            ...{ id: `wniosek-rodo-${one.id}-odbiorcy`, day: one.answeredOn },
            title: `Powiadomienie odbiorców danych: ${about}`,
            ...{ note: `odbiorców: ${one.recipientsLeft.length}`, done: false },
          },
        ]),
  ]
}

/**
 * Days by which people are owed an answer about their data, and breaches a report; and the days from which records of a kind are
 * due to go, folded, since a year ends for many at once. The list says how many are still there, so such a day passes by itself.
 */
export const protectionDates: AgendaSource = {
  kinds: ['protection'],
  read: async (db, { from, to, today, onlyWaiting = false }) => {
    const requests = (await requestsOf(db, today))
      .flatMap((one) => actsOf(one).map((act) => ({ ...act, one })))
      .filter(({ day }) => day >= from && day <= to)
    // Only the day of a breach stands in a calendar, so the moment it is looked at does not matter.
    const breaches = (await breachesOf(db, `${addDays(today, 1)}T00:00:00Z`)).filter(
      ({ dueOn, state }) => dueOn >= from && dueOn <= to && state !== 'notOwed',
    )
    // Due from the day after the last day that keeps the record. The papers of a grant have a day among its own. A day that has
    // passed is over, since nobody has to act by it.
    const since = onlyWaiting && from < today ? today : from
    const ends = (await termLines(db, { from: addDays(since, -1), to: addDays(to, -1) }))
      .filter(({ kind }) => kind !== 'grant')
      .map((line) => ({ ...line, day: addDays(line.until, 1) }))
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
      ...requests.map(({ one, ...act }) =>
        entryOn(today, {
          ...act,
          kind: 'protection',
          people: [one.who],
          record: { kind: 'personRequest', id: one.id },
          href: `/ochrona-danych/wnioski/${one.id}`,
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
