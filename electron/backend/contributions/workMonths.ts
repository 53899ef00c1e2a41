import { worthOfRows } from '#shared/contributions/value.ts'
import { sum } from '#shared/kernel/money.ts'
import type { Reader } from '../db/open.ts'
import type { VolunteerMonth } from '../documents/volunteerMonths.ts'
import { lineNames, rawAgreements, rawWorks } from './queries.ts'

/**
 * Work of the volunteers of a grant by calendar month; in a month a row for each card (agreement and line of the budget), in
 * the order of names. Worth as the report counts it, so that months add up to row 3.1 of II.2.
 */
export async function workMonths(db: Reader, grantId: number): Promise<VolunteerMonth[]> {
  const agreements = await rawAgreements(db, { grantId })
  const byAgreement = Map.groupBy(await rawWorks(db, grantId), (row) => row.agreementId)
  const names = await lineNames(db, grantId)
  const cards = agreements.flatMap((one) => {
    const rows = byAgreement.get(one.id) ?? []
    const worth = worthOfRows(rows, one.rate)
    return [...Map.groupBy(rows, (row) => `${row.workedOn.slice(0, 7)} ${row.lineId}`).values()].map((card) => {
      const { lineId, workedOn } = card[0]!
      return {
        month: workedOn.slice(0, 7),
        volunteer: one.volunteer,
        agreement: one.number,
        line: lineId === null ? null : (names.get(lineId) ?? ''),
        minutes: card.reduce((all, row) => all + row.minutes, 0),
        rate: one.rate,
        value: sum(card.map((row) => worth.get(row.id)!)),
      }
    })
  })
  return [...Map.groupBy(cards, (card) => card.month)]
    .map(([month, own]) => ({ month, rows: own.map(({ month: _, ...row }) => row) }))
    .sort((a, b) => a.month.localeCompare(b.month))
}
