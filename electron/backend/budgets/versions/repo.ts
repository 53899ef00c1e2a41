import type { BudgetSnapshot } from '#shared/budgets/snapshot.ts'
import type { versionsContract } from '#shared/budgets/versions.ts'
import type { Parsed } from '#shared/contract/define.ts'
import type { Tx } from '../../db/open.ts'

type Data = Parsed<(typeof versionsContract)['budgets.freezeVersion']>

/** Keeps a budget under the next number of its grant. */
export async function addVersion(db: Tx, data: Data, budget: BudgetSnapshot): Promise<{ id: number; number: number }> {
  const last = await db
    .selectFrom('budget_version')
    .where('grant_id', '=', data.grantId)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  return db
    .insertInto('budget_version')
    .values({
      grant_id: data.grantId,
      number: (last?.number ?? 0) + 1,
      kind: data.kind,
      annex_id: data.annexId,
      effective_from: data.effectiveFrom,
      reason: data.reason,
      data: JSON.stringify(budget),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** Takes a version away. */
export async function removeVersion(db: Tx, id: number): Promise<void> {
  await db.deleteFrom('budget_version').where('id', '=', id).execute()
}
