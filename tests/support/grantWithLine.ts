import type { TestBackend } from './backend.ts'
import { aGrant } from './records.ts'

/** A grant with one action and one line planned wholly from the grant in 2021. */
export async function grantWithLine(
  b: Pick<TestBackend, 'ask'>,
  planned = 10_000_00,
): Promise<{ grantId: number; actionId: number; lineId: number }> {
  const { id: grantId } = await b.ask('grants.save', aGrant({ amount: planned, received: planned }))
  const { id: actionId } = await b.ask('budgets.saveAction', { id: null, grantId, name: 'Warsztaty', revision: 0 })
  const { id: lineId } = await b.ask('budgets.saveLine', {
    id: null,
    grantId,
    actionId,
    name: 'Materiały',
    measure: 'komplet',
    unitCost: null,
    quantityHundredths: null,
    amounts: [{ year: 2021, source: 'grant', planned }],
    revision: 0,
  })
  return { grantId, actionId, lineId }
}
