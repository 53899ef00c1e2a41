import { type RawBuilder, sql } from 'kysely'
import type { RetentionEvent, RetentionKind } from '#shared/retention/kinds.ts'
import { contractEnd, type DaySpan, eventSpan, isWithin } from '#shared/retention/term.ts'
import type { Reader } from '../db/open.ts'
import { editionDuty } from './personTerms.ts'
import type { KeptRules } from './queries.ts'

/** Kinds of record a stay in an edition has a term of. */
const kindsOfStay: readonly RetentionKind[] = ['participation', 'applicant', 'diagnosis']

/**
 * Numbers of people of whom something may have a term that ends in a span: some day that such a term runs from lies where it has to.
 * Never too few, so that whoever is not among them need not be looked at; whether a term does end there, `personTerms` says.
 */
export async function peopleEnding(db: Reader, rules: KeptRules, ends: DaySpan): Promise<number[]> {
  const versions = kindsOfStay.flatMap((kind) => rules.get(kind) ?? [])
  const spansOf = (event: RetentionEvent): DaySpan[] =>
    versions
      .flatMap((rule) => (rule.event === event && rule.length ? [eventSpan(rule.length, rule.counting, ends)] : []))
      .filter(({ from, to }) => from <= to)
  const spans = { taskEnd: spansOf('taskEnd'), editionEnd: spansOf('editionEnd') }
  const rows = await db
    .selectFrom('edition as e')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .select(['e.id', 'e.ends_on', 'g.task_to', 'g.retention_years'])
    .execute()
  const editionIds = rows.flatMap(({ id, ...edition }) => {
    const { days, contract } = editionDuty(edition)
    const ending =
      (contract !== null && isWithin(contractEnd(contract), ends)) ||
      spans.taskEnd.some((span) => isWithin(days.taskEnd, span)) ||
      spans.editionEnd.some((span) => isWithin(days.editionEnd, span))
    return ending ? [id] : []
  })
  const among = (day: RawBuilder<unknown>, event: RetentionEvent) =>
    spansOf(event).map(({ from, to }) => sql<boolean>`${day} between ${from} and ${to}`)
  const either = [
    ...(editionIds.length > 0
      ? [sql<boolean>`u.edition_id in (select value from json_each(${JSON.stringify(editionIds)}))`]
      : []),
    ...among(sql`u.ended_on`, 'participationEnd'),
    ...among(sql`coalesce(u.decided_on, e.ends_on)`, 'decision'),
    ...among(sql`coalesce(u.applied_on, u.started_on)`, 'application'),
  ]
  if (either.length === 0) return []
  const people = await db
    .selectFrom('participation as u')
    .innerJoin('edition as e', 'e.id', 'u.edition_id')
    .where(sql<boolean>`(${sql.join(either, sql` or `)})`)
    .select('u.person_id')
    .distinct()
    .execute()
  return people.map(({ person_id }) => person_id)
}
