import { sql } from 'kysely'
import { overlaps, type SupportKind, type SupportTime } from '#shared/outcomes/overlaps.ts'
import type { OverlapRow } from '#shared/outcomes/schema.ts'
import type { Reader } from '../db/open.ts'

type Whose = { editionId: number | null; participationId: number | null }
type Support = SupportTime & { name: string }
type Read = { kind: SupportKind; id: number; personId: number; from: string; to: string | null; name: string }

/**
 * Internships, jobs, courses and community work of all these people, in every edition: two at once are two at once wherever
 * they are written down. One job measured at several moments is one support. A course without a beginning has no days.
 */
async function supportsOf(db: Reader, personIds: readonly number[]): Promise<Support[]> {
  const people = JSON.stringify(personIds)
  const { rows } = await sql<Read>`
    with wanted as (select x.id, x.person_id from participation x join json_each(${people}) as p on p.value = x.person_id)
    select 'internship' as kind, i.id, w.person_id as personId, i.starts_on as "from", i.ends_on as "to",
      case i.kind when 'practice' then 'praktyka' else 'staż' end || ': ' || i.organiser as name
      from wanted w join internship i on i.participation_id = w.id
    union all
    select 'course', t.id, w.person_id, coalesce(t.started_on, c.starts_on), coalesce(t.ended_on, c.ends_on), 'kurs: ' || c.name
      from wanted w join course_participant t on t.participation_id = w.id join course c on c.id = t.course_id
      where coalesce(t.started_on, c.starts_on) is not null
    union all
    select 'communityWork', k.id, w.person_id, k.starts_on, k.ends_on, 'prace społecznie użyteczne: ' || k.place
      from wanted w join community_work k on k.participation_id = w.id
    union all
    select 'job', min(o.id), w.person_id, o.starts_on,
      case when sum(o.ends_on is null) = count(*) then null else max(o.ends_on) end,
      l.label || case when o.employer = '' then '' else ': ' || o.employer end
      from wanted w join outcome o on o.participation_id = w.id
      join code_list_item l on l.list = 'outcome' and l.code = o.code and json_extract(l.attributes, '$.employment') = 1
      group by w.person_id, o.code, o.employer, o.starts_on`.execute(db)
  return rows
}

/** Supports that the people of an edition (or one participant, or everybody) had at once, by the first shared day. */
export async function overlapsOf(db: Reader, { editionId, participationId }: Whose): Promise<OverlapRow[]> {
  const people = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('x.started_on', 'is not', null)
    .$if(editionId !== null, (q) => q.where('x.edition_id', '=', editionId!))
    .$if(participationId !== null, (q) => q.where('x.id', '=', participationId!))
    .select(['x.id', 'p.id as personId', 'p.last_name as lastName', 'p.first_name as firstName'])
    .execute()
  const byPerson = new Map(people.map((one) => [one.personId, one]))
  const end = ({ kind, id, name, from, to }: Support) => ({ kind, id, name, from, to })
  return overlaps(await supportsOf(db, [...byPerson.keys()])).map(({ first, second, from, to }) => {
    const person = byPerson.get(first.personId)!
    return {
      id: `${first.kind}${first.id}-${second.kind}${second.id}`,
      participationId: person.id,
      personId: person.personId,
      lastName: person.lastName,
      firstName: person.firstName,
      first: end(first),
      second: end(second),
      from,
      to,
    }
  })
}
