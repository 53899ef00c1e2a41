import { sql } from 'kysely'
import { entryOn } from '#shared/agenda/entry.ts'
import { capitalised } from '#shared/kernel/text.ts'
import { leadersOfSession } from '../classes/counting.ts'
import type { AgendaSource } from './span.ts'

/** Meetings of groups and of one participant with a specialist; one without confirmed marks is overdue the day after. */
export const classDates: AgendaSource = {
  kinds: ['session', 'individual'],
  read: async (db, { from, to, today, onlyWaiting = false }) => {
    const rows = await db
      .selectFrom('class_session as s')
      .leftJoin('class_group as g', 'g.id', 's.group_id')
      .leftJoin('venue as v', 'v.id', 's.venue_id')
      .leftJoin('code_list_item as k', (join) =>
        join.on('k.list', '=', 'support_type').onRef('k.code', '=', 's.support_type'),
      )
      .where('s.held_on', '>=', from)
      .where('s.held_on', '<=', to)
      .where('s.status', '<>', 'moved')
      .$if(onlyWaiting, (q) => q.where('s.confirmed_on', 'is', null).where('s.status', '<>', 'cancelled'))
      .select([
        's.id',
        's.form',
        's.held_on as heldOn',
        's.starts_at as startsAt',
        's.ends_at as endsAt',
        's.topic',
        's.status',
        's.confirmed_on as confirmedOn',
        's.online',
        'g.name as groupName',
        'v.name as venueName',
        sql<string>`coalesce(k.label, s.support_type)`.as('support'),
        leadersOfSession.as('leaders'),
        sql<string>`case when s.form = 'individual' then (select json_group_array(p.last_name || ' ' || p.first_name)
          from attendance a join participation x on x.id = a.participation_id join person p on p.id = x.person_id
          where a.session_id = s.id) else '[]' end`.as('people'),
      ])
      .execute()
    return rows.map((row) => {
      const cancelled = row.status === 'cancelled'
      const unmarked = row.confirmedOn === null && !cancelled && row.heldOn < today
      const individual = row.form === 'individual'
      return entryOn(today, {
        id: `spotkanie-${row.id}`,
        day: row.heldOn,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        kind: individual ? 'individual' : 'session',
        title: individual ? capitalised(row.support) : (row.groupName ?? row.support),
        note: [
          cancelled && 'odwołane',
          unmarked && 'bez obecności',
          !individual && row.support !== row.groupName && row.support,
          !individual && row.topic,
          row.online === 1 ? 'online' : row.venueName,
          row.leaders && `prowadzi: ${row.leaders}`,
        ]
          .filter(Boolean)
          .join(' · '),
        people: JSON.parse(row.people) as string[],
        record: { kind: 'classSession', id: row.id },
        href: `/zajecia/spotkania?spotkanie=${row.id}`,
        done: cancelled || row.confirmedOn !== null,
      })
    })
  },
}
