import type { OpenFile } from '../../../electron/backend/db/open.ts'

/** Meetings of each edition: three groups of twenty with marks and one without; with 25 people in an edition that is 300 000 marks in 200 editions. */
const groupsOfEdition = 3
const meetingsOfGroup = 21
const marks = ['O', 'O', 'O', 'O', 'O', 'O', 'NU', 'NN', 'S', 'ZL']
const kinds = ['T04', 'T12', 'T08']

/**
 * Fills every edition with groups of everybody in it, meetings, and a mark for each person at each meeting but the last of each
 * group, which nobody has confirmed. Deterministic. `nextStep` begins the recorded step of the next meeting.
 */
export function fillClasses(raw: OpenFile['raw'], nextStep: () => void): void {
  const editions = raw.prepare('select id, starts_on as startsOn from edition order by id').all() as {
    id: number
    startsOn: string
  }[]
  const people = raw.prepare('select id from participation where edition_id = ? order by id').pluck()
  const staff = raw.prepare('insert into staff_member (first_name, last_name, sort_key) values (?, ?, ?)')
  const venue = raw.prepare('insert into venue (name) values (?)')
  for (let n = 1; n <= 12; n++) {
    staff.run('Anna', `Kadrowa ${n}`, `kadrowa ${n}`)
    venue.run(`Sala ${n}`)
  }
  const group = raw.prepare(
    'insert into class_group (edition_id, name, support_type, hour_minutes) values (?, ?, ?, 45)',
  )
  const member = raw.prepare('insert into class_group_member (group_id, participation_id) values (?, ?)')
  const session =
    raw.prepare(`insert into class_session (edition_id, group_id, support_type, topic, held_on, starts_at, ends_at, hour_minutes, venue_id, status, confirmed_on)
    values (?, ?, ?, ?, date(?, ?), ?, ?, 45, ?, ?, ?)`)
  const leader = raw.prepare('insert into session_leader (session_id, staff_id) values (?, ?)')
  const mark = raw.prepare(
    'insert into attendance (session_id, participation_id, mark, present_minutes) values (?, ?, ?, ?)',
  )
  for (const { id: edition, startsOn } of editions) {
    const members = people.all(edition) as number[]
    for (let g = 0; g < groupsOfEdition; g++) {
      nextStep()
      const { lastInsertRowid: groupId } = group.run(edition, `Grupa ${g + 1}`, kinds[g])
      for (const one of members) member.run(groupId, one)
      const startsAt = 480 + ((edition * 3 + g) % 5) * 140
      for (let m = 0; m < meetingsOfGroup; m++) {
        nextStep()
        const held = m < meetingsOfGroup - 1
        const { lastInsertRowid: sessionId } = session.run(
          edition,
          groupId,
          kinds[g],
          `Temat ${m + 1}`,
          startsOn,
          `+${m * 7 + g} days`,
          startsAt,
          startsAt + 135,
          ((edition + g) % 12) + 1,
          held ? 'held' : 'planned',
          held ? '2021-12-31' : null,
        )
        leader.run(sessionId, ((edition + g) % 12) + 1)
        if (held)
          for (const [place, one] of members.entries()) {
            const code = marks[(place * 7 + m * 3 + g) % marks.length]
            mark.run(sessionId, one, code, code === 'S' ? 60 : null)
          }
      }
    }
  }
}
