import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { folderOf } from '#shared/papers/folder.ts'
import {
  type Completion,
  completions,
  type Folder,
  type FolderOwner,
  type HandMark,
  type PaperKind,
} from '#shared/papers/schema.ts'
import type { Reader } from '../db/open.ts'

/** The list of papers in the order of folders, also those not in use any more. */
export async function paperKindsOf(db: Reader): Promise<PaperKind[]> {
  const rows = await db
    .selectFrom('paper_kind as k')
    .orderBy('k.position')
    .orderBy('k.id')
    .select([
      'k.id',
      'k.name',
      'k.moment',
      'k.due_days as dueDays',
      'k.required',
      'k.active',
      'k.computed_by as computedBy',
      'k.revision',
      sql<number>`exists (select 1 from participation_paper p where p.paper_id = k.id)`.as('used'),
    ])
    .execute()
  return rows.map((row) => ({
    ...row,
    required: row.required === 1,
    active: row.active === 1,
    used: row.used === 1,
    computedBy: completions.find((one) => one === row.computedBy) ?? null,
  }))
}

/** Does a past meeting of the person's groups wait for its marks to be confirmed? Over the participation `x` and the day it is. */
export const hasUnmarkedMeeting = sql<boolean>`exists (
      select 1 from class_group_member m join class_session w on w.group_id = m.group_id
      where m.participation_id = x.id and w.confirmed_on is null and w.status in ('planned', 'held') and w.held_on < today.day
        and w.held_on >= coalesce(m.valid_from, x.started_on) and w.held_on <= coalesce(m.valid_to, x.ended_on, today.day))`

/** The day of the record that completes each paper, as a piece of SQL over the participation `x`; null: no record. */
export const dayOf: Readonly<Record<Completion, RawBuilder<IsoDate | null>>> = {
  socialContract: sql`(select min(s.concluded_on) from social_contract s where s.participation_id = x.id)`,
  entitlement: sql`x.entitlement_statement_on`,
  clause: sql`(select min(c.decided_on) from consent c where c.participation_id = x.id and c.kind = 'CLAUSE' and c.decision = 'given')`,
  consents: sql`(select max(c.decided_on) from consent c where c.participation_id = x.id and c.kind <> 'CLAUSE')`,
  agreement: sql`x.agreement_signed_on`,
  diagnosisInitial: sql`(select min(d.completed_on) from diagnosis d where d.participation_id = x.id and d.kind = 'initial')`,
  plan: sql`(select min(l.signed_on) from plan l where l.participation_id = x.id and l.state in ('signed', 'superseded'))`,
  // Complete while no past meeting of the person's groups waits for its marks.
  attendance: sql`(select case when ${hasUnmarkedMeeting} then null else max(t.held_on) end
    from attendance a join class_session t on t.id = a.session_id
    where a.participation_id = x.id and t.confirmed_on is not null)`,
  diagnosisFinal: sql`(select max(d.completed_on) from diagnosis d where d.participation_id = x.id and d.kind = 'final')`,
  survey: sql`(select v.filled_on from final_survey v where v.participation_id = x.id)`,
  outcome: sql`(select min(coalesce(o.verified_on, o.starts_on)) from outcome o where o.participation_id = x.id and o.evidence is not null)`,
  certificate: sql`(select max(z.issued_on) from certificate z where z.participation_id = x.id and z.kind = 'ZK' and z.annulled_on is null)`,
}

type OwnerRow = Omit<FolderOwner, 'certificateId'> & { certificateId: number | null } & Record<
    `day_${Completion}`,
    IsoDate | null
  >
type Which = { readonly editionId: number } | { readonly participationIds: readonly number[] }

