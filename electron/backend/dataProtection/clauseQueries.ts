import { sql } from 'kysely'
import { clauseStateOf } from '#shared/dataProtection/clauses.ts'
import type { ClauseOverview } from '#shared/dataProtection/schema.ts'
import { latestVersions } from '#shared/templates/versions.ts'
import type { Reader } from '../db/open.ts'
import { templatesOf } from '../templates/queries.ts'

/** Everybody who takes part or applied and was given a clause or not: the time that still runs. */
const running = (db: Reader) =>
  db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.ended_on', 'is', null)
    .where('x.stage', 'not in', ['refused', 'withdrawn'])
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select(['x.id', sql<string>`p.last_name || ' ' || p.first_name`.as('name'), 'e.name as edition'])

/** The present wording of the information clause, who lacks it, and the consents that were taken back. */
export async function clausesOf(db: Reader): Promise<ClauseOverview> {
  const wordings = latestVersions((await templatesOf(db)).filter(({ kind }) => kind === 'informationClause')).filter(
    ({ active }) => active,
  )
  const given = await db
    .selectFrom('consent')
    .where('kind', '=', 'CLAUSE')
    .where('decision', '=', 'given')
    .select(['participation_id', 'template_id as templateId', 'decided_on as decidedOn'])
    .execute()
  const byPerson = Map.groupBy(given, (one) => one.participation_id)
  const people = await running(db).execute()
  const present = wordings[0]
  const withdrawn = await db
    .selectFrom('consent as c')
    .innerJoin('participation as x', 'x.id', 'c.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as k', (join) => join.on('k.list', '=', 'consent_kind').onRef('k.code', '=', 'c.kind'))
    .where('c.withdrawn_on', 'is not', null)
    .orderBy('c.withdrawn_on', 'desc')
    .orderBy('c.id')
    .select([
      'c.id',
      'x.id as participationId',
      'c.kind',
      sql<string>`coalesce(k.label, c.kind)`.as('kindLabel'),
      sql<string>`c.withdrawn_on`.as('withdrawnOn'),
      sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
    ])
    .execute()
  return {
    present: present ? { name: present.name, version: present.version, validFrom: present.validFrom } : null,
    people: people.map((one) => ({
      ...one,
      state: present ? clauseStateOf(byPerson.get(one.id) ?? [], present) : ('none' as const),
      givenOn:
        (byPerson.get(one.id) ?? [])
          .map(({ decidedOn }) => decidedOn)
          .toSorted()
          .at(-1) ?? null,
    })),
    withdrawn,
  }
}
