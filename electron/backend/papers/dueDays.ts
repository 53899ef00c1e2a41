import { type RawBuilder, sql } from 'kysely'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { folderOf } from '#shared/papers/folder.ts'
import { type Completion, completions, type Moment, type PaperKind, type PaperState } from '#shared/papers/schema.ts'
import type { Reader } from '../db/open.ts'
import { dayOf, handMarksOf, hasUnmarkedMeeting } from './queries.ts'

type Span = { readonly from: IsoDate; readonly to: IsoDate }
/** A paper of a folder whose last day lies in a span. */
export type DuePaper = {
  readonly kind: PaperKind
  readonly state: PaperState
  readonly dueOn: IsoDate
  readonly participationId: number
  readonly editionId: number
  readonly lastName: string
  readonly firstName: string
}

const begins = ['recruited', 'started_on', 'ended_on'] as const
type Begin = (typeof begins)[number]
/** The day each moment is counted from (see `folderOf`); a recruitment without an application from the start. */
const beginOf: Readonly<Record<Moment, Begin>> = {
  recruitment: 'recruited',
  joining: 'started_on',
  during: 'ended_on',
  ending: 'ended_on',
  followUp: 'ended_on',
}
const columns: Readonly<Record<Begin, RawBuilder<IsoDate | null>>> = {
  recruited: sql`coalesce(x.applied_on, x.started_on)`,
  started_on: sql`x.started_on`,
  ended_on: sql`x.ended_on`,
}

/** Days a paper of one of these kinds is counted from when it is due in a span: from the first to the last such day. */
const daysBefore = (kinds: readonly PaperKind[], { from, to }: Span) => {
  const days = kinds.map(({ dueDays }) => dueDays)
  return { first: addDays(from, -Math.max(...days)), last: addDays(to, -Math.min(...days)) }
}
/** As a piece of SQL over the participation `x`: may a paper of one of these kinds be due in a span? */
function mayBeDue(kinds: readonly PaperKind[], span: Span): RawBuilder<boolean> {
  const either = begins.flatMap((begin) => {
    const own = kinds.filter(({ moment }) => beginOf[moment] === begin)
    if (own.length === 0) return []
    const { first, last } = daysBefore(own, span)
    return [sql<boolean>`${columns[begin]} between ${first} and ${last}`]
  })
  return sql<boolean>`(${sql.join(either, sql` or `)})`
}

/**
 * What tells whether the record of a paper is there. Of marks any confirmed one does: the last of them is looked for among all of
 * a person, and no calendar says it.
 */
const recordOf: typeof dayOf = {
  ...dayOf,
  attendance: sql`(case when ${hasUnmarkedMeeting} then null else (select t.held_on from attendance a
    join class_session t on t.id = a.session_id where a.participation_id = x.id and t.confirmed_on is not null limit 1) end)`,
}

/**
 * Papers of these kinds with their last days in a span, by the rule of the folder itself, by name of the person. Read is only what
 * is asked: folders that may have such a paper, and the records of those papers alone. `kinds` as `paperKindsOf` gives them.
 */
export async function papersDue(
  db: Reader,
  kinds: readonly PaperKind[],
  span: Span,
  today: IsoDate,
): Promise<DuePaper[]> {
  if (kinds.length === 0) return []
  const asked = completions.flatMap((one) => {
    const own = kinds.filter(({ computedBy }) => computedBy === one)
    return own.length === 0 ? [] : [{ one, own }]
  })
  const rows = await db
    .selectFrom('participation as x')
    // The plus keeps the participations in the lead, as for whole folders.
    .innerJoin('person as p', (join) => join.on('p.id', '=', sql<number>`+x.person_id`))
    .innerJoin(sql<{ day: string }>`(select ${today} as day)`.as('today'), (join) => join.onTrue())
    .where('x.started_on', 'is not', null)
    .where(mayBeDue(kinds, span))
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select([
      'x.id as participationId',
      'x.edition_id as editionId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'x.applied_on as appliedOn',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      ...asked.map(({ one, own }) =>
        sql<IsoDate | null>`case when ${mayBeDue(own, span)} then ${recordOf[one]} end`.as(`day_${one}` as const),
      ),
    ])
    .execute()
  const marks = await handMarksOf(
    db,
    rows.map(({ participationId }) => participationId),
  )
  return rows.flatMap((row) => {
    const { participationId, editionId, lastName, firstName } = row
    const days: Partial<Record<`day_${Completion}`, IsoDate | null>> = row
    const records: Partial<Record<Completion, IsoDate>> = {}
    for (const { one } of asked) {
      const day = days[`day_${one}`]
      if (day != null) records[one] = day
    }
    const papers = folderOf({ ...row, records, byHand: marks.get(participationId) ?? [] }, kinds, today)
    return papers.flatMap(({ state, dueOn }, index) =>
      dueOn === null || dueOn < span.from || dueOn > span.to
        ? []
        : [{ kind: kinds[index]!, state, dueOn, participationId, editionId, lastName, firstName }],
    )
  })
}
