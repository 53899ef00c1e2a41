import { sql } from 'kysely'
import type { z } from 'zod'
import type { classesPrints } from '#shared/classes/prints.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { daysOfMonth } from '#shared/staff/workload.ts'
import type { Reader } from '../db/open.ts'
import { fileSafe, type PrintsFor } from '../printing/prepared.ts'
import { peopleOfSession } from './listPeople.ts'
import { classHeadingOf, groupLeaders, leadersInFull, markWords, matrixOf, sessionsForPrint } from './printQueries.ts'

const months = 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(
  ' ',
)

/** Gathers what each paper of classes says. */
export const classesPrinting: PrintsFor<z.output<(typeof classesPrints)[number]>> = {
  attendanceList: async ({ db, clock }, request) => {
    const sessions = await sessionsForPrint(db, [...new Set(request.sessionIds)])
    const [first] = sessions
    if (!first || sessions.length < new Set(request.sessionIds).size) return err(notFoundError('spotkanie'))
    const printed = []
    for (const session of sessions) {
      const confirmed = session.status === 'held' && session.confirmedOn !== null
      const people = await peopleOfSession(db, session, clock.today())
      printed.push({
        ...session,
        confirmed,
        people: people.map((person) => (request.filled && confirmed ? person : { ...person, mark: null })),
      })
    }
    const { filled, withMeal, withTravel } = request
    const data = {
      day: clock.today(),
      heading: await classHeadingOf(db, first.editionId),
      filled,
      withMeal,
      withTravel,
      marks: await markWords(db),
      sessions: printed,
    }
    const what = sessions.length === 1 ? first.heldOn : `${sessions.length}-spotkan`
    return ok({ job: { kind: 'attendanceList', data }, name: `lista-obecnosci-${what}.pdf` })
  },
  attendanceMonth: async ({ db, clock }, { groupId, year, month }) => {
    const group = await groupForPrint(db, groupId)
    if (!group) return err(notFoundError('grupa'))
    const { first, last } = daysOfMonth(year, month)
    const { perParticipant: _, ...matrix } = await matrixOf(db, group, { from: first, to: last }, clock.today())
    const data = {
      day: clock.today(),
      heading: await classHeadingOf(db, group.editionId),
      groupName: group.name,
      supportLabel: group.supportLabel,
      leaders: await groupLeaders(db, groupId),
      monthName: `${months[month - 1]} ${year}`,
      sumsIn: group.hourMinutes,
      marks: await markWords(db),
      ...matrix,
    }
    return ok({
      job: { kind: 'attendanceMonth', data },
      name: `lista-obecnosci-${fileSafe(group.name)}-${first.slice(0, 7)}.pdf`,
    })
  },
  classJournal: async ({ db, clock }, { groupId }) => {
    const group = await groupForPrint(db, groupId)
    if (!group) return err(notFoundError('grupa'))
    const { sessions: _, ...matrix } = await matrixOf(db, group, { from: null, to: null }, clock.today())
    const sessions = await registerOf(db, groupId)
    const data = {
      day: clock.today(),
      heading: await classHeadingOf(db, group.editionId),
      groupName: group.name,
      supportLabel: group.supportLabel,
      leaders: await groupLeaders(db, groupId),
      places: await placesOf(db, groupId),
      syllabus: group.syllabus,
      plannedMinutes: group.plannedMinutes,
      hourMinutes: group.hourMinutes,
      marks: await markWords(db),
      ...matrix,
      sessions,
    }
    return ok({ job: { kind: 'classJournal', data }, name: `dziennik-zajec-${fileSafe(group.name)}.pdf` })
  },
}

const groupForPrint = (db: Reader, id: number) =>
  db
    .selectFrom('class_group as g')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'support_type').onRef('k.code', '=', 'g.support_type'),
    )
    .where('g.id', '=', id)
    .select([
      'g.id',
      'g.edition_id as editionId',
      'g.name',
      'g.hour_minutes as hourMinutes',
      'g.planned_minutes as plannedMinutes',
      'g.syllabus',
      sql<string>`coalesce(k.label, g.support_type)`.as('supportLabel'),
    ])
    .executeTakeFirst()

/** Every meeting of a group, those called off included, in the order of time. */
async function registerOf(db: Reader, groupId: number) {
  const rows = await db
    .selectFrom('class_session as s')
    .where('s.group_id', '=', groupId)
    .orderBy('s.held_on')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .select([
      's.id',
      's.held_on as heldOn',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.minutes',
      's.hour_minutes as hourMinutes',
      's.topic',
      's.status',
      's.confirmed_on as confirmedOn',
      leadersInFull.as('leaders'),
    ])
    .execute()
  return rows.map(({ confirmedOn, ...row }) => ({
    ...row,
    heldOn: row.heldOn as IsoDate,
    confirmed: row.status === 'held' && confirmedOn !== null,
  }))
}

/** Names of all places the meetings of a group are held in. */
async function placesOf(db: Reader, groupId: number): Promise<string> {
  const rows = await db
    .selectFrom('class_session as s')
    .innerJoin('venue as v', 'v.id', 's.venue_id')
    .where('s.group_id', '=', groupId)
    .groupBy('v.id')
    .orderBy('v.name')
    .select('v.name')
    .execute()
  return rows.map(({ name }) => name).join(', ')
}
