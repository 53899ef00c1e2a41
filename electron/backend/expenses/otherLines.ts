import type { z } from 'zod'
import type { otherLine, otherLinesInput } from '#shared/expenses/schema.ts'
import { lineCode } from '#shared/settlements/codes.ts'
import type { Reader } from '../db/open.ts'

/** Lines of the budgets of other grants whose money could pay on the day, in the order of the grants and their budgets. */
export async function otherLines(
  db: Reader,
  { grantId }: z.output<typeof otherLinesInput>,
  day: string,
): Promise<z.output<typeof otherLine>[]> {
  const rows = await db
    .selectFrom('budget_line as l')
    .innerJoin('grant_agreement as g', 'g.id', 'l.grant_id')
    .leftJoin('budget_action as b', 'b.id', 'l.action_id')
    .where('g.id', '!=', grantId)
    .where('g.task_from', '<=', day)
    .where((eb) =>
      eb.or([eb('g.task_to', '>=', day), eb('g.spend_grant_to', '>=', day), eb('g.spend_other_to', '>=', day)]),
    )
    .orderBy('g.task_from', 'desc')
    .orderBy('g.id')
    .orderBy((eb) => eb.fn.coalesce('b.position', eb.lit(1_000_000)))
    .orderBy('l.position')
    .limit(2000)
    .select([
      'l.id',
      'l.name',
      'l.position',
      'b.position as actionPosition',
      'g.id as grantId',
      'g.title as grantTitle',
      'g.contract_number as contractNumber',
    ])
    .execute()
  return rows.map(({ position, actionPosition, ...row }) => ({ ...row, code: lineCode(actionPosition, position) }))
}
