import { sql } from 'kysely'
import { entryOn } from '#shared/agenda/entry.ts'
import type { AgendaSource } from './span.ts'

const name = sql<string>`m.last_name || ' ' || m.first_name`

/** Ends of agreements with volunteers and of what staff is engaged for: days to know. */
export const staffDates: AgendaSource = {
  kinds: ['staff'],
  read: async (db, { from, to, today }) => {
    const agreements = await db
      .selectFrom('volunteer_agreement as a')
      .innerJoin('staff_member as m', 'm.id', 'a.staff_id')
      .where('a.valid_to', '>=', from)
      .where('a.valid_to', '<=', to)
      .select(['a.id', 'a.grant_id as grantId', 'a.number', 'a.valid_to as day', name.as('name')])
      .execute()
    const assignments = await db
      .selectFrom('staff_assignment as a')
      .innerJoin('staff_member as m', 'm.id', 'a.staff_id')
      .leftJoin('code_list_item as k', (join) => join.on('k.list', '=', 'staff_role').onRef('k.code', '=', 'a.role'))
      .where('a.valid_to', '>=', from)
      .where('a.valid_to', '<=', to)
      .select([
        'a.id',
        'm.id as staffId',
        'a.valid_to as day',
        sql<string>`coalesce(k.label, a.role)`.as('role'),
        'a.contract_number as number',
        name.as('name'),
      ])
      .execute()
    return [
      ...agreements.map(({ id, grantId, number, day, name: volunteer }) =>
        entryOn(today, {
          id: `porozumienie-${id}`,
          day,
          kind: 'staff',
          title: `Koniec porozumienia z wolontariuszem ${number}`,
          people: [volunteer],
          record: { kind: 'volunteerAgreement', id },
          href: `/dotacje/${grantId}/wklad`,
          acts: false,
        }),
      ),
      ...assignments.map(({ id, staffId, day, role, number, name: member }) =>
        entryOn(today, {
          id: `kadra-${id}`,
          day: day!,
          kind: 'staff',
          title: `Koniec zaangażowania: ${role}`,
          note: number && `umowa ${number}`,
          people: [member],
          record: { kind: 'staffMember', id: staffId },
          href: `/kadra/${staffId}`,
          acts: false,
        }),
      ),
    ]
  },
}
