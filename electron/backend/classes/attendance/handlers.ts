import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { HandlersFor } from '../../context.ts'
import { notOfEdition } from '../refused.ts'
import { setStateOver } from '../sessions/repo.ts'
import { gridOf, participantsAmong, relativesAmong, sessionFacts } from './queries.ts'
import { saveMarks, saveRelated } from './repo.ts'
import { participantSums, supportSums } from './sums.ts'

export const attendanceHandlers: HandlersFor<
  | 'classes.grid'
  | 'classes.confirmAttendance'
  | 'classes.withdrawAttendance'
  | 'classes.participantSums'
  | 'classes.supportSums'
> = {
  'classes.grid': async ({ db, clock }, input) => ok(await gridOf(db, input, clock.today())),
  'classes.confirmAttendance': async ({ db, clock, say }, { sessionId, marks, relatedIds, revision }) => {
    const session = await sessionFacts(db, sessionId)
    if (!session) return err(notFoundError('spotkanie'))
    const refused = cannotCount(session, clock.today())
    if (refused) return err(refused)
    const people = marks.map((mark) => mark.participationId)
    if ((await participantsAmong(db, session.edition_id, people)) < people.length) return err(notOfEdition('marks'))
    const related = [...new Set(relatedIds)]
    if ((await relativesAmong(db, session.edition_id, related)) < related.length) return err(notOfEdition('relatedIds'))
    const confirmedOn = session.confirmed_on ?? clock.today()
    const saved = await setStateOver(db, sessionId, revision, { status: 'held', confirmed_on: confirmedOn })
    if (!saved) return err(staleError())
    await saveMarks(db, sessionId, marks)
    await saveRelated(db, sessionId, related)
    const size = counted(marks.length + related.length, 'osoba', 'osoby', 'osób')
    say(
      `${session.confirmed_on === null ? 'zatwierdzono' : 'zmieniono'} obecność na spotkaniu ${formatDate(session.held_on)} (${size})`,
    )
    return ok({ ...saved, confirmedOn })
  },
  'classes.withdrawAttendance': async ({ db, say }, { sessionId, revision }) => {
    const session = await sessionFacts(db, sessionId)
    if (!session) return err(notFoundError('spotkanie'))
    const saved = await setStateOver(db, sessionId, revision, { status: 'planned', confirmed_on: null })
    if (!saved) return err(staleError())
    say(`wycofano zatwierdzenie obecności na spotkaniu ${formatDate(session.held_on)}`)
    return ok(saved)
  },
  'classes.participantSums': async ({ db, clock }, { editionId }) =>
    ok(await participantSums(db, editionId, clock.today())),
  'classes.supportSums': async ({ db, clock }, { editionId }) => ok(await supportSums(db, editionId, clock.today())),
}

/** What cannot be: attendance at a meeting that is still to come, or that was called off. */
function cannotCount(session: { held_on: string; status: string }, today: string): CallError | undefined {
  if (session.held_on > today)
    return ruleError(
      'classes.toCome',
      `Nie zatwierdzono: spotkanie odbędzie się dopiero ${formatDate(session.held_on)}. Znaki zostały wpisane; zatwierdź je po spotkaniu.`,
    )
  if (session.status === 'cancelled' || session.status === 'moved')
    return ruleError(
      'classes.calledOff',
      'Nie zatwierdzono: to spotkanie odwołano albo przełożono. Znaki zostały wpisane. Przywróć najpierw spotkanie.',
    )
  return undefined
}
