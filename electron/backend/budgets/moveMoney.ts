import { amountsAfter, plannedAt, type Shift } from '#shared/budgets/shift.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Tx } from '../db/open.ts'
import { setAmounts } from './repo.ts'
import { snapshotOf } from './versions/queries.ts'

/** Moves planned money between two lines of one budget, in one step; the names of both, or why it cannot be done. */
export async function moveMoney(db: Tx, shift: Shift): Promise<Result<{ from: string; to: string }, CallError>> {
  const { lines } = await snapshotOf(db, shift.grantId)
  const from = lines.find((line) => line.id === shift.fromLineId)
  const to = lines.find((line) => line.id === shift.toLineId)
  if (!from || !to) return err(notFoundError('pozycja budżetu'))
  const planned = plannedAt(from, shift)
  if (planned < shift.amount)
    return err(
      ruleError(
        'budgets.notEnough',
        `Nie przesunięto: na pozycji „${from.name}” zaplanowano z tego źródła w ${shift.year} roku ${formatZloty(planned)} zł. Nic nie zmieniono.`,
        [{ path: 'amount', message: `Najwyżej ${formatZloty(planned)} zł.` }],
      ),
    )
  await setAmounts(db, from.id, amountsAfter(from.amounts, shift, -shift.amount))
  await setAmounts(db, to.id, amountsAfter(to.amounts, shift, shift.amount))
  return ok({ from: from.name, to: to.name })
}
