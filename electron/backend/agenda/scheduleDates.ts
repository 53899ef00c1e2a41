import { entryOn } from '#shared/agenda/entry.ts'
import type { AgendaSource } from './span.ts'

/** Beginnings and ends of actions in the schedules of grants (settlement.md 2.2): days to know. */
export const scheduleDates: AgendaSource = {
  kinds: ['schedule'],
  read: async (db, { from, to, today }) => {
    const inSpan = (day: string | null): day is string => day !== null && from <= day && day <= to
    const actions = await db
      .selectFrom('grant_schedule as s')
      .innerJoin('grant_agreement as g', 'g.id', 's.grant_id')
      .where((eb) => eb.or([eb.between('s.starts_on', from, to), eb.between('s.ends_on', from, to)]))
      .select(['s.id', 's.name', 's.starts_on as startsOn', 's.ends_on as endsOn', 'g.id as grantId', 'g.title'])
      .execute()
    return actions.flatMap(({ id, name, grantId, title, ...days }) =>
      (['startsOn', 'endsOn'] as const).flatMap((which) => {
        const day = days[which]
        if (!inSpan(day)) return []
        const begins = which === 'startsOn'
        return entryOn(today, {
          id: `harmonogram-${begins ? 'od' : 'do'}-${id}`,
          day,
          kind: 'schedule',
          title: `${begins ? 'Początek' : 'Koniec'} działania: ${name}`,
          note: title,
          record: { kind: 'grant', id: grantId },
          href: `/dotacje/${grantId}/rezultaty?dzialanie=${id}`,
          acts: false,
        })
      }),
    )
  },
}
