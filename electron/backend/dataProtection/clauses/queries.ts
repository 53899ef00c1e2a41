import { sql } from 'kysely'
import { type Confirmation, whatFor } from '#shared/dataProtection/clauseGiving.ts'
import { missingFromClause } from '#shared/dataProtection/clauseItems.ts'
import type { ClauseOverview } from '#shared/dataProtection/clauseSchema.ts'
import { clauseStateOf } from '#shared/dataProtection/clauses.ts'
import { latestVersions } from '#shared/templates/versions.ts'
import type { Reader } from '../../db/open.ts'
import { templatesOf } from '../../templates/queries.ts'

const lastDay = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null

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
    .select([
      'x.id',
      sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
      'e.name as edition',
      'e.id as editionId',
    ])

/** Staff and volunteers that work, with the days they were given a clause. */
async function staffOf(db: Reader): Promise<ClauseOverview['staff']> {
  const staff = await db
    .selectFrom('staff_member as s')
    .where('s.active', '=', 1)
    .orderBy('s.sort_key')
    .orderBy('s.id')
    .select(['s.id', sql<string>`s.last_name || ' ' || s.first_name`.as('name')])
    .execute()
  const given = Map.groupBy(
    await db.selectFrom('staff_clause').select(['staff_id', 'given_on']).execute(),
    ({ staff_id }) => staff_id,
  )
  return staff.map((one) => {
    const givenOn = lastDay((given.get(one.id) ?? []).map(({ given_on }) => given_on))
    return { ...one, state: givenOn === null ? 'none' : 'present', givenOn }
  })
}

const withdrawnOf = (db: Reader): Promise<ClauseOverview['withdrawn']> =>
  db
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
      'c.stopped_on as stoppedOn',
      sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
    ])
    .execute()

/** The present wording of the information clause, who lacks it or was not asked for consents, and what was taken back. */
export async function clausesOf(db: Reader): Promise<ClauseOverview> {
  const wordings = latestVersions((await templatesOf(db)).filter(({ kind }) => kind === 'informationClause')).filter(
    ({ active }) => active,
  )
  const answers = Map.groupBy(
    await db
      .selectFrom('consent')
      .select(['participation_id', 'kind', 'decision', 'template_id as templateId', 'decided_on as decidedOn'])
      .execute(),
    (one) => one.participation_id,
  )
  const kinds = await db
    .selectFrom('code_list_item')
    .where('list', '=', 'consent_kind')
    .where('code', '<>', 'CLAUSE')
    .where('active', '=', 1)
    .orderBy('position')
    .select(['code', 'label'])
    .execute()
  const present = wordings[0]
  return {
    present: present
      ? { id: present.id, name: present.name, version: present.version, validFrom: present.validFrom }
      : null,
    gaps: present ? missingFromClause(present.body) : [],
    people: (await running(db).execute()).map((one) => {
      const own = answers.get(one.id) ?? []
      const given = own.filter(({ kind, decision }) => kind === 'CLAUSE' && decision === 'given')
      const asked = new Set(own.map(({ kind }) => kind))
      return {
        ...one,
        state: present ? clauseStateOf(given, present) : ('none' as const),
        givenOn: lastDay(given.map(({ decidedOn }) => decidedOn)),
        unasked: kinds.filter(({ code }) => !asked.has(code)).map(({ label }) => whatFor(label)),
      }
    }),
    staff: await staffOf(db),
    withdrawn: await withdrawnOf(db),
  }
}

/** Participations that have this wording of the clause already. */
export async function havingWording(db: Reader, templateId: number): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('consent')
    .where('kind', '=', 'CLAUSE')
    .where('decision', '=', 'given')
    .where('template_id', '=', templateId)
    .select('participation_id')
    .execute()
  return new Set(rows.map(({ participation_id }) => participation_id))
}

/** A line of the register of clauses and consents, in words; `place` is the edition or the staff. */
type Answer = {
  readonly name: string
  readonly place: number | 'staff'
  readonly where: string
  readonly label: string
  readonly decision: string
  readonly day: string
  readonly wording: string | null
  readonly manner: string
  readonly confirmation: Confirmation
  readonly note: string
  /** How many scans lie with it. */
  readonly scans: number
  readonly withdrawnOn: string | null
  readonly stoppedOn: string | null
}
/** As the kind of consent is called that participants have. */
const clauseLabel = 'zapoznanie z klauzulą informacyjną'
const wording = sql<string | null>`t.name || ', wersja ' || t.version`.as('wording')

/** Every clause given and every answer about a consent, of ended times too (art. 7 ust. 1): participants by name, then the staff. */
export async function answersOf(db: Reader): Promise<readonly Answer[]> {
  const consents = await db
    .selectFrom('consent as c')
    .innerJoin('participation as x', 'x.id', 'c.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .leftJoin('code_list_item as k', (join) => join.on('k.list', '=', 'consent_kind').onRef('k.code', '=', 'c.kind'))
    .leftJoin('code_list_item as m', (join) => join.on('m.list', '=', 'clause_manner').onRef('m.code', '=', 'c.manner'))
    .leftJoin('document_template as t', 't.id', 'c.template_id')
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .orderBy('c.decided_on')
    .orderBy('c.id')
    .select([
      sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
      'e.id as place',
      'e.name as where',
      sql<string>`coalesce(k.label, c.kind)`.as('label'),
      'c.decision',
      'c.decided_on as day',
      wording,
      sql<string>`coalesce(m.label, c.manner)`.as('manner'),
      'c.proved_by as confirmation',
      'c.note',
      'c.withdrawn_on as withdrawnOn',
      'c.stopped_on as stoppedOn',
      sql<number>`(select count(*) from scan_link s where s.record_kind = 'consent' and s.record_id = c.id)`.as(
        'scans',
      ),
    ])
    .execute()
  const clauses = await db
    .selectFrom('staff_clause as c')
    .innerJoin('staff_member as s', 's.id', 'c.staff_id')
    .leftJoin('code_list_item as m', (join) => join.on('m.list', '=', 'clause_manner').onRef('m.code', '=', 'c.manner'))
    .leftJoin('document_template as t', 't.id', 'c.template_id')
    .orderBy('s.sort_key')
    .orderBy('s.id')
    .orderBy('c.given_on')
    .orderBy('c.id')
    .select([
      sql<string>`s.last_name || ' ' || s.first_name`.as('name'),
      'c.given_on as day',
      wording,
      sql<string>`coalesce(m.label, c.manner)`.as('manner'),
      'c.proved_by as confirmation',
      'c.note',
    ])
    .execute()
  return [
    ...consents.map((one) => ({
      ...one,
      decision: one.decision === 'given' ? 'tak' : 'odmowa',
    })),
    ...clauses.map((one) => ({
      ...one,
      ...{ place: 'staff' as const, where: 'kadra i wolontariusze', label: clauseLabel },
      ...{ decision: 'tak', scans: 0, withdrawnOn: null, stoppedOn: null },
    })),
  ]
}
