import { entryOn } from '#shared/agenda/entry.ts'
import { type PartnerDate, partnerDates } from '../partners/datesQueries.ts'
import type { AgendaSource } from './span.ts'

const names: Readonly<Record<PartnerDate['kind'], string>> = {
  agreementEnds: 'Koniec porozumienia',
  commitmentDue: 'Zobowiązanie partnera',
  meeting: 'Spotkanie partnerów',
  invitationDue: 'Zaproszenia na spotkanie partnerów',
  meetingMissing: 'Spotkanie partnerów w kwartale',
  decisionDue: 'Ustalenie ze spotkania partnerów',
}

/** What the partnership owes or holds, by the rules of the partners themselves. */
export const partnerEntries: AgendaSource = {
  kinds: ['partner'],
  read: async (db, { from, to, today }) =>
    (await partnerDates(db, from, to, today)).map(({ day, kind, title, recordKind, recordId }, index, all) => {
      // Two decisions of one meeting are two entries of one record.
      const before = all.slice(0, index).filter((one) => one.kind === kind && one.recordId === recordId).length
      return entryOn(today, {
        id: `partner-${kind}-${recordId}${before > 0 ? `-${before}` : ''}`,
        day,
        kind: 'partner',
        title: `${names[kind]}: ${title}`,
        record: { kind: recordKind, id: recordId },
        acts: kind !== 'agreementEnds',
      })
    }),
}
