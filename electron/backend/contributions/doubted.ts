import { sql } from 'kysely'
import { doubtsOfAgreement, doubtsOfWork } from '#shared/contributions/doubts.ts'
import type { ContributionFacts } from '#shared/settlements/checks/contributionFacts.ts'
import type { Reader } from '../db/open.ts'
import { paidIn } from './doubtFacts.ts'
import { itemsOf, rawAgreements, rawWorks, termsOf } from './queries.ts'

/** Staff engaged in the grant as volunteers, with hours of work recorded for it, who have no agreement with the club. */
async function withoutAgreement(db: Reader, grantId: number): Promise<ContributionFacts['withoutAgreement']> {
  const rows = await db
    .selectFrom('staff_assignment as s')
    .innerJoin('staff_member as m', 'm.id', 's.staff_id')
    .innerJoin('code_list_item as c', (on) => on.onRef('c.code', '=', 's.basis').on('c.list', '=', 'employment_basis'))
    .leftJoin('edition as e', 'e.id', 's.edition_id')
    .where((eb) => eb.or([eb('s.grant_id', '=', grantId), eb('e.grant_id', '=', grantId)]))
    .where(sql<boolean>`json_extract(c.attributes, '$.volunteer') is 1`)
    .where(sql<boolean>`exists (select 1 from staff_month t where t.assignment_id = s.id and t.minutes > 0)`)
    .where(sql<boolean>`not exists (select 1 from volunteer_agreement a where a.staff_id = s.staff_id)`)
    .groupBy('m.id')
    .orderBy('m.sort_key')
    .select(['m.id as staffId', sql<string>`m.last_name || ' ' || m.first_name`.as('volunteer')])
    .execute()
  return rows
}

/** Contributions to a grant, each with its own doubts, as its list says them. */
export async function doubtedContributions(db: Reader, grantId: number): Promise<ContributionFacts> {
  const terms = await termsOf(db, grantId)
  const paid = await paidIn(db, grantId)
  const works = await rawWorks(db, grantId)
  const agreements = await rawAgreements(db, { grantId })
  const lines = await db
    .selectFrom('budget_line')
    .where('grant_id', '=', grantId)
    .select(['id', 'action_id as actionId'])
    .execute()
  const actionOf = new Map(lines.map(({ id, actionId }) => [id, actionId]))
  const byAgreement = Map.groupBy(works, (row) => row.agreementId)
  const byVolunteer = Map.groupBy(works, (row) => row.staffId)
  return {
    agreements: agreements.map((one) => ({
      id: one.id,
      number: one.number,
      volunteer: one.volunteer,
      doubts: doubtsOfAgreement(one, byAgreement.get(one.id) ?? [], terms(one.validFrom), paid.has(one.staffId)),
    })),
    works: agreements.flatMap((one) =>
      (byAgreement.get(one.id) ?? []).map((row) => ({
        id: row.id,
        agreementId: one.id,
        volunteer: one.volunteer,
        workedOn: row.workedOn,
        actionId: row.lineId === null ? null : (actionOf.get(row.lineId) ?? null),
        doubts: doubtsOfWork(row, byVolunteer.get(one.staffId) ?? [], one, terms(one.validFrom)),
      })),
    ),
    items: (await itemsOf(db, grantId)).map(({ id, number, item, doubts }) => ({ id, number, item, doubts })),
    withoutAgreement: await withoutAgreement(db, grantId),
  }
}
