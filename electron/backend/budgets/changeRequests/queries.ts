import { z } from 'zod'
import type { ChangeRequest } from '#shared/budgets/changeRequests.ts'
import { diffBudgets } from '#shared/budgets/diff.ts'
import { budgetSnapshot } from '#shared/budgets/snapshot.ts'
import type { Reader } from '../../db/open.ts'
import { snapshotOf } from '../versions/queries.ts'

const states = z.object({ before: budgetSnapshot, after: budgetSnapshot })
const kept = (data: string) => states.parse(JSON.parse(data))

const fields = (db: Reader) =>
  db
    .selectFrom('budget_change_request')
    .select([
      'id',
      'grant_id as grantId',
      'number',
      'made_on as madeOn',
      'reason',
      'before_title as beforeTitle',
      'after_title as afterTitle',
      'data',
      'answer',
      'answered_on as answeredOn',
      'answer_note as answerNote',
      'revision',
    ])

/** Requests of a grant, the newest first, each with the difference it asks for. */
export async function changeRequestsOf(db: Reader, grantId: number): Promise<ChangeRequest[]> {
  const rows = await fields(db).where('grant_id', '=', grantId).orderBy('number', 'desc').execute()
  const now = await snapshotOf(db, grantId)
  return rows.map(({ data, grantId: _, ...row }) => {
    const { before, after } = kept(data)
    const since = diffBudgets(after, now)
    const isBudgetNow = since.lines.every((line) => line.state === 'same') && since.actions.length === 0
    return { ...row, diff: diffBudgets(before, after), isBudgetNow }
  })
}

/** One request with its grant and the states it was written from; `undefined`: no such request. */
export async function changeRequestOf(db: Reader, id: number) {
  const row = await fields(db).where('id', '=', id).executeTakeFirst()
  return row && { ...row, ...kept(row.data) }
}
