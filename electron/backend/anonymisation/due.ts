import type { IsoDate } from '#shared/kernel/dates.ts'
import { comparePolish } from '#shared/kernel/text.ts'
import { isDue, retentionEnd, type Stay } from '#shared/retention/endOfRetention.ts'
import type { Reader } from '../db/open.ts'
import { blocksOf } from './blocks.ts'

const staysOf = (db: Reader) =>
  db
    .selectFrom('participation as u')
    .innerJoin('person as p', 'p.id', 'u.person_id')
    .innerJoin('edition as e', 'e.id', 'u.edition_id')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .select(['p.id', 'p.first_name', 'p.last_name', 'u.stage', 'u.decided_on', 'u.applied_on', 'e.ends_on'])
    .select(['g.task_to', 'g.retention_years'])
type StayRow = Awaited<ReturnType<ReturnType<typeof staysOf>['execute']>>[number]

const stayOf = (row: StayRow): Stay =>
  row.stage === 'participant'
    ? {
        kind: 'participant',
        editionEndsOn: row.ends_on,
        grant: row.task_to === null ? null : { taskTo: row.task_to, years: row.retention_years ?? 5 },
      }
    : { kind: 'applicant', decidedOn: row.decided_on ?? row.ends_on }

/** The day until which something asks to keep the data of a person; `null`: nothing does. */
export const keptUntilOf = async (db: Reader, personId: number): Promise<IsoDate | null> =>
  retentionEnd((await staysOf(db).where('p.id', '=', personId).execute()).map(stayOf)) ?? null

/** People whose data nothing keeps any more on a day, the longest overdue first; those anonymised are left out. */
export async function duePeople(db: Reader, on: IsoDate) {
  const rows = await staysOf(db).where('p.anonymised_on', 'is', null).execute()
  const people = Map.groupBy(rows, (row) => row.id)
  const due = [...people].flatMap(([personId, own]) => {
    const stays = own.map(stayOf)
    const keptUntil = retentionEnd(stays)
    if (keptUntil === undefined || !isDue(keptUntil, on)) return []
    const name = `${own[0]!.last_name} ${own[0]!.first_name}`
    return [{ personId, name, keptUntil, applicantOnly: stays.every(({ kind }) => kind === 'applicant') }]
  })
  const blocks = await blocksOf(
    db,
    due.map(({ personId }) => personId),
  )
  return due
    .map((one) => ({ ...one, blocked: blocks.get(one.personId) ?? null }))
    .sort((a, b) => a.keptUntil.localeCompare(b.keptUntil) || comparePolish(a.name, b.name))
}
