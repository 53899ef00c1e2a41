import { type Mark, marks } from '#shared/classes/attendanceRules.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'
import type { ListPerson } from '../documents/attendanceList.ts'
import { gridOf } from './attendance/queries.ts'
import type { PrintedSession } from './printQueries.ts'

type Session = Pick<PrintedSession, 'id' | 'editionId' | 'groupId' | 'heldOn' | 'status' | 'confirmedOn'>

/**
 * Who stands on the list of a meeting: those with a mark once it is confirmed; before that the people of the group who
 * belong to it and take part on that day, or those of an individual meeting.
 */
export async function peopleOfSession(db: Reader, session: Session, today: IsoDate): Promise<ListPerson[]> {
  if (session.groupId === null) return markedPeople(db, session.id)
  const { editionId, groupId, heldOn } = session
  const grid = await gridOf(db, { editionId, groupId, from: heldOn, to: heldOn }, today)
  const own = new Map(
    grid.marks
      .filter(({ sessionId }) => sessionId === session.id)
      .map((mark) => [`${mark.participationId}/${mark.relatedId}`, mark]),
  )
  const confirmed = session.status === 'held' && session.confirmedOn !== null
  return grid.people
    .filter((person) => {
      const mark = own.get(`${person.participationId}/${person.relatedId}`)
      if (mark) return true
      // Of children only those who were there are written down; the others belong on the list as well.
      if (confirmed && !grid.forRelated) return false
      const takesPart = person.startedOn <= heldOn && (person.endedOn === null || person.endedOn >= heldOn)
      return (
        takesPart &&
        person.memberships.some(
          (one) =>
            one.groupId === groupId &&
            (one.from === null || one.from <= heldOn) &&
            (one.to === null || one.to >= heldOn),
        )
      )
    })
    .map((person) => {
      const mark = own.get(`${person.participationId}/${person.relatedId}`)
      return {
        name: person.name,
        aside: person.aside,
        mark: mark?.mark ?? null,
        presentMinutes: mark?.presentMinutes ?? null,
      }
    })
}

async function markedPeople(db: Reader, sessionId: number): Promise<ListPerson[]> {
  const rows = await db
    .selectFrom('attendance as a')
    .innerJoin('participation as x', 'x.id', 'a.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('a.session_id', '=', sessionId)
    .orderBy('p.sort_key')
    .select(['p.last_name', 'p.first_name', 'a.mark', 'a.present_minutes as presentMinutes'])
    .execute()
  return rows.map(({ last_name, first_name, mark, presentMinutes }) => ({
    name: `${last_name} ${first_name}`,
    aside: '',
    mark: marks.find((known): known is Mark => known === mark) ?? null,
    presentMinutes,
  }))
}
