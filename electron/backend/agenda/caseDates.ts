import { sql } from 'kysely'
import { foldPeople, type PersonDay } from '#shared/agenda/entry.ts'
import type { AgendaSource } from './span.ts'

const name = sql<string>`p.last_name || ' ' || p.first_name`
const own = ['x.id as participationId', 'x.edition_id as editionId'] as const

/** Ends of participation (planned, while it runs) and of kontrakt socjalny, and the days its assessments are due. */
export const caseDates: AgendaSource = {
  kinds: ['caseEnd'],
  read: async (db, { from, to, today, onlyWaiting = false }) => {
    const ends = await db
      .selectFrom('participation as x')
      .innerJoin('person as p', 'p.id', 'x.person_id')
      .where('x.stage', '=', 'participant')
      .where((eb) =>
        eb.or([
          ...(onlyWaiting ? [] : [eb.between('x.ended_on', from, to)]),
          eb.and([eb('x.ended_on', 'is', null), eb.between('x.planned_end_on', from, to)]),
        ]),
      )
      .select([...own, 'x.ended_on as endedOn', 'x.planned_end_on as plannedOn', name.as('name')])
      .execute()
    const contracts = await db
      .selectFrom('social_contract as s')
      .innerJoin('participation as x', 'x.id', 's.participation_id')
      .innerJoin('person as p', 'p.id', 'x.person_id')
      .where(sql<boolean>`coalesce(s.terminated_on, s.valid_to) between ${from} and ${to}`)
      .select([...own, 's.id', sql<string>`coalesce(s.terminated_on, s.valid_to)`.as('day'), name.as('name')])
      .execute()
    const assessments = await db
      .selectFrom('social_contract_assessment as a')
      .innerJoin('social_contract as s', 's.id', 'a.contract_id')
      .innerJoin('participation as x', 'x.id', 's.participation_id')
      .innerJoin('person as p', 'p.id', 'x.person_id')
      .where('a.due_on', '>=', from)
      .where('a.due_on', '<=', to)
      .select([...own, 'a.id', 'a.due_on as day', 'a.assessed_on as assessedOn', name.as('name')])
      .execute()
    const days: PersonDay[] = [
      ...ends.map(({ endedOn, plannedOn, ...row }) => ({
        ...row,
        id: `koniec-udzialu-${row.participationId}`,
        kind: 'caseEnd' as const,
        day: (endedOn ?? plannedOn)!,
        title: endedOn === null ? 'Planowany koniec udziału' : 'Koniec udziału',
        done: endedOn !== null,
        tab: 'udzial',
      })),
      ...contracts.map(({ id, ...row }) => ({
        ...row,
        id: `kontrakt-${id}`,
        kind: 'caseEnd' as const,
        title: 'Koniec kontraktu socjalnego',
        done: false,
        acts: false,
        tab: 'kontrakt',
      })),
      ...assessments.map(({ id, assessedOn, ...row }) => ({
        ...row,
        id: `ocena-kontraktu-${id}`,
        kind: 'caseEnd' as const,
        title: 'Ocena kontraktu socjalnego',
        done: assessedOn !== null,
        tab: 'kontrakt',
      })),
    ]
    return foldPeople(days, today, (editionId) => `/edycje/${editionId}`)
  },
}
