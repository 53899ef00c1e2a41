import { sql } from 'kysely'
import { foldPeople } from '#shared/agenda/entry.ts'
import type { AgendaSource } from './span.ts'

/** Reviews of plans on the days they are planned for; one planned for after the end of the participation is owed no more. */
export const planDates: AgendaSource = {
  kinds: ['planReview'],
  read: async (db, { from, to, today }) => {
    const rows = await db
      .selectFrom('plan_review as r')
      .innerJoin('plan as l', 'l.id', 'r.plan_id')
      .innerJoin('participation as x', 'x.id', 'l.participation_id')
      .innerJoin('person as p', 'p.id', 'x.person_id')
      .where('r.planned_on', '>=', from)
      .where('r.planned_on', '<=', to)
      .where((eb) =>
        eb.or([
          eb('r.held_on', 'is not', null),
          eb('x.ended_on', 'is', null),
          eb('r.planned_on', '<=', eb.ref('x.ended_on')),
        ]),
      )
      .select([
        'r.id',
        'r.planned_on as plannedOn',
        'r.held_on as heldOn',
        'x.id as participationId',
        'x.edition_id as editionId',
        sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
      ])
      .execute()
    return foldPeople(
      rows.map(({ id, plannedOn, heldOn, ...row }) => ({
        ...row,
        id: `przeglad-${id}`,
        day: plannedOn,
        kind: 'planReview' as const,
        title: 'Przegląd planu działania',
        done: heldOn !== null,
        tab: 'plan',
      })),
      today,
      (editionId) => `/edycje/${editionId}/czesc/plany`,
    )
  },
}
