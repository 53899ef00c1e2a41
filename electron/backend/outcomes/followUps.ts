import { sql } from 'kysely'
import { addDays, addMonths, type IsoDate } from '#shared/kernel/dates.ts'
import { type FollowUpDue, type FollowUpMoment, followUpsDue, recentDays } from '#shared/outcomes/followUps.ts'
import type { FollowUpRow } from '#shared/outcomes/schema.ts'
import type { Reader } from '../db/open.ts'

type Asked = {
  editionId: number | null
  participationId: number | null
  show: 'open' | 'older' | 'unreachable'
}
type Contact = FollowUpRow['contacts'][number] & { participationId: number }
/** Rows that are answered at once; more are only counted. */
const most = 500

/** Those who left for a reason after which one asks again: not those who died or went on in the next edition. */
const left = (db: Reader, { editionId, participationId }: Asked) =>
  db
    .selectFrom('participation as x')
    .innerJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .where('x.ended_on', 'is not', null)
    .where(sql<boolean>`json_extract(r.attributes, '$.class') in ('finished', 'droppedOut')`)
    .$if(editionId !== null, (q) => q.where('x.edition_id', '=', editionId!))
    .$if(participationId !== null, (q) => q.where('x.id', '=', participationId!))

const contactsOf = async (db: Reader, { editionId, participationId }: Asked): Promise<Contact[]> => {
  const rows = await db
    .selectFrom('follow_up as f')
    .$if(participationId !== null, (q) => q.where('f.participation_id', '=', participationId!))
    .$if(editionId !== null, (q) =>
      q.where((eb) =>
        eb(
          'f.participation_id',
          'in',
          eb.selectFrom('participation').where('edition_id', '=', editionId!).select('id'),
        ),
      ),
    )
    .orderBy('f.contacted_on')
    .orderBy('f.id')
    .select([
      'f.id',
      'f.participation_id as participationId',
      'f.measured_at as moment',
      'f.contacted_on as contactedOn',
      'f.unreachable',
      'f.note',
    ])
    .execute()
  return rows.map((row) => ({ ...row, unreachable: row.unreachable === 1 }))
}

type Found = { participationId: number; endedOn: IsoDate; due: FollowUpDue; state: FollowUpRow['state'] }
const momentsWith = (contacts: readonly Contact[], unreachable: boolean): ReadonlySet<FollowUpMoment> =>
  new Set(contacts.filter((one) => one.unreachable === unreachable).map((one) => one.moment))

/** Follow-ups of people who have left, the longest overdue first. */
export async function followUpsOf(
  db: Reader,
  asked: Asked,
  today: IsoDate,
): Promise<{ rows: FollowUpRow[]; total: number; older: number }> {
  const gone = await left(db, asked).select(['x.id', 'x.ended_on as endedOn']).execute()
  const contacts = Map.groupBy(await contactsOf(db, asked), (one) => one.participationId)
  const all = gone.flatMap(({ id, endedOn }): Found[] => {
    const own = contacts.get(id) ?? []
    const [reached, vain] = [momentsWith(own, false), momentsWith(own, true)]
    return followUpsDue(endedOn!, today, new Set([...reached, ...vain])).map((due) => ({
      participationId: id,
      endedOn: endedOn!,
      due,
      state: due.state === 'done' && !reached.has(due.moment) ? 'unreachable' : due.state,
    }))
  })
  const open = all.filter(({ state }) => state === 'due' || state === 'overdue')
  const since = addDays(today, -recentDays)
  const recent = open.filter(({ due }) => due.dueOn >= since)
  const shown =
    asked.participationId !== null
      ? all
      : { open: recent, older: open, unreachable: all.filter(({ state }) => state === 'unreachable') }[asked.show]
  shown.sort((a, b) =>
    a.due.dueOn < b.due.dueOn ? -1 : a.due.dueOn > b.due.dueOn ? 1 : a.participationId - b.participationId,
  )
  const rows = await withPeople(db, shown.slice(0, most), contacts)
  return { rows, total: shown.length, older: open.length - recent.length }
}

/** A follow-up whose day lies in a span, with the person it concerns. */
export type FollowUpDay = FollowUpDue & {
  readonly participationId: number
  readonly editionId: number
  readonly name: string
}

/** Follow-ups due on the days of a span, done or not, by the same rules as the list. */
export async function followUpDays(db: Reader, from: IsoDate, to: IsoDate, today: IsoDate): Promise<FollowUpDay[]> {
  // A few days around: the end of a short month is the day of several. The rule itself then says which are meant.
  const [early, late] = [addDays(from, -3), addDays(to, 3)]
  const ends = [
    [addDays(early, -28), addDays(late, -28)] as const,
    ...[3, 6, 12].map((months) => [addMonths(early, -months), addMonths(late, -months)] as const),
  ]
  const gone = await left(db, { editionId: null, participationId: null, show: 'older' })
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where((eb) => eb.or(ends.map(([first, last]) => eb.between('x.ended_on', first, last))))
    .select([
      'x.id',
      'x.ended_on as endedOn',
      'x.edition_id as editionId',
      sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
    ])
    .execute()
  if (gone.length === 0) return []
  const contacts = await db
    .selectFrom('follow_up')
    .where(sql<boolean>`participation_id in (select value from json_each(${JSON.stringify(gone.map(({ id }) => id))}))`)
    .select(['participation_id as id', 'measured_at as moment'])
    .execute()
  const known = Map.groupBy(contacts, ({ id }) => id)
  return gone.flatMap(({ id, endedOn, editionId, name }) =>
    followUpsDue(endedOn!, today, new Set((known.get(id) ?? []).map(({ moment }) => moment)))
      .filter(({ dueOn }) => from <= dueOn && dueOn <= to)
      .map((due) => ({ ...due, participationId: id, editionId, name })),
  )
}

async function withPeople(
  db: Reader,
  found: readonly Found[],
  contacts: ReadonlyMap<number, Contact[]>,
): Promise<FollowUpRow[]> {
  if (found.length === 0) return []
  const people = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.id', 'in', [...new Set(found.map((one) => one.participationId))])
    .select([
      'x.id',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.phone',
      'e.name as editionName',
      sql<string>`coalesce((select coalesce(nullif(o.employer, ''), k.label) from outcome o
        join code_list_item k on k.list = 'outcome' and k.code = o.code and json_extract(k.attributes, '$.employment') = 1
        where o.participation_id = x.id and o.ends_on is null order by o.starts_on desc, o.id desc limit 1), '')`.as(
        'job',
      ),
      sql<
        FollowUpRow['consent']
      >`coalesce((select case when c.decision = 'given' and c.withdrawn_on is null then 'given' else 'refused' end
        from consent c where c.participation_id = x.id and c.kind = 'CONTACT' order by c.decided_on desc, c.id desc limit 1), 'none')`.as(
        'consent',
      ),
    ])
    .execute()
  const byId = new Map(people.map((one) => [one.id, one]))
  return found.flatMap(({ participationId, endedOn, due, state }) => {
    const person = byId.get(participationId)
    if (!person) return []
    return [
      {
        ...person,
        id: `${participationId}-${due.moment}`,
        participationId,
        endedOn,
        moment: due.moment,
        dueOn: due.dueOn,
        state,
        contacts: (contacts.get(participationId) ?? []).filter((one) => one.moment === due.moment),
      },
    ]
  })
}
