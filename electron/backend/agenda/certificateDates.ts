import { sql } from 'kysely'
import { foldPeople } from '#shared/agenda/entry.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { paperKindsOf } from '../papers/queries.ts'
import type { AgendaSource } from './span.ts'

const issued = sql<number>`exists (select 1 from certificate c where c.participation_id = x.id and c.kind = 'ZK' and c.annulled_on is null)`

/**
 * Certificates of ended participation: owed for each that ended („niezwłocznie”, art. 18 ust. 5a), on the last day the list of
 * papers allows; a club that took the certificate off its list owes it on the day of the end all the same.
 */
export const certificateDates: AgendaSource = {
  kinds: ['certificate'],
  read: async (db, { from, to, today, onlyWaiting = false }) => {
    const kind = (await paperKindsOf(db)).find((one) => one.active && one.computedBy === 'certificate')
    const after = kind?.dueDays ?? 0
    const rows = await db
      .selectFrom('participation as x')
      .innerJoin('person as p', 'p.id', 'x.person_id')
      .where('x.ended_on', '>=', addDays(from, -after))
      .where('x.ended_on', '<=', addDays(to, -after))
      .where('x.stage', '=', 'participant')
      .$if(onlyWaiting, (q) => q.where(sql<boolean>`not ${issued}`))
      .select([
        'x.id',
        'x.edition_id as editionId',
        'x.ended_on as endedOn',
        sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
        issued.as('issued'),
      ])
      .execute()
    return foldPeople(
      rows.map(({ id, editionId, endedOn, name, issued: given }) => ({
        id: `zaswiadczenie-${id}`,
        day: addDays(endedOn!, after),
        kind: 'certificate' as const,
        title: 'Zaświadczenie o zakończeniu udziału',
        name,
        participationId: id,
        editionId,
        done: given === 1,
        tab: 'teczka',
      })),
      today,
      (editionId, ids) => `/edycje/${editionId}/zaswiadczenia?udzialy=${ids.join(',')}`,
    )
  },
}
