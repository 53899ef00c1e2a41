import { type BudgetPictures, type Charge, picturesOf } from '#shared/budgets/pictures.ts'
import { isInKind } from '#shared/grants/sources.ts'
import { contributionsOf } from '../contributions/worth.ts'
import type { Reader } from '../db/open.ts'
import { budgetOf } from './queries.ts'

/** Eligible parts of documents and all contributions of a grant, each with the day it counts as spent. */
async function chargesOf(db: Reader, grantId: number): Promise<Charge[]> {
  const rows = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .innerJoin('expense_document as d', 'd.id', 'a.document_id')
    .where('l.grant_id', '=', grantId)
    .where('d.ineligible_reason', 'is', null)
    .select([
      'a.line_id as lineId',
      'a.source',
      'a.amount_grosze as amount',
      'd.paid_on as paidOn',
      'd.performed_on as performedOn',
      'd.issued_on as issuedOn',
    ])
    .execute()
  return [
    ...rows.map(({ paidOn, performedOn, ...row }) => ({
      ...row,
      countedOn: paidOn ?? (isInKind(row.source) ? (performedOn ?? row.issuedOn) : null),
    })),
    ...(await contributionsOf(db, grantId)).map(({ budgetLineId, source, amount, givenOn }) => ({
      lineId: budgetLineId,
      source,
      amount,
      countedOn: givenOn,
      issuedOn: givenOn,
    })),
  ]
}

/** The figures behind the pictures of a budget; `undefined`: no such grant. */
export async function budgetPicturesOf(
  db: Reader,
  grantId: number,
  year: number | null,
  today: string,
): Promise<BudgetPictures | undefined> {
  const task = await db
    .selectFrom('grant_agreement')
    .where('id', '=', grantId)
    .select(['task_from as taskFrom', 'task_to as taskTo'])
    .executeTakeFirst()
  return task && picturesOf(task, (await budgetOf(db, grantId, today)).lines, await chargesOf(db, grantId), year)
}
