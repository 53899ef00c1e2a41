import { occurrences } from '#shared/classes/repeating.ts'
import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { addDays, daysBetween, formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { HandlersFor } from '../../context.ts'
import { participantsAmong, sessionFacts } from '../attendance/queries.ts'
import { proposePresent, removeMarks } from '../attendance/repo.ts'
import { notOfEdition, unknownIn } from '../refused.ts'
import { warningsOfTyped } from './conflictQueries.ts'
import { listSessions, nextSessionOf, seriesOf, sessionOf, stateOf } from './queries.ts'
import { addSession, changeSession, followSession, removeSessions, setState, setStateOver } from './repo.ts'

const meeting = 'spotkanie'

export const sessionHandlers: HandlersFor<
  | 'classes.sessions'
  | 'classes.session'
  | 'classes.nextSession'
  | 'classes.warnings'
  | 'classes.saveSession'
  | 'classes.planSeries'
  | 'classes.cancelSessions'
  | 'classes.moveSession'
  | 'classes.removeSessions'
> = {
  'classes.sessions': async ({ db, clock }, input) => ok(await listSessions(db, input, clock.today())),
  'classes.session': async ({ db }, { id }) => {
    const session = await sessionOf(db, id)
    return session ? ok(session) : err(notFoundError(meeting))
  },
  'classes.nextSession': async ({ db }, { groupId }) => ok(await nextSessionOf(db, groupId)),
  'classes.warnings': async ({ db }, input) => ok(await warningsOfTyped(db, input)),
  'classes.saveSession': async ({ db }, data) => {
    const unknown = await unknownIn(db, data)
    if (unknown) return err(unknown)
    const people = [...new Set(data.participationIds)]
    if ((await participantsAmong(db, data.editionId, people)) < people.length)
      return err(notOfEdition('participationIds'))
    const { id } = data
    if (id === null) {
      const added = await addSession(db, data, data.heldOn, null)
      if (data.form === 'individual') await proposePresent(db, added.id, people)
      return ok({ ...added, changed: 1, kept: 0 })
    }
    const before = await sessionOf(db, id)
    if (!before) return err(notFoundError(meeting))
    const series = data.scope === 'one' ? [] : await seriesOf(db, id, data.scope)
    const saved = await changeSession(db, { ...data, id })
    if (!saved) return err(staleError())
    if (data.form === 'individual') await proposePresent(db, id, people)
    const others = series.filter((one) => one.id !== id)
    const shift = daysBetween(before.heldOn, data.heldOn)
    const free = others.filter((one) => !one.counted)
    for (const one of free)
      await followSession(db, one.id, data, addDays(one.heldOn, shift), one.topic !== before.topic)
    return ok({ ...saved, changed: 1 + free.length, kept: others.length - free.length })
  },
  'classes.planSeries': async ({ db, commandId, say }, data) => {
    const unknown = await unknownIn(db, data)
    if (unknown) return err(unknown)
    const { days, skipped } = occurrences(data)
    if (days.length === 0)
      return err(
        ruleError(
          'classes.emptySeries',
          'Nie zaplanowano: w tym czasie nie wypada żaden wybrany dzień. Wpisane dane zostały.',
          [{ path: 'weekdays', message: 'Do ostatniego dnia nie wypada żaden z tych dni tygodnia.' }],
        ),
      )
    const ids: number[] = []
    for (const day of days) ids.push((await addSession(db, data, day, `S${commandId}`)).id)
    say(
      `zaplanowano ${counted(ids.length, 'spotkanie', 'spotkania', 'spotkań')} od ${formatDate(days[0]!)} do ${formatDate(days.at(-1)!)}`,
    )
    return ok({ ids, skipped: [...skipped] })
  },
  'classes.cancelSessions': async ({ db }, { ids, cancelled, note }) => {
    const chosen = [...new Set(ids)]
    const { found, confirmed } = await stateOf(db, chosen)
    if (found < chosen.length) return err(notFoundError(meeting))
    if (cancelled && confirmed > 0) return err(countedAlready('Nie odwołano'))
    for (const id of chosen)
      await setState(db, id, { status: cancelled ? 'cancelled' : 'planned', ...(note === '' ? {} : { note }) })
    return ok({ changed: chosen.length })
  },
  'classes.moveSession': async ({ db }, { id, heldOn, startsAt, endsAt, revision }) => {
    const before = await sessionOf(db, id)
    if (!before) return err(notFoundError(meeting))
    if (before.confirmedOn !== null) return err(countedAlready('Nie przełożono'))
    if (endsAt - startsAt <= before.breakMinutes)
      return err(
        ruleError('classes.breakTooLong', 'Nie przełożono: przerwa jest dłuższa niż spotkanie. Wpisane dane zostały.', [
          { path: 'endsAt', message: 'Spotkanie byłoby krótsze niż jego przerwa.' },
        ]),
      )
    const old = await setStateOver(db, id, revision, { status: 'moved' })
    if (!old) return err(staleError())
    const moved = await addSession(db, { ...before, startsAt, endsAt }, heldOn, before.series)
    if (before.form === 'individual') {
      await proposePresent(db, moved.id, before.participationIds)
      await removeMarks(db, [id])
    }
    return ok(moved)
  },
  'classes.removeSessions': async ({ db, say }, { id, scope }) => {
    const series = await seriesOf(db, id, scope)
    if (series.length === 0) return err(notFoundError(meeting))
    // One that was meant goes, counted or not (the bin brings it back with its marks); of a series what was counted stays.
    const going = scope === 'one' ? series : series.filter((one) => !one.counted)
    if (going.length === 0) return err(countedAlready('Nie usunięto'))
    const ids = going.map((one) => one.id)
    const facts = await sessionFacts(db, id)
    await removeMarks(db, ids)
    const removed = await removeSessions(db, ids)
    const first = going.length === 1 ? ` ${formatDate(facts?.held_on ?? going[0]!.heldOn)}` : ''
    say(`usunięto ${counted(removed, 'spotkanie', 'spotkania', 'spotkań')}${first}`)
    return ok({ removed, kept: series.length - going.length })
  },
}

const countedAlready = (what: string) =>
  ruleError(
    'classes.counted',
    `${what}: obecność na tym spotkaniu jest zatwierdzona i liczy się do godzin. Nic nie zmieniono. Wycofaj najpierw zatwierdzenie obecności.`,
  )