/** Whose folders, with the days of the records that complete them; of an edition only those taken in, by name. */
async function ownersOf(db: Reader, which: Which, today: IsoDate): Promise<OwnerRow[]> {
  const days = completions.map((one) => dayOf[one].as(`day_${one}` as const))
  const rows = await db
    .selectFrom('participation as x')
    // The plus keeps the participations in the lead: led by the people in their order, each would be held to the whole list.
    .innerJoin('person as p', (join) => join.on('p.id', '=', sql<number>`+x.person_id`))
    .innerJoin(sql<{ day: string }>`(select ${today} as day)`.as('today'), (join) => join.onTrue())
    .$if('editionId' in which, (q) =>
      q.where('x.edition_id', '=', 'editionId' in which ? which.editionId : 0).where('x.started_on', 'is not', null),
    )
    .$if('participationIds' in which, (q) =>
      q.where('x.id', 'in', 'participationIds' in which ? [...which.participationIds] : []),
    )
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select([
      'x.id as participationId',
      'p.id as personId',
      'x.edition_id as editionId',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'x.stage',
      'x.applied_on as appliedOn',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
      'x.agreement_number as agreementNumber',
      'x.agreement_signed_on as agreementSignedOn',
      sql<
        number | null
      >`(select z.id from certificate z where z.participation_id = x.id and z.kind = 'ZK' and z.annulled_on is null)`.as(
        'certificateId',
      ),
      ...days,
    ])
    .execute()
  return rows as OwnerRow[]
}

/** What was said by hand of the papers of these people, by participation. */
export async function handMarksOf(db: Reader, participationIds: readonly number[]): Promise<Map<number, HandMark[]>> {
  const rows = await db
    .selectFrom('participation_paper')
    .where(sql<boolean>`participation_id in (select value from json_each(${JSON.stringify(participationIds)}))`)
    .select(['participation_id', 'paper_id as paperId', 'received_on as receivedOn', 'not_needed', 'note'])
    .execute()
  const marks = rows.map(({ participation_id, not_needed, ...mark }) => ({
    participation_id,
    mark: { ...mark, notNeeded: not_needed === 1 },
  }))
  const byOwner = Map.groupBy(marks, (one) => one.participation_id)
  return new Map([...byOwner].map(([owner, of]) => [owner, of.map(({ mark }) => mark)]))
}

/** Folders with the papers in use, by the records as they are today. */
export async function foldersOf(
  db: Reader,
  which: Which,
  today: IsoDate,
): Promise<{ kinds: PaperKind[]; folders: Folder[] }> {
  const kinds = (await paperKindsOf(db)).filter(({ active }) => active)
  const owners = await ownersOf(db, which, today)
  const marks = await handMarksOf(
    db,
    owners.map((owner) => owner.participationId),
  )
  const folders = owners.map((owner): Folder => {
    const byHand = marks.get(owner.participationId) ?? []
    const records = Object.fromEntries(
      completions.flatMap((one) => (owner[`day_${one}`] === null ? [] : [[one, owner[`day_${one}`]]])),
    )
    return { ...owner, byHand, papers: folderOf({ ...owner, records, byHand }, kinds, today) }
  })
  return { kinds, folders }
}

/** Numbers of all agreements ever given and still kept. */
export async function agreementNumbersOf(db: Reader): Promise<Set<string>> {
  const rows = await db
    .selectFrom('participation')
    .where('agreement_number', '<>', '')
    .select('agreement_number as number')
    .execute()
  return new Set(rows.map(({ number }) => number))
}

export type AgreementFacts = {
  readonly id: number
  readonly number: string
  readonly pattern: string
  readonly editionName: string
}
/** Agreements of these people with the pattern of their edition, by name of the person; fewer when some are gone. */
export const agreementsOf = (db: Reader, ids: readonly number[]): Promise<AgreementFacts[]> =>
  db
    .selectFrom('participation as x')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .where('x.id', 'in', [...ids])
    .orderBy('p.sort_key')
    .orderBy('x.id')
    .select(['x.id', 'x.agreement_number as number', 'e.agreement_pattern as pattern', 'e.name as editionName'])
    .execute()

/** Name of an edition; `undefined`: no such edition. */
export async function editionNameOf(db: Reader, id: number): Promise<string | undefined> {
  return (await db.selectFrom('edition').where('id', '=', id).select('name').executeTakeFirst())?.name
}
