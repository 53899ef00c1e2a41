import { sql } from 'kysely'
import type { ClosingFacts, ClosingParticipant, ClosingSession } from '#shared/closing/checklist.ts'
import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import type { Completion } from '#shared/papers/schema.ts'
import { endClassOf } from '#shared/participations/endClass.ts'
import type { Stage } from '#shared/participations/schema.ts'
import type { Reader } from '../db/open.ts'
import { foldersOf } from '../papers/queries.ts'

/** Papers that lines of their own speak of. */
const spokenOf: readonly (Completion | null)[] = [
  'agreement',
  'diagnosisFinal',
  'diagnosisInitial',
  'plan',
  'attendance',
  'certificate',
]
const undecided: Readonly<Partial<Record<Stage, string>>> = {
  applied: 'zgłoszenie bez decyzji',
  qualified: 'zakwalifikowana osoba bez przyjęcia',
  reserve: 'na liście rezerwowej',
}
const moments = [
  { code: 'weeks4', name: 'sytuacja po 4 tygodniach', on: (end: IsoDate) => addDays(end, 28) },
  { code: 'months3', name: 'sytuacja po 3 miesiącach', on: (end: IsoDate) => monthsLater(end, 3) },
  { code: 'months6', name: 'sytuacja po 6 miesiącach', on: (end: IsoDate) => monthsLater(end, 6) },
  { code: 'months12', name: 'sytuacja po 12 miesiącach', on: (end: IsoDate) => monthsLater(end, 12) },
] as const

/** The same day of a later month, or its last day where that month is shorter. */
function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, Number(day.slice(8))]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10)
}

/** Whether the edition is closed, with its name; `undefined`: no such edition. */
export const editionStateOf = (
  db: Reader,
  id: number,
): Promise<{ name: string; closedOn: string | null; revision: number } | undefined> =>
  db.selectFrom('edition').where('id', '=', id).select(['name', 'closed_on as closedOn', 'revision']).executeTakeFirst()

/** Past meetings of an edition whose marks nobody has confirmed. */
const openSessionsOf = (db: Reader, editionId: number, today: IsoDate): Promise<ClosingSession[]> =>
  db
    .selectFrom('class_session as s')
    .leftJoin('class_group as g', 'g.id', 's.group_id')
    .where('s.edition_id', '=', editionId)
    .where('s.confirmed_on', 'is', null)
    .where((eb) =>
      eb.or([eb('s.status', '=', 'held'), eb.and([eb('s.status', '=', 'planned'), eb('s.held_on', '<', today)])]),
    )
    .orderBy('s.held_on')
    .orderBy('s.starts_at')
    .select([
      's.id',
      's.held_on as heldOn',
      sql<string>`coalesce(nullif(s.topic, ''), g.name, '')`.as('topic'),
      's.status',
    ])
    .execute()

type Measured = { readonly participationId: number; readonly measuredAt: string }
/** Moments of measuring of which something is known: an outcome, or a contact that was tried. */
async function knownMoments(db: Reader, editionId: number): Promise<Map<number, Set<string>>> {
  const { rows } = await sql<Measured>`
    select f.participation_id as participationId, f.measured_at as measuredAt from follow_up f
      join participation x on x.id = f.participation_id where x.edition_id = ${editionId}
    union select o.participation_id, o.measured_at from outcome o
      join participation x on x.id = o.participation_id where x.edition_id = ${editionId}`.execute(db)
  const byPerson = Map.groupBy(rows, ({ participationId }) => participationId)
  return new Map([...byPerson].map(([id, of]) => [id, new Set(of.map(({ measuredAt }) => measuredAt))]))
}

/** Everything the checklist of an edition judges, as it is today. */
export async function closingFactsOf(db: Reader, editionId: number, today: IsoDate): Promise<ClosingFacts> {
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('code_list_item as r', (join) =>
      join.on('r.list', '=', 'end_reason').onRef('r.code', '=', 'x.end_reason'),
    )
    .where('x.edition_id', '=', editionId)
    .orderBy('p.sort_key')
    .select([
      'x.id',
      'x.stage',
      'x.ended_on as endedOn',
      'x.agreement_signed_on as signedOn',
      'r.attributes',
      sql<string>`p.last_name || ' ' || p.first_name`.as('name'),
      sql<number>`(select count(*) from diagnosis d where d.participation_id = x.id and d.completed_on is null)`.as(
        'openDiagnoses',
      ),
      sql<number>`exists (select 1 from diagnosis d where d.participation_id = x.id and d.kind = 'final' and d.completed_on is not null)`.as(
        'hasFinal',
      ),
      sql<
        string | null
      >`(select case when l.summarised_on is not null then 'summarised' when l.state = 'draft' then 'draft' else 'signed' end from plan l where l.participation_id = x.id order by l.version desc limit 1)`.as(
        'plan',
      ),
      sql<number>`exists (select 1 from certificate c where c.participation_id = x.id and c.kind = 'ZK' and c.annulled_on is null)`.as(
        'certified',
      ),
    ])
    .execute()
  const { kinds, folders } = await foldersOf(db, { editionId }, today)
  const own = new Map(
    kinds.filter(({ computedBy }) => !spokenOf.includes(computedBy)).map(({ id, name }) => [id, name]),
  )
  const missing = new Map(
    folders.map((folder) => [
      folder.participationId,
      folder.papers.flatMap((paper) => (paper.state === 'missing' ? (own.get(paper.paperId) ?? []) : [])),
    ]),
  )
  const known = await knownMoments(db, editionId)
  const participants = rows
    .filter(({ stage }) => stage === 'participant')
    .map((row): ClosingParticipant => {
      const { endedOn } = row
      const told = known.get(row.id)
      return {
        id: row.id,
        name: row.name,
        endedOn,
        endClass: endedOn === null ? null : endClassOf(JSON.parse(row.attributes ?? '{}') as Record<string, unknown>),
        openDiagnoses: row.openDiagnoses,
        hasFinalDiagnosis: row.hasFinal === 1,
        plan: row.plan === 'summarised' || row.plan === 'draft' || row.plan === 'signed' ? row.plan : 'none',
        agreementSigned: row.signedOn !== null,
        missingPapers: missing.get(row.id) ?? [],
        hasCertificate: row.certified === 1,
        followUps:
          endedOn === null
            ? []
            : moments.filter(({ code, on }) => on(endedOn) <= today && !told?.has(code)).map(({ name }) => name),
      }
    })
  return {
    editionId,
    participants,
    undecided: rows.flatMap(({ id, name, stage }) => {
      const stageName = undecided[stage]
      return stageName === undefined ? [] : [{ id, name, stageName }]
    }),
    sessions: await openSessionsOf(db, editionId, today),
  }
}
