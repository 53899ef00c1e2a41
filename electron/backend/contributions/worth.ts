import { thingWorth, worthOfRows } from '#shared/contributions/value.ts'
import type { SettlementContribution } from '#shared/settlements/schema.ts'
import type { Reader } from '../db/open.ts'

/** Work and things that stand on lines of the grant's budget, with their worth, by day: what the report counts beside documents. */
export async function contributionsOf(db: Reader, grantId: number): Promise<SettlementContribution[]> {
  const rows = await db
    .selectFrom('volunteer_work as w')
    .innerJoin('volunteer_agreement as a', 'a.id', 'w.agreement_id')
    .where('a.grant_id', '=', grantId)
    .orderBy('w.worked_on')
    .orderBy('w.id')
    .select([
      'w.id',
      'a.id as agreementId',
      'a.rate_grosze as rate',
      'w.line_id as lineId',
      'w.worked_on as workedOn',
      'w.minutes',
    ])
    .execute()
  const things = await db
    .selectFrom('in_kind_item')
    .where('grant_id', '=', grantId)
    .orderBy('given_on')
    .orderBy('id')
    .select([
      'line_id as lineId',
      'given_on as givenOn',
      'quantity_hundredths as quantityHundredths',
      'unit_value_grosze as unitValue',
    ])
    .execute()
  const work = [...Map.groupBy(rows, (row) => row.agreementId).values()].flatMap((own): SettlementContribution[] => {
    const worth = worthOfRows(own, own[0]!.rate)
    return own.flatMap(({ id, lineId, workedOn }) =>
      lineId === null
        ? []
        : [{ budgetLineId: lineId, source: 'personal' as const, amount: worth.get(id)!, givenOn: workedOn }],
    )
  })
  return [
    ...work,
    ...things.flatMap(({ lineId, givenOn, quantityHundredths, unitValue }): SettlementContribution[] =>
      lineId === null
        ? []
        : [{ budgetLineId: lineId, source: 'material', amount: thingWorth(quantityHundredths, unitValue), givenOn }],
    ),
  ]
}
