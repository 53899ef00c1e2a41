import { sql } from 'kysely'
import { foldPeople } from '#shared/agenda/entry.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'
import type { AgendaSource } from './span.ts'

const name = sql<string>`p.last_name || ' ' || p.first_name`
const hrefOfMany = (editionId: number): string => `/edycje/${editionId}/czesc/plany`
/** Goals of these states still wait for what becomes of them; every other state has said it. */
const openStates = ['planned', 'running']

/** Reviews on the days they are planned for; one planned for after the end of the participation is owed no more. */
const reviewsOf = (db: Reader, from: IsoDate, to: IsoDate) =>
  db
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
      name.as('name'),
    ])
    .execute()

/** Goals of plans in force by the days they are to be reached; of one set for after the end of the participation nothing is owed. */
const goalsOf = (db: Reader, from: IsoDate, to: IsoDate) =>
  db
    .selectFrom('plan_goal as g')
    .innerJoin('plan as l', 'l.id', 'g.plan_id')
    .innerJoin('participation as x', 'x.id', 'l.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('l.state', '=', 'signed')
    .where('g.due_on', '>=', from)
    .where('g.due_on', '<=', to)
    .where((eb) => eb.or([eb('x.ended_on', 'is', null), eb('g.due_on', '<=', eb.ref('x.ended_on'))]))
    .orderBy('g.id')
    .select([
      'g.id',
      'g.due_on as dueOn',
      'g.status',
      'x.id as participationId',
      'x.edition_id as editionId',
      name.as('name'),
    ])
    .execute()

/** Reviews of plans and the goals agreed on in them. What a goal is stays in the plan: it tells of somebody's life. */
export const planDates: AgendaSource = {
  kinds: ['planReview', 'planGoal'],
  read: async (db, { from, to, today }) => {
    const reviews = await reviewsOf(db, from, to)
    // Several goals of one plan on one day are one thing to see to.
    const goals = Map.groupBy(await goalsOf(db, from, to), (goal) => `${goal.participationId} ${goal.dueOn}`)
    return foldPeople(
      [
        ...reviews.map(({ id, plannedOn, heldOn, ...row }) => ({
          ...row,
          id: `przeglad-${id}`,
          day: plannedOn,
          kind: 'planReview' as const,
          title: 'Przegląd planu działania',
          done: heldOn !== null,
          tab: 'plan',
        })),
        ...[...goals.values()].map((own) => ({
          ...own[0]!,
          id: `cel-${own[0]!.id}`,
          day: own[0]!.dueOn!,
          kind: 'planGoal' as const,
          title: 'Termin celu planu działania',
          done: own.every(({ status }) => !openStates.includes(status)),
          tab: 'plan',
        })),
      ],
      today,
      hrefOfMany,
    )
  },
}
