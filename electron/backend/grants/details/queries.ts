import type { GrantDetails } from '#shared/grants/contract.ts'
import type { VolunteerRate } from '#shared/grants/rates.ts'
import type { Reader } from '../../db/open.ts'

/** The most an hour of a volunteer is worth by kind of work, in the order of the contract. */
export const ratesOf = (db: Reader, grantId: number): Promise<VolunteerRate[]> =>
  db
    .selectFrom('grant_volunteer_rate')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .select(['work_kind as workKind', 'most_grosze as most'])
    .execute()

/** Paragraphs, instalments, rates of volunteers, attachments and annexes of a grant. */
export async function grantDetailsOf(db: Reader, grantId: number): Promise<GrantDetails> {
  const clauses = await db
    .selectFrom('grant_clause')
    .where('grant_id', '=', grantId)
    .orderBy('parameter')
    .select(['parameter', 'paragraph'])
    .execute()
  const instalments = await db
    .selectFrom('grant_instalment')
    .where('grant_id', '=', grantId)
    .orderBy('id')
    .select(['due_on as dueOn', 'received_on as receivedOn', 'amount_grosze as amount', 'note'])
    .execute()
  const requirements = await db
    .selectFrom('grant_requirement')
    .where('grant_id', '=', grantId)
    .orderBy('position')
    .select(['name', 'ready', 'note'])
    .execute()
  const annexes = await db
    .selectFrom('grant_annex')
    .where('grant_id', '=', grantId)
    .orderBy('signed_on')
    .orderBy('id')
    .select(['id', 'number', 'signed_on as signedOn', 'effective_from as effectiveFrom', 'description', 'revision'])
    .execute()
  return {
    clauses,
    instalments,
    requirements: requirements.map((one) => ({ ...one, ready: one.ready === 1 })),
    rates: await ratesOf(db, grantId),
    annexes,
  }
}
