import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { meetingsContract } from '#shared/partners/meetings/contract.ts'
import { proposedDay } from '#shared/partners/meetings/quarters.ts'
import type { HandlersFor } from '../../context.ts'
import { agreementsOf } from '../agreements/queries.ts'
import { listMeetings, meetingOf, owedQuarters, quartersOfAgreement } from './queries.ts'
import { removeMeeting, saveMeeting } from './repo.ts'

const nothing = 'spotkanie partnerów'

export const meetingsHandlers: HandlersFor<keyof typeof meetingsContract> = {
  'partnerMeetings.list': async ({ db, clock }, { from, to }) =>
    ok({
      rows: await listMeetings(db, from, to, clock.today()),
      quarters: await owedQuarters(db, from, to, clock.today()),
    }),
  'partnerMeetings.get': async ({ db }, { id }) => {
    const found = await meetingOf(db, id)
    return found ? ok(found) : err(notFoundError(nothing))
  },
  'partnerMeetings.save': async ({ db, clock }, data) => {
    if (data.status === 'held' && data.heldOn > clock.today())
      return err(
        ruleError(
          'partnerMeetings.notYet',
          'Nie zapisano: spotkanie, które dopiero będzie, nie mogło się odbyć. Wpisane dane zostały. Zostaw je jako zaplanowane albo popraw dzień.',
          [{ path: 'status', message: 'Dzień spotkania jest w przyszłości.' }],
        ),
      )
    const partnerIds = [...new Set(data.attendees.flatMap(({ partnerId }) => partnerId ?? []))]
    const known =
      partnerIds.length === 0 ? [] : await db.selectFrom('partner').where('id', 'in', partnerIds).select('id').execute()
    const [agreement] = data.agreementId === null ? [] : await agreementsOf(db, { id: data.agreementId })
    if (known.length < partnerIds.length || (data.agreementId !== null && !agreement))
      return err(
        ruleError(
          'partnerMeetings.unknown',
          'Nie zapisano: wskazanego partnera albo porozumienia nie ma już na liście. Wpisane dane zostały. Wybierz z listy.',
        ),
      )
    const saved = await saveMeeting(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'partnerMeetings.plan': async ({ db, clock, say }, { agreementId, from, to }) => {
    const [agreement] = await agreementsOf(db, { id: agreementId })
    if (!agreement) return err(notFoundError('porozumienie'))
    const today = clock.today()
    const quarters = (await quartersOfAgreement(db, agreement, from, to, today)).filter(({ state }) => state === 'open')
    const days = quarters.flatMap((quarter) => proposedDay(quarter, today) ?? [])
    if (days.length === 0)
      return err(
        ruleError(
          'partnerMeetings.nothingToPlan',
          'Nie ma czego zaplanować: w tym okresie porozumienie nie wymaga spotkania, wszystkie kwartały mają już swoje albo minęły. Nic nie zmieniono.',
        ),
      )
    const attendees = agreement.parties.map(({ partnerId }) => ({
      partnerId,
      name: '',
      functionTitle: '',
      present: null,
    }))
    for (const heldOn of days)
      await saveMeeting(db, {
        id: null,
        agreementId,
        title: 'Spotkanie partnerów',
        heldOn,
        startsAt: null,
        endsAt: null,
        place: '',
        status: 'planned',
        invitedOn: null,
        agenda: '',
        minutesText: '',
        chairedBy: '',
        minutesBy: '',
        note: '',
        attendees,
        decisions: [],
        revision: 0,
      })
    say(
      `zaplanowano ${counted(days.length, 'spotkanie', 'spotkania', 'spotkań')} partnerów: ${days.map(formatDate).join(', ')}`,
    )
    return ok({ days })
  },
  'partnerMeetings.remove': async ({ db, say }, { id }) => {
    const title = await removeMeeting(db, id)
    if (title === undefined) return err(notFoundError(nothing))
    say(`usunięto spotkanie partnerów „${title}”`)
    return ok({ id })
  },
}
