import { sql } from 'kysely'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { RetentionKind } from '#shared/retention/kinds.ts'
import { type Duty, longest } from '#shared/retention/term.ts'
import type { Reader } from '../db/open.ts'
import { type Keeping, keepingOf } from './queries.ts'

const staysOf = (db: Reader) =>
  db
    .selectFrom('participation as u')
    .innerJoin('person as p', 'p.id', 'u.person_id')
    .innerJoin('edition as e', 'e.id', 'u.edition_id')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .select(['p.id', 'p.first_name', 'p.last_name', 'u.stage', 'u.decided_on', 'u.applied_on', 'u.ended_on'])
    .select(['u.started_on', 'e.ends_on', 'g.task_to', 'g.retention_years'])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('diagnosis as d').whereRef('d.participation_id', '=', 'u.id').select('d.id'))
        .as('is_measured'),
    )
type StayRow = Awaited<ReturnType<ReturnType<typeof staysOf>['execute']>>[number]

/** The end of the task: of the edition or of its grant, whichever is later. */
export const taskEnd = (editionEndsOn: IsoDate, taskTo: IsoDate | null): IsoDate =>
  taskTo !== null && taskTo > editionEndsOn ? taskTo : editionEndsOn

/** What keeps a record of an edition: its days, and the years of its grant. */
export function editionDuty(edition: {
  readonly ends_on: IsoDate
  readonly task_to: IsoDate | null
  readonly retention_years: number | null
}): Duty {
  const ended = taskEnd(edition.ends_on, edition.task_to)
  return {
    days: { taskEnd: ended, editionEnd: edition.ends_on },
    contract: edition.retention_years === null ? null : { from: ended, years: edition.retention_years },
  }
}

const isParticipant = ({ stage }: StayRow) => stage === 'participant'
function dutyOf(stay: StayRow): Duty {
  if (isParticipant(stay)) {
    const duty = editionDuty(stay)
    return { ...duty, days: { ...duty.days, participationEnd: stay.ended_on } }
  }
  // A contract tells how long papers of a task are kept; an application that led nowhere is none of them.
  return {
    days: {
      decision: stay.decided_on ?? stay.ends_on,
      application: stay.applied_on ?? stay.started_on,
      editionEnd: stay.ends_on,
    },
    contract: null,
  }
}

const termOfStays = (keeping: Keeping, stays: readonly StayRow[]) =>
  longest(stays.map((stay) => keeping(isParticipant(stay) ? 'participation' : 'applicant', dutyOf(stay))))
type StayTerm = NonNullable<ReturnType<typeof termOfStays>>

/** The day until which something asks to keep the data of a person; `null`: nothing does, or no term runs yet. */
export async function keptUntilOf(db: Reader, personId: number): Promise<IsoDate | null> {
  const stays = await staysOf(db).where('p.id', '=', personId).execute()
  return termOfStays(await keepingOf(db), stays)?.until ?? null
}

/** What of a person is kept until when. */
export type PersonTerm = {
  readonly personId: number
  readonly name: string
  readonly kind: Extract<RetentionKind, 'participation' | 'applicant' | 'diagnosis'>
  readonly term: StayTerm
}

/**
 * Everybody whose data have a term, those anonymised left out: the data of a person end with the longest of all stays, what was
 * measured and noted with the longest of the stays in which anything was. `personIds`: only of these; null: of all.
 */
export async function personTerms(
  db: Reader,
  keeping: Keeping,
  personIds: readonly number[] | null = null,
): Promise<PersonTerm[]> {
  if (personIds?.length === 0) return []
  const rows = await staysOf(db)
    .where('p.anonymised_on', 'is', null)
    .$if(personIds !== null, (q) =>
      q.where(sql<boolean>`p.id in (select value from json_each(${JSON.stringify(personIds)}))`),
    )
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([personId, stays]) => {
    const one = { personId, name: `${stays[0]!.last_name} ${stays[0]!.first_name}` }
    const term = termOfStays(keeping, stays)
    const measured = stays.filter(({ is_measured }) => is_measured)
    const notes = longest(measured.map((stay) => keeping('diagnosis', dutyOf(stay))))
    return [
      ...(term ? [{ ...one, kind: stays.some(isParticipant) ? 'participation' : 'applicant', term } as const] : []),
      ...(notes ? [{ ...one, kind: 'diagnosis', term: notes } as const] : []),
    ]
  })
}
