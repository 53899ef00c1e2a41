import { foldPeople } from '#shared/agenda/entry.ts'
import type { FollowUpMoment } from '#shared/outcomes/followUps.ts'
import { followUpDays } from '../outcomes/followUps.ts'
import type { AgendaSource } from './span.ts'

const moments: Readonly<Record<FollowUpMoment, string>> = {
  weeks4: 'po 4 tygodniach',
  months3: 'po 3 miesiącach',
  months6: 'po 6 miesiącach',
  months12: 'po 12 miesiącach',
}

/** Contacts with people who have left. */
export const followUpDates: AgendaSource = {
  kinds: ['followUp'],
  read: async (db, { from, to, today }) =>
    foldPeople(
      (await followUpDays(db, from, to, today)).map(({ moment, dueOn, state, participationId, editionId, name }) => ({
        id: `kontakt-${moment}-${participationId}`,
        day: dueOn,
        kind: 'followUp' as const,
        title: `Kontakt ${moments[moment]}`,
        name,
        participationId,
        editionId,
        done: state === 'done',
        tab: 'efekty',
      })),
      today,
      (editionId) => `/kursy/efekty?edycja=${editionId}`,
    ),
}
