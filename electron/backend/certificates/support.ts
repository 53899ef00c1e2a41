import { attendanceRate, type Mark } from '#shared/classes/attendanceRules.ts'
import type { HourMinutes } from '#shared/editions/hours.ts'
import type { Reader } from '../db/open.ts'

/** What a ZU or ZP is about, and how each person stands in it. */
export type Support = {
  readonly subject: string
  readonly editionId: number
  readonly hourMinutes: HourMinutes
  /** Minutes of the programme. */
  readonly offeredMinutes: number
  readonly from: string | null
  readonly to: string | null
  readonly people: ReadonlyMap<number, Standing>
}
export type Standing = {
  readonly name: string
  readonly attendedMinutes: number
  /** Hundredths of a percent; null where nothing was due, or for a course. */
  readonly rate: number | null
  /** The threshold of the edition is reached, or the organiser of the course says it was completed. */
  readonly completed: boolean
  /** As the organiser of the course wrote it. */
  readonly result: string
}

/** The group with the hours its members attended in confirmed meetings; `undefined`: no such group. */
export async function groupSupport(db: Reader, groupId: number): Promise<Support | undefined> {
  const group = await db
    .selectFrom('class_group as g')
    .innerJoin('edition as e', 'e.id', 'g.edition_id')
    .where('g.id', '=', groupId)
    .select([
      'g.name',
      'g.edition_id',
      'g.hour_minutes',
      'g.planned_minutes',
      'e.excused_in_due',
      'e.sick_in_due',
      'e.threshold_percent',
    ])
    .executeTakeFirst()
  if (!group) return undefined
  const held = db
    .selectFrom('class_session as s')
    .where('s.group_id', '=', groupId)
    .where('s.status', '=', 'held')
    .where('s.confirmed_on', 'is not', null)
  const sums = await held
    .select((eb) => [
      eb.fn.sum<number | null>('s.minutes').as('minutes'),
      eb.fn.min('s.held_on').as('first'),
      eb.fn.max('s.held_on').as('last'),
    ])
    .executeTakeFirstOrThrow()
  const marks = await held
    .innerJoin('attendance as a', 'a.session_id', 's.id')
    .select([
      'a.participation_id as participationId',
      'a.mark',
      'a.present_minutes as presentMinutes',
      's.minutes as sessionMinutes',
    ])
    .execute()
  const members = await db
    .selectFrom('class_group_member as m')
    .innerJoin('participation as x', 'x.id', 'm.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('m.group_id', '=', groupId)
    .where('x.started_on', 'is not', null)
    .orderBy('p.sort_key')
    .select(['x.id', 'p.last_name', 'p.first_name'])
    .execute()
  const marksOf = Map.groupBy(marks, (row) => row.participationId)
  const rule = { excusedInDue: group.excused_in_due === 1, sickInDue: group.sick_in_due === 1 }
  const people = members.map((member): [number, Standing] => {
    const rows = (marksOf.get(member.id) ?? []).map((row) => ({ ...row, mark: row.mark as Mark }))
    const { presentMinutes, rate } = attendanceRate(rows, rule)
    const completed = rate !== null && rate >= group.threshold_percent * 100
    return [
      member.id,
      {
        name: `${member.last_name} ${member.first_name}`,
        attendedMinutes: presentMinutes,
        rate,
        completed,
        result: '',
      },
    ]
  })
  return {
    subject: group.name,
    editionId: group.edition_id,
    hourMinutes: group.hour_minutes as HourMinutes,
    offeredMinutes: group.planned_minutes ?? sums.minutes ?? 0,
    from: sums.first,
    to: sums.last,
    people: new Map(people),
  }
}

/** The course with those who take it; `undefined`: no such course. */
export async function courseSupport(db: Reader, courseId: number): Promise<Support | undefined> {
  const course = await db.selectFrom('course').where('id', '=', courseId).selectAll().executeTakeFirst()
  if (!course) return undefined
  const rows = await db
    .selectFrom('course_participant as c')
    .innerJoin('participation as x', 'x.id', 'c.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('c.course_id', '=', courseId)
    .where('x.started_on', 'is not', null)
    .orderBy('p.sort_key')
    .select(['x.id', 'p.last_name', 'p.first_name', 'c.completed', 'c.result'])
    .execute()
  const minutes = course.theory_minutes + course.practice_minutes
  return {
    subject: course.name,
    editionId: course.edition_id,
    hourMinutes: course.hour_minutes as HourMinutes,
    offeredMinutes: minutes,
    from: course.starts_on,
    to: course.ends_on,
    people: new Map(
      rows.map((row) => [
        row.id,
        {
          name: `${row.last_name} ${row.first_name}`,
          attendedMinutes: row.completed === 1 ? minutes : 0,
          rate: null,
          completed: row.completed === 1,
          result: row.result,
        },
      ]),
    ),
  }
}

/** The group or course that was asked for; `undefined`: neither, or it does not exist. */
export async function supportOf(
  db: Reader,
  asked: { readonly groupId: number | null; readonly courseId: number | null },
): Promise<Support | undefined> {
  if (asked.groupId !== null) return groupSupport(db, asked.groupId)
  return asked.courseId === null ? undefined : courseSupport(db, asked.courseId)
}

/** Groups and courses of an edition, by name, with how many people are in each. */
export async function supportsOf(
  db: Reader,
  editionId: number,
): Promise<{ groupId: number | null; courseId: number | null; name: string; people: number }[]> {
  const groups = await db
    .selectFrom('class_group as g')
    .where('g.edition_id', '=', editionId)
    .orderBy('g.name')
    .select((eb) => [
      'g.id as groupId',
      'g.name',
      eb
        .selectFrom('class_group_member as m')
        .whereRef('m.group_id', '=', 'g.id')
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('people'),
    ])
    .execute()
  const courses = await db
    .selectFrom('course as k')
    .where('k.edition_id', '=', editionId)
    .orderBy('k.name')
    .select((eb) => [
      'k.id as courseId',
      'k.name',
      eb
        .selectFrom('course_participant as u')
        .whereRef('u.course_id', '=', 'k.id')
        .select((e) => e.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('people'),
    ])
    .execute()
  return [
    ...groups.map((group) => ({ ...group, courseId: null })),
    ...courses.map((course) => ({ ...course, groupId: null })),
  ]
}
