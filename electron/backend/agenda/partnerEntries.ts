import { entryOn } from '#shared/agenda/entry.ts'
import { type PartnerDate, partnerDates } from '../partners/datesQueries.ts'
import type { AgendaSource } from './span.ts'

const names: Readonly<Record<Exclude<PartnerDate['kind'], 'meeting'>, string>> = {
  agreementEnds: 'Koniec porozumienia',
  commitmentDue: 'Zobowiązanie partnera',
  invitationDue: 'Zaproszenia na spotkanie partnerów',
  meetingMissing: 'Spotkanie partnerów w kwartale',
  decisionDue: 'Ustalenie ze spotkania partnerów',
}
const parts: Readonly<Record<PartnerDate['recordKind'], string>> = {
  partnerAgreement: 'porozumienia',
  partnerCommitment: 'zobowiazania',
  partnerMeeting: 'spotkania',
}

/** What the partnership owes, by the rules of the partners themselves, and its meetings with their hours, also those that were held. */
export const partnerEntries: AgendaSource = {
  kinds: ['partner'],
  read: async (db, { from, to, today }) => {
    const meetings = await db
      .selectFrom('partner_meeting')
      .where('held_on', '>=', from)
      .where('held_on', '<=', to)
      .where('status', '<>', 'cancelled')
      .select(['id', 'title', 'held_on as day', 'starts_at as startsAt', 'ends_at as endsAt', 'place', 'status'])
      .execute()
    const seen = new Map<string, number>()
    const owed = (await partnerDates(db, from, to, today)).flatMap(({ day, kind, title, recordKind, recordId }) => {
      if (kind === 'meeting') return []
      // Several decisions of one meeting, or quarters of one agreement, are entries of one record.
      const key = `partner-${kind}-${recordId}`
      const before = seen.get(key) ?? 0
      seen.set(key, before + 1)
      return entryOn(today, {
        id: kind === 'meetingMissing' ? `${key}-${day}` : before > 0 ? `${key}-${before}` : key,
        day,
        kind: 'partner',
        title: `${names[kind]}: ${title}`,
        ...(kind === 'meetingMissing' ? { subject: names[kind] } : {}),
        record: { kind: recordKind, id: recordId },
        href: `/partnerzy/${parts[recordKind]}/${recordId}`,
        acts: kind !== 'agreementEnds',
      })
    })
    return [
      ...meetings.map(({ id, title, day, startsAt, endsAt, place, status }) =>
        entryOn(today, {
          id: `partner-spotkanie-${id}`,
          day,
          // A meeting of which only the beginning is known takes an hour of the calendar.
          startsAt,
          endsAt: startsAt === null ? null : (endsAt ?? Math.min(startsAt + 60, 1440)),
          kind: 'partner',
          title: `Spotkanie partnerów: ${title}`,
          note: place,
          record: { kind: 'partnerMeeting', id },
          href: `/partnerzy/spotkania/${id}`,
          done: status === 'held',
        }),
      ),
      ...owed,
    ]
  },
}
