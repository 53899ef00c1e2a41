import type { IsoDate } from '#shared/kernel/dates.ts'
import { returnBasis } from '#shared/returns/basis.ts'
import { returnOf } from '#shared/returns/calculation.ts'
import { interestCode } from '#shared/returns/lateInterest.ts'
import type { GrantReturn } from '#shared/returns/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import type { Reader } from '../db/open.ts'
import { type SettlementBasis, settlementBasisOf } from '../settlements/queries.ts'

export type ReturnState = { readonly basis: SettlementBasis; readonly figures: GrantReturn }

/** What of the grant of a report goes back, counted from the records as they are now; `undefined`: no such report. */
export async function returnStateOf(db: Reader, reportId: number, today: IsoDate): Promise<ReturnState | undefined> {
  const basis = await settlementBasisOf(db, reportId)
  if (!basis) return undefined
  const { input, grant, report } = basis
  const first = await db
    .selectFrom('grant_instalment')
    .where('grant_id', '=', grant.id)
    .where('received_on', 'is not', null)
    .select((eb) => eb.fn.min('received_on').as('day'))
    .executeTakeFirst()
  const rates = await db
    .selectFrom('dated_parameter')
    .where('code', '=', interestCode)
    .select(['code', 'valid_from as validFrom', 'valid_to as validTo', 'value'])
    .execute()
  const figures = returnOf({
    basis: returnBasis(input, settle(input), { shiftScope: grant.shiftScope, incomeAccrued: report.incomeAccrued }),
    funderKind: grant.funderKind,
    terms: grant,
    foundOn: report.preparedOn ?? today,
    transferredOn: first?.day ?? null,
    returned: report.returned,
    returnedOn: report.returnedOn,
    rates,
    today,
  })
  return { basis, figures }
}
