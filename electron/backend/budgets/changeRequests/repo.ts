import type { changeRequestsContract } from '#shared/budgets/changeRequests.ts'
import type { BudgetSnapshot } from '#shared/budgets/snapshot.ts'
import type { Parsed } from '#shared/contract/define.ts'
import type { Tx } from '../../db/open.ts'

type Contract = typeof changeRequestsContract
type State = { readonly title: string; readonly budget: BudgetSnapshot }

/** Keeps a request under the next number of its grant, with both states of the budget. */
export async function addRequest(
  db: Tx,
  data: Parsed<Contract['budgets.addChangeRequest']>,
  before: State,
  after: State,
): Promise<{ id: number; number: number }> {
  const last = await db
    .selectFrom('budget_change_request')
    .where('grant_id', '=', data.grantId)
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  return db
    .insertInto('budget_change_request')
    .values({
      grant_id: data.grantId,
      number: (last?.number ?? 0) + 1,
      made_on: data.madeOn,
      reason: data.reason,
      before_title: before.title,
      after_title: after.title,
      data: JSON.stringify({ before: before.budget, after: after.budget }),
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** Changes the words of a request or notes its answer; `undefined` when somebody saved or removed it in between. */
export async function saveRequest(
  db: Tx,
  data: Parsed<Contract['budgets.saveChangeRequest']>,
): Promise<{ id: number; revision: number } | undefined> {
  return db
    .updateTable('budget_change_request')
    .set({
      made_on: data.madeOn,
      reason: data.reason,
      answer: data.answer,
      answered_on: data.answeredOn,
      answer_note: data.answerNote,
      revision: data.revision + 1,
    })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a request away; its number, or `undefined`. */
export async function removeRequest(db: Tx, id: number): Promise<number | undefined> {
  const gone = await db.deleteFrom('budget_change_request').where('id', '=', id).returning('number').executeTakeFirst()
  return gone?.number
}
