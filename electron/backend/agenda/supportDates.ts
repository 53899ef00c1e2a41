import { sql } from 'kysely'
import { entryOn } from '#shared/agenda/entry.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { AgendaSource } from './span.ts'

/** Events; beginnings and ends of courses, internships and practices: days to know. */
export const supportDates: AgendaSource = {
  kinds: ['event', 'support'],
  read: async (db, { from, to, today }) => {
    const inSpan = (day: string | null): day is string => day !== null && from <= day && day <= to
    const events = await db
      .selectFrom('event')
      .where('held_on', '>=', from)
      .where('held_on', '<=', to)
      .select(['id', 'edition_id as editionId', 'title', 'held_on as heldOn', 'ends_on as endsOn', 'place'])
      .execute()
    const courses = await db
      .selectFrom('course')
      .where((eb) => eb.or([eb.between('starts_on', from, to), eb.between('ends_on', from, to)]))
      .select(['id', 'edition_id as editionId', 'name', 'organiser', 'starts_on as startsOn', 'ends_on as endsOn'])
      .execute()
    const internships = await db
      .selectFrom('internship as i')
      .innerJoin('participation as x', 'x.id', 'i.participation_id')
      .innerJoin('person as p', 'p.id', 'x.person_id')
      .where((eb) => eb.or([eb.between('i.starts_on', from, to), eb.between('i.ends_on', from, to)]))
      .select([
        'i.id',
        'i.kind',
        'i.organiser',
        'i.starts_on as startsOn',
        'i.ends_on as endsOn',
        'x.edition_id as editionId',
        sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
      ])
      .execute()
    return [
      ...events.map(({ id, editionId, title, heldOn, endsOn, place }) =>
        entryOn(today, {
          id: `wydarzenie-${id}`,
          day: heldOn,
          kind: 'event',
          title,
          note: [endsOn !== null && endsOn !== heldOn && `do ${formatDate(endsOn)}`, place].filter(Boolean).join(' · '),
          record: { kind: 'event', id },
          href: `/kursy/wydarzenia?edycja=${editionId}`,
          acts: false,
        }),
      ),
      ...courses.flatMap(({ id, editionId, name, organiser, ...days }) =>
        (['startsOn', 'endsOn'] as const).flatMap((which) => {
          const day = days[which]
          if (!inSpan(day)) return []
          const begins = which === 'startsOn'
          return entryOn(today, {
            id: `kurs-${begins ? 'od' : 'do'}-${id}`,
            day,
            kind: 'support',
            title: `${begins ? 'Początek' : 'Koniec'} kursu: ${name}`,
            note: organiser,
            record: { kind: 'course', id },
            href: `/kursy/kursy?edycja=${editionId}`,
            acts: false,
          })
        }),
      ),
      ...internships.flatMap(({ id, kind, editionId, name, organiser, ...days }) =>
        (['startsOn', 'endsOn'] as const).flatMap((which) => {
          const day = days[which]
          if (!inSpan(day)) return []
          const begins = which === 'startsOn'
          return entryOn(today, {
            id: `staz-${begins ? 'od' : 'do'}-${id}`,
            day,
            kind: 'support',
            title: `${begins ? 'Początek' : 'Koniec'} ${kind === 'practice' ? 'praktyki' : 'stażu'}: ${organiser}`,
            people: [name],
            record: { kind: 'internship', id },
            href: `/kursy/staze?edycja=${editionId}`,
            acts: false,
          })
        }),
      ),
    ]
  },
}
