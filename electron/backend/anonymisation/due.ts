import type { IsoDate } from '#shared/kernel/dates.ts'
import { comparePolish } from '#shared/kernel/text.ts'
import { isDue, retentionEnd, type Stay } from '#shared/retention/endOfRetention.ts'
import type { Reader } from '../db/open.ts'
import { blocksOf } from './blocks.ts'

/** People whose data nothing keeps any more on a day, the longest overdue first; those anonymised are left out. */
export async function duePeople(db: Reader, on: IsoDate) {
  const rows = await db
    .selectFrom('participation as u')
    .innerJoin('person as p', 'p.id', 'u.person_id')
    .innerJoin('edition as e', 'e.id', 'u.edition_id')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .where('p.anonymised_on', 'is', null)
    .select(['p.id', 'p.first_name', 'p.last_name', 'u.stage', 'u.decided_on', 'u.applied_on', 'e.ends_on'])
    .select(['g.task_to', 'g.retention_years'])
    .execute()
  const people = Map.groupBy(rows, (row) => row.id)
  const due = [...people].flatMap(([personId, own]) => {
    const stays = own.map(
      (row): Stay =>
        row.stage === 'participant'
          ? {
              kind: 'participant',
              editionEndsOn: row.ends_on,
              grant: row.task_to === null ? null : { taskTo: row.task_to, years: row.retention_years ?? 5 },
            }
          : { kind: 'applicant', decidedOn: row.decided_on ?? row.ends_on },
    )
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
