import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import { returnBasis } from '#shared/returns/basis.ts'
import { returnOf } from '#shared/returns/calculation.ts'
import { interestCode } from '#shared/returns/lateInterest.ts'
import { proportionalReturn } from '#shared/returns/proportional.ts'
import type { GrantReturn, ProportionalReturn } from '#shared/returns/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import type { Reader } from '../db/open.ts'
import { resultsOfGrant } from '../results/queries.ts'
import { type SettlementBasis, settlementBasisOf } from '../settlements/queries.ts'

export type ReturnState = {
  readonly basis: SettlementBasis
  readonly figures: GrantReturn
  /** Information beside the figures (settlement.md 3.3, R-03); `null`: nothing would go back by results. */
  readonly proportional: ProportionalReturn | null
}

/** Only of a final report: in a partial one the task still goes on. */
async function byResults(
  db: Reader,
  { grant, report }: SettlementBasis,
  accepted: Grosze,
  today: IsoDate,
): Promise<ProportionalReturn | null> {
  if (report.kind !== 'final') return null
  const promised = await resultsOfGrant(db, grant.id, today)
  return (promised && proportionalReturn(promised.results, grant, accepted)) ?? null
}

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
  const settlement = settle(input)
  const figures = returnOf({
    basis: returnBasis(input, settlement, { shiftScope: grant.shiftScope, incomeAccrued: report.incomeAccrued }),
    funderKind: grant.funderKind,
    terms: grant,
    foundOn: report.preparedOn ?? today,
    transferredOn: first?.day ?? null,
    returned: report.returned,
    returnedOn: report.returnedOn,
    rates,
    today,
  })
  return { basis, figures, proportional: await byResults(db, basis, settlement.grantAccepted, today) }
}
